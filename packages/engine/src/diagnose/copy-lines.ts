/** Advice that ends in lines to be copied: four spaces before each set them apart, in text and on a page. */

export const copyLines = (sentence: string, lines: readonly string[]): string =>
  [sentence, ...lines.map((line) => `    ${line}`)].join('\n')
