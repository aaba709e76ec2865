import type { SourceFile } from './sourceFiles.ts'

const longest = 500
const junkDrawers = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'lib', 'core'])

// Letters in brackets, so that this file does not find itself.
const unfinished = /\b(?:TO[D]O|FIX[M]E|X[X]X)\b/
const silenced = /@ts-(?:ignore|expect-error|nocheck)\b|\b(?:oxlint|eslint)-disable/
const sleeping = /\b(?:it|test|describe)\.(?:skip|todo|only|fixme)\b/

/** What only RxDB collections and documents have; plain Dexie tables write with add and put. */
const recordWrite =
  /\.(?:insert|insertIfNotExists|upsert|bulk(?:Insert|Upsert|Remove|Write)|incremental\w+)\(|\bdoc(?:ument)?\.(?:patch|modify|remove)\(/
const recordWriter = 'client/data/replica/write.ts'
const stampless = [
  // Writes the replication's own notes of how far it has read, never a record.
  'client/data/replica/believed.ts',
  // Lets a forgotten edit be sent again: the very state, with the stamp it has.
  'client/data/replica/mendBelieved.ts',
  // Empties what leaves this device: tombstones that nobody else ever hears of.
  'client/data/replica/away/takeAway.ts',
  // Puts back the very state that the server is believed to hold: a stamp of its own would be an edit.
  'client/data/replica/discard.ts',
  // What was handed over stays its author's, with the stamp it was written with.
  'client/data/replica/courier/takeIn.ts',
  // And goes back to how it stood; only what was written here is written again, with a new stamp.
  'client/data/replica/courier/takeBack.ts',
]

type Rule = (file: SourceFile) => string | false

const rules: Rule[] = [
  ({ text }) => {
    const lines = text.split('\n').length - 1
    return lines > longest && `has ${lines} lines; ${longest} is the end: split it by idea`
  },
  ({ path }) => {
    const parts = path.replace(/(\.test)?\.\w+$/, '').split('/')
    const junk = parts.find((part) => junkDrawers.has(part))
    if (junk !== undefined) return `is named '${junk}': say what it holds`
    return parts.at(-1) === 'index' && 'is an index: import from where the thing stands'
  },
  ({ text }) => lineOf(text, unfinished, 'is unfinished'),
  ({ text }) => lineOf(text, silenced, 'silences a checker instead of heeding it'),
  ({ path, text }) => isTest(path) && lineOf(text, sleeping, 'skips or singles out a test'),
  ({ path, text }) =>
    /^(client|sw)\//.test(path) &&
    path !== recordWriter &&
    !stampless.includes(path) &&
    !isTest(path) &&
    !path.startsWith('client/testing/') &&
    lineOf(text, recordWrite, `writes a record: only ${recordWriter} does, it stamps every edit`),
]

/** One line per breach of the house rules that no linter knows. */
export function sourceBreaches(files: SourceFile[]): string[] {
  return files.flatMap((file) =>
    rules.flatMap((rule) => {
      const breach = rule(file)
      return breach === false ? [] : [`${file.path} ${breach}`]
    }),
  )
}

function lineOf(text: string, pattern: RegExp, what: string): string | false {
  const line = text.split('\n').findIndex((content) => pattern.test(content))
  return line >= 0 && `(line ${line + 1}) ${what}`
}

function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path)
}
