/** How an engine is doing: what is not as it should be, what went wrong, and who is told of it. */
import type { Degradation, EngineEventMap, Emitter } from '@voice-soundboard/graph'
import { HealthWatch } from './health-watch.ts'
import type { Health, HealthSources } from './health.ts'
import { MemorySink } from './observe/sinks/memory-sink.ts'
import { openObserver } from './open-observer.ts'
import type { Observer } from './observer.ts'
import type { EngineOptions } from './options.ts'
import { RecentErrors } from './recent-errors.ts'
import { Troubles } from './troubles.ts'

/** What the story of the last few utterances takes. */
const KEPT_RECORDS = 500

export class Vitals {
  readonly observer: Observer
  readonly #records = new MemorySink({ capacity: KEPT_RECORDS })
  readonly #errors = new RecentErrors()
  readonly #watch: HealthWatch
  readonly #troubles: Troubles

  constructor(options: EngineOptions, emitter: Emitter<EngineEventMap>, readHealth: () => Health) {
    this.observer = openObserver(options, this.#records)
    this.#watch = new HealthWatch(readHealth, (event) => emitter.emit('health', event))
    this.#troubles = new Troubles({
      onNew: (degradation) => {
        this.observer.trouble(degradation)
        emitter.emit('degraded', { type: 'degraded', degradation })
      },
      onChange: () => this.#watch.look(),
    })
  }

  get sources(): Pick<HealthSources, 'troubles' | 'lastErrors'> {
    return { troubles: this.#troubles.all, lastErrors: this.#errors.all }
  }

  /** As JSON lines. */
  get recentLog(): string {
    return this.#records.toJsonLines()
  }

  /** `key` names the trouble; null says that it is over. */
  trouble(key: string, degradation: Degradation | null): void {
    this.#troubles.set(key, degradation)
  }

  error(error: Error): void {
    this.#errors.note(error)
  }

  /** The health may be another. */
  look(): void {
    this.#watch.look()
  }
}
