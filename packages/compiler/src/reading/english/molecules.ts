/** Compounds without a number in their formula: `NaCl`, `KOH`, `HCl`. With one they are designations: `CO2`. */
import type { Reader } from '../reading.ts'
import { spellOut } from './letters.ts'
import { wordSet } from './number-context.ts'

const ELEMENTS = wordSet(`
  H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc
  Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Nd Sm Eu Gd Tb Dy Er Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Th U
`)
/** Two elements or more, one of them of two letters: in capitals alone it might be anything, also with an `s` (UFOs). */
const FORMULA = /^(?=.*\p{Ll})(?!\p{Lu}+s$)(?:\p{Lu}\p{Ll}?){2,5}$/u

export const readMolecule: Reader = ({ pieces: [{ core }] }) => {
  if (core.length > 8 || !FORMULA.test(core)) return null
  const parts = core.match(/\p{Lu}\p{Ll}?/gu) ?? []
  if (!parts.every((part) => ELEMENTS.has(part))) return null
  return { pieces: 1, spokenAs: spellOut(core), kind: 'initialism' }
}
