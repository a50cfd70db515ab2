/** Stores that share one IndexedDB and nothing else, as pages of one site do; gone with the test. */
import { createStore, promisifyRequest } from 'idb-keyval'
import { onTestFinished } from 'vitest'
import { createModelStore } from '../index.ts'
import type { ModelStore, ModelStoreOptions } from '../index.ts'

export class BrowserPages {
  readonly databaseName = `test-${crypto.randomUUID()}`
  readonly #stores: ModelStore[] = []

  constructor() {
    onTestFinished(async () => {
      await Promise.all(this.#stores.map((store) => store.close()))
      indexedDB.deleteDatabase(this.databaseName)
    })
  }

  open(options: Partial<ModelStoreOptions> = {}): ModelStore {
    const store = createModelStore({
      baseUrl: '/voices/',
      databaseName: this.databaseName,
      fetch: () => Promise.reject(new TypeError('offline')),
      retries: 0,
      ...options,
    })
    this.#stores.push(store)
    return store
  }

  /** Behind the back of every store. */
  async change<T>(work: (store: IDBObjectStore) => T | Promise<T>): Promise<T> {
    return createStore(this.databaseName, 'files')('readwrite', async (store) => {
      const result = await work(store)
      await promisifyRequest(store.transaction)
      store.transaction.db.close()
      return result
    })
  }
}
