/** Packed dictionary; see `dictionary.ts` for the form. */
declare const text: string
export default text
