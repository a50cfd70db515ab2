/** The voices that tests speak with: those for everyone, and the single-speaker one that only tests use. */
export const TEST_VOICES = ['piper-libritts-r', 'dittli-en', 'piper-faber-pt']
