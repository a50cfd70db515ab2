/** A server of one file that understands ranges, behind a fake `fetch`; a test may answer in its place. */

export interface Asked {
  readonly url: string
  readonly range: string | null
  readonly signal: AbortSignal | null | undefined
  /** Requests before this one. */
  readonly index: number
}

export interface RangeServerOptions {
  /** Bytes of a piece of the stream. */
  readonly pieceBytes?: number
  /** Answers in the server's place, where it returns something. */
  readonly instead?: (asked: Asked, server: RangeServer) => Response | Promise<Response> | undefined
}

export class RangeServer {
  readonly requests: Asked[] = []
  /** Answers whose body is still being read. */
  open = 0
  mostOpen = 0
  readonly #body: Uint8Array<ArrayBuffer>
  readonly #options: RangeServerOptions

  constructor(body: Uint8Array<ArrayBuffer>, options: RangeServerOptions = {}) {
    this.#body = body
    this.#options = options
  }

  get ranges(): readonly (string | null)[] {
    return this.requests.map(({ range }) => range)
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const range = new Headers(init?.headers).get('Range')
    const asked = { url: String(input), range, signal: init?.signal, index: this.requests.length }
    this.requests.push(asked)
    init?.signal?.throwIfAborted()
    return (await this.#options.instead?.(asked, this)) ?? this.honest(asked)
  }

  honest({ range, signal }: Pick<Asked, 'range' | 'signal'>): Response {
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
    if (from === undefined) return this.stream(this.#body, { signal })
    const start = Number(from)
    const end = to ? Number(to) + 1 : this.#body.length
    if (start >= this.#body.length) return new Response(null, { status: 416 })
    return this.stream(this.#body.subarray(start, end), {
      signal,
      status: 206,
      headers: { 'Content-Range': `bytes ${start}-${end - 1}/${this.#body.length}` },
    })
  }

  /** `ends`: with the bytes; or it breaks, or says nothing more, behind them. */
  stream(
    bytes: Uint8Array<ArrayBuffer>,
    options: ResponseInit & {
      readonly signal?: AbortSignal | null | undefined
      readonly ends?: 'well' | 'broken' | 'silent'
    } = {},
  ): Response {
    const { signal, ends = 'well', ...init } = options
    const { pieceBytes = 40 } = this.#options
    let sent = 0
    let isOver = false
    this.mostOpen = Math.max(this.mostOpen, ++this.open)
    const over = (): void => {
      if (!isOver) this.open--
      isOver = true
    }
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        signal?.addEventListener('abort', () => {
          if (!isOver) controller.error(signal.reason)
          over()
        })
      },
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve))
        if (isOver) return
        if (sent < bytes.length) {
          controller.enqueue(bytes.slice(sent, (sent += pieceBytes)))
        } else if (ends === 'broken') {
          over()
          controller.error(new TypeError('network'))
        } else if (ends === 'well') {
          over()
          controller.close()
        } else {
          await new Promise(() => undefined)
        }
      },
      cancel: over,
    })
    return new Response(body, init)
  }
}

/** No two stretches are alike. */
export function noise(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let state = seed
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    bytes[i] = state >>> 24
  }
  return bytes
}

export function altered(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice()
  copy[at] = (copy[at] as number) ^ 1
  return copy
}
