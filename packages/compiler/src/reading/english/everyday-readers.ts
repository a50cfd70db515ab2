/** Readers of dates, times, measures, phones, addresses and versions, in the order in which they are tried. */
import type { Reader } from '../reading.ts'
import { readAccountNumber } from './account-numbers.ts'
import { readAddress, TRIGGERS as ADDRESS_TRIGGERS } from './addresses.ts'
import { readAngle } from './angles.ts'
import { readDate, TRIGGERS as DATE_TRIGGERS } from './dates.ts'
import { readDuration } from './durations.ts'
import { readFeetAndInches } from './feet-and-inches.ts'
import { readPhone, TRIGGERS as PHONE_TRIGGERS } from './phones.ts'
import { readSize } from './sizes.ts'
import { readTemperature } from './temperatures.ts'
import { readTime, TRIGGERS as TIME_TRIGGERS } from './times.ts'
import { readMeasure, readUnit, TRIGGERS as UNIT_TRIGGERS } from './units.ts'
import { readVersion } from './versions.ts'

/**
 * Behind those of the web and of IP addresses, before those of formulae, money and plain numbers: `2×4` is a size,
 * and the hyphens of `+1-555-123-4567` take nothing away.
 */
export const EVERYDAY_READERS: readonly Reader[] = [
  readDate,
  readDuration,
  readTime,
  readPhone,
  readAccountNumber,
  readAddress,
  readAngle,
  readTemperature,
  readFeetAndInches,
  readSize,
  readMeasure,
  readUnit,
  readVersion,
]

/** Plain words, in lower case, that may begin what these readers know. */
export const EVERYDAY_TRIGGERS: ReadonlySet<string> = new Set([
  ...DATE_TRIGGERS,
  ...PHONE_TRIGGERS,
  ...ADDRESS_TRIGGERS,
  ...UNIT_TRIGGERS,
  ...TIME_TRIGGERS,
])
