import { execFileSync } from 'node:child_process'
import type { TextCase } from './textCase.ts'

const PROSE = /\.(md|markdown|txt|adoc|rst)$/
const LONGEST = 60_000

/**
 * Every text that both sides of a merge commit changed since the one commit both came from, with what the
 * merge made of it: a person, or git where the lines were apart.
 *
 * @param folder a git directory; nothing in it is changed
 */
export function mergesOf(folder: string): TextCase[] {
  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  const cases: TextCase[] = []
  const seen = new Set<string>()
  for (const line of git('log', '--all', '--merges', '--format=%H %P').trim().split('\n')) {
    const [merge = '', ours = '', theirs = '', more] = line.split(' ')
    if (more !== undefined || theirs === '') continue
    const bases = tried(() => git('merge-base', '--all', ours, theirs).trim().split('\n')) ?? []
    const [base = ''] = bases
    if (bases.length !== 1 || base === ours || base === theirs) continue
    const [left, right] = [ours, theirs].map((side) => changedTexts(git, base, side))
    for (const [path, mineBlob] of left ?? []) {
      const theirsBlob = right?.get(path)
      if (theirsBlob === undefined || theirsBlob.blob === mineBlob.blob) continue
      const resultBlob = tried(() => git('rev-parse', `${merge}:${path}`).trim())
      if (resultBlob === undefined) continue
      const key = [mineBlob.before, mineBlob.blob, theirsBlob.blob, resultBlob].join()
      if (seen.has(key)) continue
      seen.add(key)
      const texts = [mineBlob.before, mineBlob.blob, theirsBlob.blob, resultBlob].map((blob) =>
        git('cat-file', 'blob', blob),
      )
      if (texts.some((text) => text.length > LONGEST || text.includes('\u0000'))) continue
      const [was = '', mine = '', theirsText = '', human = ''] = texts
      if (/^<{7} |^>{7} /m.test(texts.join('\n'))) continue
      cases.push({
        from: `${path} at ${merge.slice(0, 10)}`,
        base: was,
        mine,
        theirs: theirsText,
        human,
      })
    }
  }
  return cases
}

type Changed = Map<string, { before: string; blob: string }>

/** Texts that stand on both ends and differ. */
function changedTexts(git: (...args: string[]) => string, from: string, to: string): Changed {
  const raw = git('diff-tree', '-r', '--no-renames', '--diff-filter=M', '--no-abbrev', from, to)
  const changed: Changed = new Map()
  for (const line of raw.split('\n')) {
    const [meta = '', path = ''] = line.split('\t')
    const [, , before, blob] = meta.split(' ')
    if (before && blob && PROSE.test(path)) changed.set(path, { before, blob })
  }
  return changed
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
