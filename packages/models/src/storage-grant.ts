/** What the browser grants this origin: how much, and whether it may be taken away when the disk is full. */

export interface StorageGrant {
  /** In all, for this origin; null where the browser does not say. */
  readonly quotaBytes: number | null
  readonly usageBytes: number | null
}

export async function storageGrant(): Promise<StorageGrant> {
  const { quota = null, usage = null } = (await globalThis.navigator?.storage?.estimate?.()) ?? {}
  return { quotaBytes: quota, usageBytes: usage }
}

/**
 * Asks the browser to keep what this origin has stored when the disk is full. Some ask the reader, so it is best
 * called after the page was used. Null where it cannot be asked: in a worker, in Node, outside a secure context.
 */
export async function persistStorage(): Promise<boolean | null> {
  // Windows alone have it, and this is compiled for workers too.
  const storage = globalThis.navigator?.storage as { persist?(): Promise<boolean> } | undefined
  return (await storage?.persist?.()) ?? null
}
