import { describe, expect, it } from 'vitest'
import { kindsOfNames, speakNames } from '../../test-support/speak-names.ts'

const says = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s', (text, expected) => expect(speakNames(text)).toBe(expected))

describe('the name of a file', () => {
  says([
    ['index.html', 'index dot H T M L'],
    ['Open index.html.', 'Open index dot H T M L'],
    ['("index.html")', 'index dot H T M L'],
    ['README.md', 'readme dot M D'],
    ['main.py', 'main dot P Y'],
    ['app.js', 'app dot J S'],
    ['Node.js', 'node dot J S'],
    ['style.css', 'style dot C S S'],
    ['package.json', 'package dot jason'],
    ['photo.jpg', 'photo dot J P G'],
    ['photo.jpeg', 'photo dot J peg'],
    ['cat.gif', 'cat dot gif'],
    ['song.mp3', 'song dot M P three'],
    ['data.csv', 'data dot C S V'],
    ['archive.zip', 'archive dot zip'],
    ['archive.tar.gz', 'archive dot tar dot G Z'],
    ['setup.exe', 'setup dot E X E'],
    ['notes.txt', 'notes dot T X T'],
    ['report.pdf', 'report dot P D F'],
    ['letter.docx', 'letter dot doc X'],
    ['my_file.txt', 'my file dot T X T'],
    ['report-2024.pdf', 'report twenty twenty-four dot P D F'],
    ['config.yaml', 'config dot yaml'],
    ['App.test.ts', 'app dot test dot T S'],
    ['.env', 'dot env'],
    ['.gitignore', 'dot git ignore'],
    ['.bashrc', 'dot bash R C'],
    ['.NET', 'dot net'],
    ['ASP.NET', 'A S P dot net'],
    ['main.c and main.h', 'main dot C and main dot H'],
    ['main.py:12', 'main dot P Y colon twelve'],
    ["Node.js's loop", "node dot J S's loop"],
    ['`index.html`', 'index dot H T M L'],
  ])
})

describe('a path', () => {
  says([
    ['~/.bashrc', 'tilde slash dot bash R C'],
    ['/usr/local/bin', 'slash user slash local slash bin'],
    ['/etc/hosts', 'slash E T C slash hosts'],
    ['Look in /tmp/', 'Look in slash temp'],
    ['./run.sh', 'dot slash run dot S H'],
    ['../lib/util.js', 'dot dot slash lib slash util dot J S'],
    ['src/index.ts', 'source slash index dot T S'],
    ['src/components/Button.tsx', 'source slash components slash button dot T S X'],
    ['~/Documents/report.pdf', 'tilde slash documents slash report dot P D F'],
    ['C:\\Users\\me', 'C colon backslash users backslash me'],
    ['C:\\Users\\me\\notes.txt', 'C colon backslash users backslash me backslash notes dot T X T'],
    ['\\\\server\\share', 'backslash backslash server backslash share'],
    ['Look in /var/log.', 'Look in slash var slash log'],
    ['node_modules/', 'node modules'],
  ])
})

describe('a name in a program', () => {
  says([
    ['foo_bar', 'foo bar'],
    ['user_id', 'user I D'],
    ['MAX_VALUE', 'max value'],
    ['API_KEY', 'A P I key'],
    ['HTTP_PROXY', 'H T T P proxy'],
    ['getUserName', 'get user name'],
    ['getUserName()', 'get user name'],
    ['Call getUserName() first.', 'Call get user name first'],
    ['innerHTML', 'inner H T M L'],
    ['parseJSON', 'parse jason'],
    ['userID', 'user I D'],
    ['array.map()', 'array dot map'],
    ['console.log()', 'console dot log'],
    ['os.path.join', 'O S dot path dot join'],
    ['foo.bar', 'foo dot bar'],
    ['std::vector', 'S T D vector'],
    ['$HOME', 'dollar home'],
    ['`user_id`', 'user I D'],
    ['`main`', 'main'],
    ['XMLHttpRequest', 'X M L H T T P request'],
    ['__init__', 'init'],
    ['print()', 'print'],
    ['test_utils.py', 'test utils dot P Y'],
    ['node_modules', 'node modules'],
    ['v1_final', 'V one final'],
  ])
})

describe('what is neither file nor path nor name', () => {
  says([
    ['and/or', 'and or'],
    ['client/server', 'client slash server'],
    ['3.5', 'three point five'],
    ['well-known', 'well-known'],
    ['the end.The next', 'the end The next'],
    ['e.g. this', 'e.g this'],
    ['Hello.', 'Hello'],
    ['YouTube', 'YouTube'],
    ['a (b)', 'a b'],
  ])
})

it('says what kind of token it is', () => {
  expect(kindsOfNames('See ~/notes.txt, foo_bar and getName().')).toEqual([
    ['~/notes.txt', 'file'],
    ['foo_bar', 'file'],
    ['getName()', 'file'],
  ])
})
