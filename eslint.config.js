import tseslint from 'typescript-eslint'

/** Layer order: a package may import only what stands here. Siblings never import each other. */
const MAY_IMPORT = {
  graph: [],
  ring: [],
  compiler: ['graph'],
  audio: ['graph'],
  events: ['graph', 'audio'],
  player: ['graph', 'ring'],
  models: ['graph'],
  'g2p-english': ['graph'],
  'g2p-espeak': ['graph'],
  ort: ['graph', 'models'],
  'backend-vits': ['graph', 'audio', 'models', 'ort'],
  'backend-kokoro': ['graph', 'audio', 'models', 'ort'],
  'backend-espeak': ['graph', 'audio'],
  'backend-silence': ['graph'],
  engine: [
    'graph',
    'ring',
    'compiler',
    'audio',
    'events',
    'player',
    'models',
    'ort',
    'backend-kokoro',
    'backend-silence',
    'backend-vits',
    'g2p-english',
  ],
  cli: ['graph', 'audio', 'compiler', 'models', 'ort', 'backend-vits', 'g2p-english', 'voices', 'engine'],
  testing: ['graph', 'audio', 'ring'],
  voices: ['graph', 'models', 'ort'],
}

/** Heavy libraries have one owner, so that replacing one touches one package. */
const SOLE_USERS = {
  'onnxruntime-web': ['ort'],
  'onnxruntime-web/wasm': ['ort'],
  'onnxruntime-node': ['ort', 'voices', 'testing'],
  comlink: ['engine'],
  saxes: ['compiler'],
  'eld/extrasmall': ['compiler'],
  n2words: ['compiler'],
  'idb-keyval': ['models'],
  '@opentelemetry/api': ['engine'],
}

const scoped = (name) => (name === 'engine' ? 'voice-soundboard' : `@voice-soundboard/${name}`)

const layers = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  files: [`packages/${name}/src/**/*.ts`],
  ignores: ['**/*.test.ts', '**/test-support/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [
          ...Object.keys(MAY_IMPORT)
            .filter((other) => other !== name && !allowed.includes(other))
            .map((other) => ({
              name: scoped(other),
              message: `"${name}" stands below or beside "${other}".`,
            })),
          ...Object.entries(SOLE_USERS)
            .filter(([, users]) => !users.includes(name))
            .map(([library, users]) => ({ name: library, message: `Only ${users.join(', ')} may use it.` })),
        ],
      },
    ],
  },
}))

/** `process()` runs on the audio thread every 2.7 ms: what it allocates, the collector stops the sound for. */
const inProcess = (selector, message) => ({
  selector: `MethodDefinition[key.name='process'] ${selector}`,
  message,
})
const allocationFree = [
  inProcess('NewExpression', 'No `new` in process().'),
  inProcess('ObjectExpression', 'No object literal in process().'),
  inProcess('ArrayExpression', 'No array literal in process().'),
  inProcess('ObjectPattern', 'No destructuring in process().'),
  inProcess('ArrayPattern', 'No destructuring in process().'),
  inProcess('SpreadElement', 'No spread in process().'),
  inProcess('TemplateLiteral', 'No string building in process().'),
  inProcess('ArrowFunctionExpression', 'No closure in process().'),
  inProcess('ForOfStatement', 'No iterator in process().'),
  inProcess('FunctionExpression FunctionExpression', 'No closure in process().'),
  inProcess(
    'CallExpression[callee.property.name=/^(subarray|slice|map|filter|forEach|concat|postMessage)$/]',
    'This call allocates in process().',
  ),
]

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.cache/**', '**/test-results/**', 'docs/**/*.js'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'List exports by name.' },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  ...layers,
  {
    files: ['**/*.worklet.ts', '**/worklet/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...allocationFree] },
  },
)
