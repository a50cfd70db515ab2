/** Where bytes are kept between loads. The store above knows what they are; a cache knows only keys. */
import type { StoredEntry } from './file-records.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** A file as it is cut while it is on its way. */
export interface FileShape {
  readonly bytes: number
  readonly partBytes: number
  /** For a person to read. */
  readonly name: string
}

/** Every call of a durable cache may throw StorageError. */
export interface ContentCache {
  readonly kind: 'indexeddb' | 'memory'
  /** Undefined when absent or incomplete. The caller owns the bytes. */
  get(key: string): Promise<Bytes | undefined>
  /** All or nothing. `bytes` may be changed once this resolves. */
  put(key: string, bytes: Bytes, name: string): Promise<void>
  /** Puts the file last in the order of removal, where it has not been for an hour. */
  noteUse(key: string, name: string): Promise<void>
  delete(key: string): Promise<void>
  clear(): Promise<void>
  /** What is there, whole or on its way. */
  entries(): Promise<readonly StoredEntry[]>
  /** A key may be pinned before there is anything under it. */
  setPinned(key: string, pinned: boolean): Promise<void>
  isPinned(key: string): Promise<boolean>

  /** Hands over what has come of a file of this shape, part by part. */
  readParts(key: string, shape: FileShape, take: (index: number, bytes: Bytes) => void): Promise<void>
  /** From the part's start, whole or not. Never touches a whole file. */
  writePart(key: string, shape: FileShape, index: number, bytes: Bytes): Promise<void>
  /** Makes a whole file of its parts; those that are missing are taken from `bytes`. */
  finish(key: string, shape: FileShape, bytes: Bytes): Promise<void>
  close(): Promise<void>
}

export const USE_NOTED_EVERY_MS = 60 * 60 * 1000
