/** The package ships no types; they stand in the file beside this one. */
export { default } from '@echogarden/espeak-ng-emscripten'
