/**
 * What is missing of one file, from one address: several parts at once where the server gives parts of a large
 * file, the rest of it in one stream where it does so for a small one, and all of it anew where it does not.
 */
import { DownloadError, ModelCorruptError } from '@voice-soundboard/graph'
import type { LoadOptions } from '@voice-soundboard/graph'
import type { FileAssembly, Gap } from './file-assembly.ts'
import { exchange, RangesRefusedError, refuseWebPage } from './http-exchange.ts'
import type { Answer, ExchangeOptions } from './http-exchange.ts'
import type { KeptParts } from './kept-parts.ts'

export interface RangedOptions extends ExchangeOptions, Pick<LoadOptions, 'onProgress'> {
  /** Parts that are fetched at once. */
  readonly parallelParts: number
  /** Smaller files come in one stream. */
  readonly parallelFromBytes: number
}

/** What has been learned of a server. */
export interface Source {
  readonly url: string
  ranges: 'untried' | 'given' | 'refused'
}

/** @throws DownloadError, ModelCorruptError (wrong size, or a web page), RangesRefusedError: then `source` knows. */
export async function receive(
  file: FileAssembly,
  source: Source,
  parts: KeptParts,
  options: RangedOptions,
): Promise<void> {
  const isLarge = file.shape.bytes >= options.parallelFromBytes
  const first = file.nextGap(new Set(), isLarge && options.parallelParts > 1 ? 'part' : 'all')
  if (!first) return
  file.noteSource(source.url)
  const reception = new Reception(file, source, parts, options)
  const asksForPart = source.ranges !== 'refused' && (file.receivedBytes > 0 || isLarge)
  if (!asksForPart) await reception.whole()
  else await reception.gaps(isLarge ? options.parallelParts : 1)
}

class Reception {
  constructor(
    private readonly file: FileAssembly,
    private readonly source: Source,
    private readonly parts: KeptParts,
    private readonly options: RangedOptions,
  ) {}

  async whole(): Promise<void> {
    await exchange(this.source.url, null, this.options, (answer) => this.#takeWhole(answer))
  }

  async gaps(lanes: number): Promise<void> {
    const stop = new AbortController()
    const { signal } = this.options
    const options = { ...this.options, signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal }
    const claimed = new Set<number>()
    const running: Promise<void>[] = []

    const lane = async (onGiven?: () => void): Promise<void> => {
      for (;;) {
        const gap = this.file.nextGap(claimed, lanes > 1 ? 'part' : 'all')
        if (!gap) return
        claimed.add(gap.part)
        await exchange(this.source.url, rangeOf(gap, this.file.shape.bytes), options, async (answer) => {
          if (answer.response.status !== 206) return this.#takeInstead(answer)
          this.#checkRange(answer.response, gap)
          this.source.ranges = 'given'
          onGiven?.()
          await this.#takeGap(answer, gap)
        })
      }
    }
    const start = (onGiven?: () => void): void =>
      void running.push(lane(onGiven).catch((error: unknown) => stop.abort(error)))

    let hasSiblings = false
    start(() => {
      if (hasSiblings) return
      hasSiblings = true
      for (let i = 1; i < lanes; i++) start()
    })
    // Whatever the first has started is known when it is over; nobody writes into the file once this has ended.
    await running[0]
    await Promise.all(running)
    if (stop.signal.aborted) throw stop.signal.reason
  }

  /** The whole came where a part was asked for. It will do when nothing else is under way. */
  async #takeInstead(answer: Answer): Promise<void> {
    refuseWebPage(this.source.url, answer.response, this.file.shape.bytes)
    const isFirst = this.source.ranges === 'untried'
    this.source.ranges = 'refused'
    if (!isFirst) throw new RangesRefusedError()
    await this.#takeWhole(answer)
  }

  async #takeWhole(answer: Answer): Promise<void> {
    const { bytes } = this.file.shape
    refuseWebPage(this.source.url, answer.response, bytes)
    await this.parts.startOver(this.file)
    this.file.noteSource(this.source.url)
    await this.#pour(answer, 0, bytes)
    if (this.file.receivedBytes < bytes) throw await this.#wrongSize(String(this.file.receivedBytes))
  }

  async #takeGap(answer: Answer, gap: Gap): Promise<void> {
    const end = await this.#pour(answer, gap.from, gap.to)
    if (end < gap.to) {
      const cause = new Error(`The answer ended after ${end - gap.from} of ${gap.to - gap.from} bytes.`)
      throw new DownloadError(this.source.url, null, { cause })
    }
  }

  /** @returns where it ended. */
  async #pour(answer: Answer, from: number, to: number): Promise<number> {
    let at = from
    await answer.read(async (chunk) => {
      if (at + chunk.length > to) {
        if (to === this.file.shape.bytes) throw await this.#wrongSize('more')
        this.source.ranges = 'refused'
        throw new RangesRefusedError()
      }
      const whole = this.file.write(at, chunk)
      at += chunk.length
      this.#tell()
      for (const part of whole) await this.parts.keep(this.file, part)
    })
    return at
  }

  #checkRange(response: Response, gap: Gap): void {
    const [, from, total] =
      /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('Content-Range') ?? '') ?? []
    const { bytes } = this.file.shape
    if (total !== undefined && total !== '*' && Number(total) !== bytes) {
      throw new ModelCorruptError(this.source.url, `expected ${bytes} bytes, the server has ${total}`)
    }
    if (from === undefined || Number(from) !== gap.from) {
      this.source.ranges = 'refused'
      throw new RangesRefusedError()
    }
  }

  async #wrongSize(received: string): Promise<ModelCorruptError> {
    await this.parts.startOver(this.file)
    return new ModelCorruptError(
      this.source.url,
      `expected ${this.file.shape.bytes} bytes, received ${received}`,
    )
  }

  #tell(): void {
    const { bytes, name } = this.file.shape
    const loadedBytes = this.file.receivedBytes
    this.options.onProgress?.({
      phase: 'download',
      fraction: loadedBytes / bytes,
      loadedBytes,
      totalBytes: bytes,
      label: name,
    })
  }
}

const rangeOf = ({ from, to }: Gap, total: number): string =>
  to === total ? `bytes=${from}-` : `bytes=${from}-${to - 1}`
