/** Entry of the synthesis worker. */
import { expose } from 'comlink'
import { installThrowHandler } from '../host/throw-handler.ts'
import { SynthesisHost } from './synthesis-host.ts'

installThrowHandler()
expose(new SynthesisHost())
