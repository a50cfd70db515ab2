/** Workers and worklets come with the page's script as text: the server under test knows nothing of them. */
export const scriptUrl = (source: string): string =>
  URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
