/** A few of the random histories, as a quick look; `histories.slow.test.ts` plays them all. */
import { broken } from './support/histories/laws.ts'
import { openHistoryPlayer, sampleHistories } from './support/histories/perform.ts'
import type { Report } from './support/histories/report.ts'
import { expect, test } from './support/test.ts'

const SEED = 7
const COUNT = 8

test.use({ bypassCSP: true })

test(`${COUNT} random histories keep every law, in captured audio; a tape that was tampered with does not`, async ({
  page,
  baseURL,
}) => {
  const player = await openHistoryPlayer(page, baseURL ?? '')
  const faults: string[] = []
  const reports: Report[] = []
  await player.play(sampleHistories(SEED, COUNT), ({ number, transport }, report) => {
    reports.push(report)
    for (const fault of broken(report, transport)) faults.push(`history ${number}: ${fault}`)
  })
  expect(faults, `seed ${SEED}`).toEqual([])

  const [longest] = reports.sort((a, b) => b.tape.pieces.length - a.tape.pieces.length)
  if (!longest) throw new Error('No history was played.')
  const { pieces, fades } = longest.tape
  const middle = Math.floor(pieces.length / 2)
  const withPieces = (tampered: typeof pieces): string[] =>
    broken({ ...longest, tape: { pieces: tampered, fades } }, 'message-port')
  expect(withPieces(pieces.filter((_, index) => index !== middle))).not.toEqual([])
  expect(
    withPieces([...pieces, ...pieces.slice(-1).map((piece) => ({ ...piece, at: longest.tapeFrames }))]),
  ).not.toEqual([])
  expect(broken({ ...longest, tape: { pieces, fades: [{ at: 0, frames: 1000 }] } }, 'auto')).not.toEqual([])
  expect(broken({ ...longest, drops: longest.drops + 1 }, 'auto')).not.toEqual([])
})
