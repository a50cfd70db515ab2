/** Whatever goes wrong, a text is heard to its end, or what was not heard is told exactly. */
import { FAULTS } from './faults/faults.ts'
import { performFault } from './faults/perform.ts'
import { brokenPromises } from './faults/report.ts'
import { expect, test } from './support/test.ts'

test.use({ bypassCSP: true })

for (const fault of FAULTS) {
  test(fault.name, async ({ page, problems }) => {
    if (fault.complains) problems.allow(fault.complains)
    const report = await performFault(page, fault)
    expect(brokenPromises(fault, report)).toEqual([])
  })
}
