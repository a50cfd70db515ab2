import { VoiceSoundboardError } from './base.ts'

/** A file is not what its manifest promises: cut short, altered, or not a model at all. */
export class ModelCorruptError extends VoiceSoundboardError {
  readonly code = 'model-corrupt'
  constructor(
    readonly url: string,
    readonly detail: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super('ModelCorruptError', `${url} is corrupt: ${detail}. Fetch it again.`, {
      ...options,
      retryable: true,
    })
  }
}

/** The model is sound but of a shape that no backend here can speak. */
export class ModelUnsupportedError extends VoiceSoundboardError {
  readonly code = 'model-unsupported'
  constructor(
    readonly detail: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super('ModelUnsupportedError', `This model cannot be used: ${detail}.`, options)
  }
}

export class DownloadError extends VoiceSoundboardError {
  readonly code = 'download-failed'
  /** `hint` says what to do about it, where that is not the page's set-up. */
  constructor(
    readonly url: string,
    readonly status: number | null,
    options: { readonly cause?: unknown; readonly hint?: string } = {},
  ) {
    super(
      'DownloadError',
      status === null
        ? `${url} could not be reached. ${options.hint ?? "Check the network, assetBase and the page's connect-src policy."}`
        : `${url} answered ${status}. ${options.hint ?? 'Check assetBase.'}`,
      { ...options, retryable: status === null || status >= 500 || status === 429 },
    )
  }
}

export class StorageError extends VoiceSoundboardError {
  readonly code = 'storage-failed'
  constructor(
    readonly detail: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super('StorageError', `IndexedDB: ${detail}.`, { ...options, retryable: true })
  }
}
