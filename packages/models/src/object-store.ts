/**
 * One object store of IndexedDB: every transaction is all or nothing, and every failure a StorageError. Browsers
 * have been seen to leave a database without any answer, so that none within some seconds is a failure too.
 */
import { StorageError } from '@voice-soundboard/graph'
import { promisifyRequest } from 'idb-keyval'
import { answerWithin } from './answer-within.ts'

export interface ObjectStore {
  /**
   * @param what Named in the error: `reading a file`.
   * @param moreMs Time beyond the usual, for what moves many bytes.
   * @throws StorageError
   */
  transact<T>(
    what: string,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
    moreMs?: number,
  ): Promise<T>
  /** Idempotent. A later transaction fails. */
  close(): Promise<void>
}

export interface ObjectStoreOptions {
  /** Done in a transaction of its own on every new connection, before anything else. */
  readonly prepare?: (store: IDBObjectStore) => Promise<void>
  /** Default 5000. */
  readonly answerWithinMs?: number
}

const ANSWER_WITHIN_MS = 5000

/** The database is opened by the first transaction, and again when it was closed or deleted under us. */
export function openObjectStore(
  databaseName: string,
  objectStore: string,
  options: ObjectStoreOptions = {},
): ObjectStore {
  const { prepare, answerWithinMs = ANSWER_WITHIN_MS } = options
  let connection: Promise<IDBDatabase> | undefined
  let isClosed = false

  async function connect(): Promise<IDBDatabase> {
    const opening = openDatabase(databaseName, objectStore)
    const db = await answerWithin(opening, answerWithinMs).catch((error: unknown) => {
      // What is opened after all must not stand in the way of another page.
      void opening.then(
        (late) => late.close(),
        () => undefined,
      )
      throw error
    })
    db.onclose = () => (connection = undefined)
    db.onversionchange = () => {
      // Another page wants to delete or rebuild the database, and waits for us.
      db.close()
      connection = undefined
    }
    try {
      if (prepare) {
        const prepareAll = async (store: IDBObjectStore): Promise<void> => {
          await prepare(store)
          await promisifyRequest(store.transaction)
        }
        await run(db, 'readwrite', prepareAll, answerWithinMs)
      }
    } catch (error) {
      db.close()
      throw error
    }
    return db
  }

  function connected(): Promise<IDBDatabase> {
    if (isClosed) return Promise.reject(new Error('the store is closed'))
    connection ??= connect().catch((error: unknown) => {
      connection = undefined
      throw error
    })
    return connection
  }

  function run<T>(
    db: IDBDatabase,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
    limitMs: number,
  ): Promise<T> {
    const transaction = db.transaction(objectStore, mode)
    let isOver = false
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => (isOver = true))
    return answerWithin(work(transaction.objectStore(objectStore)), limitMs).catch((error: unknown) => {
      // A request that throws does not undo those before it; one that fails later already has.
      if (!isOver && transaction.error === null) transaction.abort()
      throw error
    })
  }

  return {
    async transact(what, mode, work, moreMs = 0) {
      const limitMs = answerWithinMs + moreMs
      try {
        const db = await connected()
        try {
          return await run(db, mode, work, limitMs)
        } catch (error) {
          if (!isLost(error)) throw error
        }
        connection = undefined
        return await run(await connected(), mode, work, limitMs)
      } catch (error) {
        throw new StorageError(`${what} failed (${reasonOf(error)})`, { cause: error })
      }
    },
    async close() {
      isClosed = true
      const open = await connection?.catch(() => undefined)
      open?.close()
    },
  }
}

function openDatabase(databaseName: string, objectStore: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName)
    request.onupgradeneeded = () => void request.result.createObjectStore(objectStore)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** The connection is gone, which browsers do not always tell when it happens. */
const isLost = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError'

const reasonOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : `no reason given: ${String(error)}`
