import { expect, test } from 'vitest'
import { speakMeasures } from '../../test-support/speak-measures.ts'

test.each([
  ['v2.3.1', 'version two point three point one'],
  ['v2', 'version two'],
  ['v1.0', 'version one point zero'],
  ['V1.2', 'version one point two'],
  ['version 2.3.1', 'version two point three point one'],
  ['version v2.1', 'version two point one'],
  ['2.3.1', 'two point three point one'],
  ['Python 3.11', 'Python three point eleven'],
  ['iOS 17.2', 'iOS seventeen point two'],
  ['Ubuntu 22.04', 'Ubuntu twenty-two point oh four'],
  ['Node.js 20.19.1', 'Node.js twenty point nineteen point one'],
  ['2.0.0-beta.1', 'two point zero point zero beta one'],
  ['3.0.0rc2', 'three point zero point zero R C two'],
  ['1.2.x', 'one point two point X'],
  ['Python 3.9+', 'Python three point nine plus'],
  ['Section 2.3.1.', 'Section two point three point one'],
  ['(v2.3.1)', 'version two point three point one'],
  ['Update to v2.3.1, please.', 'Update to version two point three point one please'],
  ['a v8 engine', 'a v8 engine'],
  ['3.11', 'three point one one'],
  ['He ate 3.5 apples.', 'He ate three point five apples'],
  ['1.234.567', 'one million two hundred thirty-four thousand five hundred sixty-seven'],
])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
