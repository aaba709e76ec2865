import { diffWordsWithSpace } from 'diff'
import { execFileSync } from 'node:child_process'
import type { Random } from '../../server/sync/simulation/random.ts'
import type { TextCase } from './textCase.ts'

/** Words between two changes below which one person made both. */
const NEAR = 4

/**
 * Commits that changed a text in several places, taken for two people who each made some of the changes:
 * what both wanted together is what was committed. Real words at real distances, without a merge.
 *
 * @param paths of the texts, in the repository this runs in
 */
export function splitCommits(random: Random, paths: readonly string[]): TextCase[] {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return paths.flatMap((path) => {
    const commits = git('log', '--format=%h', '--no-merges', '--', path).trim().split('\n')
    return commits.flatMap((commit, index): TextCase[] => {
      const before = commits[index + 1]
      if (before === undefined) return []
      const [base, human] = [before, commit].map((at) => git('show', `${at}:${path}`))
      const cut = changedParagraphs(base ?? '', human ?? '')
      const split = twoAuthors(random, cut.base, cut.human)
      return split ? [{ from: `${path} at ${commit}`, ...cut, ...split }] : []
    })
  })
}

/** The paragraphs that changed, with one unchanged before and after: a corpus need not hold the rest. */
function changedParagraphs(base: string, human: string): { base: string; human: string } {
  const [old, now] = [base, human].map((text) => text.split('\n\n'))
  const from = old ?? []
  const to = now ?? []
  let start = 0
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start += 1
  let end = 0
  const most = Math.min(from.length, to.length) - start
  while (end < most && from.at(-1 - end) === to.at(-1 - end)) end += 1
  const kept = (list: readonly string[]) =>
    list.slice(Math.max(0, start - 1), list.length - Math.max(0, end - 1)).join('\n\n')
  return { base: kept(from), human: kept(to) }
}

type Piece = { gone: string; came: string; by: 'mine' | 'theirs' | 'nobody' }

/** Null: one place only, or one person has them all. */
function twoAuthors(
  random: Random,
  base: string,
  human: string,
): Pick<TextCase, 'mine' | 'theirs'> | null {
  const pieces: Piece[] = []
  let by: Piece['by'] = 'mine'
  let apart = Infinity
  for (const { value, added, removed } of diffWordsWithSpace(base, human)) {
    if (!added && !removed) {
      apart = value.split(/\s+/).filter(Boolean).length
      pieces.push({ gone: value, came: value, by: 'nobody' })
      continue
    }
    if (apart >= NEAR) by = random.chance(0.5) ? 'mine' : 'theirs'
    apart = 0
    pieces.push({ gone: removed ? value : '', came: added ? value : '', by })
  }
  const as = (author: 'mine' | 'theirs') =>
    pieces.map(({ gone, came, by: who }) => (who === author ? came : gone)).join('')
  const [mine, theirs] = [as('mine'), as('theirs')]
  return mine === base || theirs === base ? null : { mine, theirs }
}
