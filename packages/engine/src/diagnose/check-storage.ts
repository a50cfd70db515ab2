/** Whether voices can be kept between visits: tried with a small record in a database of its own. */
import { createRecordStore } from '@voice-soundboard/models'
import { failureText } from './failure-text.ts'
import type { CheckSource, Finding } from './types.ts'

const DATABASE = 'voice-soundboard-diagnosis'
const RECORD = new Uint8Array([1, 2, 3])

export const storageCheck: CheckSource = {
  id: 'storage',
  title: 'Storage',
  limitMs: 6000,
  async run() {
    const failure = await tryDatabase()
    const { quota = null, usage = null } = (await navigator.storage?.estimate()) ?? {}
    const persisted = (await navigator.storage?.persisted?.()) ?? null
    return judgeStorage({ failure, quotaBytes: quota, usageBytes: usage, persisted })
  },
}

/** Null when what was written came back. */
async function tryDatabase(): Promise<string | null> {
  const store = createRecordStore({ databaseName: DATABASE, format: 1, maxBytes: 1024 })
  try {
    await store.put('record', RECORD)
    const back = await store.get('record')
    await store.close()
    indexedDB.deleteDatabase(DATABASE)
    return back?.join() === RECORD.join() ? null : 'what was written did not come back.'
  } catch (error) {
    return failureText(error)
  }
}

export interface StorageSeen {
  /** Null when a record could be written and read. */
  readonly failure: string | null
  /** Null where the browser does not tell. */
  readonly quotaBytes: number | null
  readonly usageBytes: number | null
  readonly persisted: boolean | null
}

/** A few voices, and room to move. Private windows of some browsers offer less. */
const ENOUGH_MB = 200

export function judgeStorage({ failure, quotaBytes, usageBytes, persisted }: StorageSeen): Finding {
  const quotaMb = inMb(quotaBytes)
  const usageMb = inMb(usageBytes)
  const details = { failure, quotaMb, usageMb, persisted }
  if (failure !== null) {
    return {
      status: 'warning',
      found: `IndexedDB refuses: ${failure} Voices are kept in memory alone and downloaded at each visit.`,
      advice:
        'Leave private browsing, allow this site to keep data, or free space on the disk. In a frame of another site, ask for storage access or open the page by itself.',
      details,
    }
  }
  const room = quotaMb === null ? '' : ` ${usageMb ?? 0} MB of ${quotaMb} MB are used.`
  if (quotaMb !== null && quotaMb - (usageMb ?? 0) < ENOUGH_MB) {
    return {
      status: 'warning',
      found: `IndexedDB works, but little room is left.${room} A private window looks like this too.`,
      advice:
        'Free space, or leave private browsing; a small voice needs 2 MB: createVoiceEngine({ voice: "dittli-en" }).',
      details,
    }
  }
  return {
    status: 'ok',
    found: `IndexedDB works.${room}`,
    advice:
      persisted === false
        ? 'The browser may clear it when the disk is full. After the reader has used the page, navigator.storage.persist() asks to keep it.'
        : null,
    details,
  }
}

const inMb = (bytes: number | null): number | null => (bytes === null ? null : Math.round(bytes / 2 ** 20))
