#!/usr/bin/env node
/** `pnpm speak "Hello" -o hello.wav`: text to a WAV file, with the voices and the code of the browser. */
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
  try {
    const command = parseCommand(process.argv.slice(2))
    if (command) await speak(command, { signal: abort.signal })
    else console.log(USAGE)
  } catch (error) {
    if (isVoiceSoundboardError(error)) {
      console.error(`${error.message} (${error.code})`)
      if (error.cause) console.error('Because:', error.cause)
    } else console.error(error)
    process.exitCode = 1
  }
}

await main()
