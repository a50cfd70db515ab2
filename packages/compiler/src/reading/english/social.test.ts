import { describe, expect, it } from 'vitest'
import { kindsOfNames, speakNames } from '../../test-support/speak-names.ts'

const says = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s', (text, expected) => expect(speakNames(text)).toBe(expected))

describe('a hashtag', () => {
  says([
    ['#MachineLearning', 'hashtag machine learning'],
    ['I love #MachineLearning!', 'I love hashtag machine learning'],
    ['#machine_learning', 'hashtag machine learning'],
    ['(#throwback)', 'hashtag throwback'],
    ['#AI', 'hashtag A I'],
    ['#ai', 'hashtag A I'],
    ['#NASA', 'hashtag nasa'],
    ['#BLM', 'hashtag B L M'],
    ['#COVID19', 'hashtag covid nineteen'],
    ['#Euro2024', 'hashtag euro twenty twenty-four'],
    ['#TechNews #AI', 'hashtag tech news hashtag A I'],
    ['#one#two', 'hashtag one hashtag two'],
    ["#MeToo's story", "hashtag me too's story"],
    ['#100DaysOfCode', 'hashtag one hundred days of code'],
  ])
})

describe('a number sign', () => {
  says([
    ['#1', 'number one'],
    ["We're #1!", "We're number one"],
    ['#42', 'number forty-two'],
    ['# 5', 'number five'],
    ['#12345', 'number one two three four five'],
    ['#ff5733', 'hash F F five seven three three'],
    ['press # now', 'press hash now'],
  ])
})

describe('a mention', () => {
  says([
    ['@user_name', 'at user name'],
    ['Thanks, @user_name!', 'Thanks at user name'],
    ['@NASA', 'at nasa'],
    ['@nasa', 'at nasa'],
    ['@jo', 'at jo'],
    ['@jo123', 'at jo one twenty-three'],
    ['@JohnSmith', 'at john smith'],
    ['@elonmusk', 'at elonmusk'],
    ['@jo@mastodon.social', 'at jo at mastodon dot social'],
    ['@types/node', 'at types slash node'],
    ["@nasa's photo", "at nasa's photo"],
    ['by @jo.', 'by at jo'],
    ['r/askscience', 'R slash askscience'],
    ['/r/books', 'R slash books'],
    ['u/jo_smith', 'U slash jo smith'],
  ])
})

describe('what is neither', () => {
  says([
    ['C#', 'C sharp'],
    ['meet @ noon', 'meet at noon'],
    ['r/w', 'r over w'],
  ])
})

it('says what kind of token it is', () => {
  expect(kindsOfNames('#fun with @jo')).toEqual([
    ['#fun', 'hashtag'],
    ['@jo', 'mention'],
  ])
})
