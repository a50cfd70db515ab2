/** The list of faults. */
import type { Scene } from './fault.ts'
import type { Fault } from './fault.ts'
import { answerStatus, answerWith, cutOff, failingFirst, flipByte, modelBy } from './network.ts'
import { installFaultyContexts } from '../support/faulty-context.ts'

const NETWORK_NOISE = /Failed to load resource|net::ERR/

/** What a worker of a browser does whose disk is full, or whose storage is switched off. */
const QUOTA_FULL = `IDBObjectStore.prototype.put = () => {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
}`
const NO_DATABASE = `IDBFactory.prototype.open = () => {
  throw new DOMException('Access is denied.', 'SecurityError')
}`
const SILENT_DATABASE = `IDBFactory.prototype.open = () => new EventTarget()`

const withoutHeaders = async ({ page }: Scene): Promise<void> => {
  const isolation = /^cross-origin-(opener|embedder)-policy$/
  await page.route('**/blank.html', async (route) => {
    const response = await route.fetch()
    const headers = Object.entries(response.headers()).filter(([name]) => !isolation.test(name))
    await route.fulfill({ response, headers: Object.fromEntries(headers) })
  })
}

const withoutSharedMemory = async ({ page }: Scene): Promise<void> => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedArrayBuffer'))
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'the worker is killed while its voice loads',
    inPage: { fault: 'kill-worker', at: 'loading' },
    ends: 'heard',
  },
  {
    name: 'the worker is killed before the first sound',
    inPage: { fault: 'kill-worker', at: 'asked' },
    ends: 'heard',
  },
  {
    name: 'the worker is killed in mid-speech',
    inPage: { fault: 'kill-worker', at: 'speaking' },
    isCached: true,
    ends: 'heard',
    tells: 'recovering',
  },
  {
    name: 'the worker is killed near the end',
    inPage: { fault: 'kill-worker', at: 'ending' },
    ends: 'heard',
  },
  {
    name: 'the worker is killed, and the next one too',
    inPage: { fault: 'kill-worker-twice', at: 'speaking' },
    ends: 'heard',
  },
  {
    name: 'the worker is killed while it starts',
    inPage: { fault: 'kill-worker', at: 'starting' },
    ends: 'heard',
  },
  {
    name: 'the worker hangs in mid-speech',
    inPage: { fault: 'hang-worker', at: 'speaking' },
    ends: 'heard',
    tells: 'recovering',
  },
  {
    name: 'the worker hangs while its voice loads',
    inPage: { fault: 'hang-worker', at: 'asked' },
    ends: 'heard',
  },
  { name: 'the backend throws when it loads', backend: 'throws-at-load', ends: 'reported' },
  { name: 'the backend throws before a sound', backend: 'throws-at-first', ends: 'heard' },
  { name: 'the backend throws at a later window', backend: 'throws-later', ends: 'heard' },
  { name: 'WebAssembly runs out of memory', backend: 'out-of-memory', ends: 'heard' },
  {
    name: 'the backend gives what is no number',
    backend: 'not-a-number',
    ends: 'heard',
    tells: 'recovering',
  },
  { name: 'the backend gives nothing', backend: 'gives-nothing', ends: 'heard', tells: 'recovering' },
  { name: 'the backend gives far too much', backend: 'too-much', ends: 'heard', tells: 'recovering' },
  { name: 'the backend tells negative times', backend: 'negative-time', ends: 'heard', tells: 'recovering' },
  { name: 'the backend tells an impossible rate', backend: 'wrong-rate', ends: 'heard', tells: 'recovering' },
  { name: 'the backend never answers', backend: 'stuck', ends: 'heard' },
  {
    name: 'the model is cut short',
    prepare: modelBy(answerWith((model) => model.subarray(0, model.length >> 1))),
    ends: 'heard',
    tells: 'voice-replaced',
  },
  {
    name: 'a byte of the model is another',
    prepare: modelBy(answerWith(flipByte)),
    ends: 'heard',
    tells: 'model-corrupt',
  },
  {
    name: 'a page stands where the model should be',
    prepare: modelBy(answerWith(() => Buffer.from('<!doctype html><title>Not found</title>'))),
    ends: 'heard',
    tells: 'voice-replaced',
  },
  {
    name: 'the model is not there',
    prepare: modelBy(answerStatus(404)),
    ends: 'heard',
    tells: 'voice-replaced',
    complains: NETWORK_NOISE,
  },
  {
    name: 'the server fails, and then does not',
    prepare: modelBy(failingFirst(2, answerStatus(500))),
    ends: 'heard',
    complains: NETWORK_NOISE,
  },
  {
    name: 'the server fails for good',
    prepare: modelBy(answerStatus(503)),
    ends: 'heard',
    tells: 'voice-replaced',
    complains: NETWORK_NOISE,
  },
  {
    name: 'the download is cut off, and then goes on',
    prepare: modelBy(failingFirst(2, cutOff)),
    ends: 'heard',
    complains: NETWORK_NOISE,
  },
  {
    name: 'the network is gone, and the voice is in the cache',
    isCached: true,
    arrange: ({ context }) => context.setOffline(true),
    ends: 'heard',
    tells: 'catalogue-kept',
    complains: NETWORK_NOISE,
  },
  { name: 'the disk is full', inWorker: QUOTA_FULL, ends: 'heard', tells: 'model-store-memory' },
  { name: 'storage is switched off', inWorker: NO_DATABASE, ends: 'heard', tells: 'model-store-memory' },
  { name: 'storage never answers', inWorker: SILENT_DATABASE, ends: 'heard', tells: 'model-store-memory' },
  {
    name: 'the database is deleted under us',
    isCached: true,
    inPage: { fault: 'delete-database', at: 'speaking' },
    ends: 'heard',
  },
  {
    name: 'the audio context is suspended',
    inPage: { fault: 'suspend-context', at: 'speaking' },
    ends: 'heard',
  },
  {
    name: 'the system takes the sound away',
    prepare: ({ page }) => installFaultyContexts(page),
    inPage: { fault: 'interrupt-context', at: 'speaking' },
    ends: 'heard',
  },
  { name: 'the audio context is closed', inPage: { fault: 'close-context', at: 'speaking' }, ends: 'heard' },
  {
    name: 'the page is held up for three seconds',
    inPage: { fault: 'block-page', at: 'speaking' },
    ends: 'heard',
  },
  {
    name: 'a listener throws',
    inPage: { fault: 'throw-in-listener', at: 'speaking' },
    ends: 'heard',
    complains: /A listener broke/,
  },
  { name: 'the headers are missing', prepare: withoutHeaders, ends: 'heard' },
  { name: 'shared memory is withheld', prepare: withoutSharedMemory, ends: 'heard' },
]
