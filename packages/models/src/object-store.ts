/** One object store of IndexedDB: every transaction is all or nothing, and every failure a StorageError. */
import { StorageError } from '@voice-soundboard/graph'
import { createStore } from 'idb-keyval'

export interface ObjectStore {
  /** @param what Named in the error: `reading a file`. @throws StorageError */
  transact<T>(what: string, mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T>
  /** Idempotent. A later transaction fails. */
  close(): Promise<void>
}

/** The database is opened by the first transaction. */
export function openObjectStore(databaseName: string, objectStore: string): ObjectStore {
  const useStore = createStore(databaseName, objectStore)
  let isOpen = false
  let closing: Promise<void> | undefined

  async function transact<T>(
    what: string,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    try {
      return await useStore(mode, async (store) => {
        isOpen = true
        try {
          return await work(store)
        } catch (error) {
          // A request that throws does not undo those before it; one that fails later already has.
          if (store.transaction.error === null) store.transaction.abort()
          throw error
        }
      })
    } catch (error) {
      throw new StorageError(`${what} failed (${reasonOf(error)})`, { cause: error })
    }
  }

  return {
    transact,
    close() {
      // The library offers no way to close the database but through a transaction.
      closing ??= isOpen
        ? transact('closing', 'readonly', async (store) => store.transaction.db.close())
        : Promise.resolve()
      return closing
    },
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : `no reason given: ${String(error)}`
