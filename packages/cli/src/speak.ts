#!/usr/bin/env node
/**
 * `pnpm speak "Hello" -o hello.wav`: text to a WAV file, with the voices and the code of the browser.
 * `voice-soundboard voices pull <id>`: a voice from the network, prepared for a site of one's own.
 */
import { access, constants, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { encodeWav } from '@voice-soundboard/audio'
import { compileRequest } from '@voice-soundboard/compiler'
import { InvalidInputError, isVoiceSoundboardError } from '@voice-soundboard/graph'
import { resolveSpeaker } from '@voice-soundboard/models'
import { parseCommand, USAGE } from './arguments.ts'
import type { Command } from './arguments.ts'
import { openVoice } from './open-voice.ts'
import { ProgressLine } from './progress-line.ts'
import { isPull, parsePull, PULL_USAGE } from './pull-arguments.ts'
import type { PullCommand } from './pull-arguments.ts'
import { synthesizeInThread } from './synthesize-in-thread.ts'

async function speak(command: Command, options: { readonly signal?: AbortSignal } = {}): Promise<void> {
  await checkWritable(command.output)
  const line = new ProgressLine(process.stderr)
  try {
    const manifest = await openVoice(command.voice, {
      signal: options.signal,
      onProgress: (progress) => line.show(progress),
    })
    const speaker = resolveSpeaker(manifest, command.speaker)
    const graph = compileRequest(command.text, {
      voice: manifest.id,
      speaker,
      speed: command.speed,
      language: manifest.languages[0] ?? 'en',
    })
    const speech = await synthesizeInThread(
      { manifest, graph, speaker, seed: command.seed, precision: command.precision },
      { signal: options.signal, onProgress: (progress) => line.show(progress) },
    )
    await writeFile(command.output, encodeWav(speech.samples, speech.sampleRateHz), {
      signal: options.signal,
    })
    const seconds = speech.samples.length / speech.sampleRateHz
    const factor = speech.synthesisMs / 1000 / seconds
    line.end(`${command.output}: ${seconds.toFixed(1)} s of speech, real-time factor ${factor.toFixed(2)}`)
  } finally {
    line.end()
  }
}

async function pull(command: PullCommand, options: { readonly signal: AbortSignal }): Promise<void> {
  // Brings the native ONNX Runtime, which speaking never needs.
  const { pullVoices } = await import('./pull-voices.ts')
  const line = new ProgressLine(process.stderr)
  try {
    const voices = await pullVoices(command.ids, {
      ...command,
      ...options,
      onProgress: (progress) => line.show(progress),
    })
    for (const { id, downloads, hasCard } of voices) {
      const sizes = Object.entries(downloads).map(([what, bytes]) => `${(bytes / 1e6).toFixed(1)} MB ${what}`)
      const card = hasCard ? 'read its CARD.md before you publish it' : 'no card was found: ask its publisher'
      line.end(`${id}: ${sizes.join(', ')}; ${card}`)
    }
  } finally {
    line.end()
  }
}

/** Before the work, not after it. */
async function checkWritable(output: string): Promise<void> {
  try {
    await access(dirname(output), constants.W_OK)
  } catch {
    throw new InvalidInputError('--output', 'a file in a folder that can be written to', output)
  }
}

async function main(): Promise<void> {
  const abort = new AbortController()
  process.once('SIGINT', () => abort.abort(new Error('Interrupted.')))
  const { signal } = abort
  const args = process.argv.slice(2)
  try {
    if (isPull(args)) {
      const command = parsePull(args)
      if (command) await pull(command, { signal })
      else console.log(PULL_USAGE)
    } else {
      const command = parseCommand(args)
      if (command) await speak(command, { signal })
      else console.log(USAGE)
    }
  } catch (error) {
    if (isVoiceSoundboardError(error)) {
      console.error(`${error.message} (${error.code})`)
      if (error.cause) console.error('Because:', error.cause)
    } else console.error(error)
    process.exitCode = 1
  }
}

await main()
