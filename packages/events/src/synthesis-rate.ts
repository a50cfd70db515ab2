/**
 * All sounds are made at one rate and then resampled, so that a breath at 8 kHz is the same breath as at 96 kHz. What
 * lies above 16 kHz is not missed in any of them.
 */
export const SYNTHESIS_RATE_HZ = 32_000
