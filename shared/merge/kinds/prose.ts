import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import { decidingRule } from '../acceptedRule.ts'
import type { Candidate, Contest } from '../contest.ts'
import { mergeUnit } from '../mergeUnit.ts'
import type { PolicyInForce } from '../policyInForce.ts'
import { mergeText, type TextMerge } from '../prose/mergeText.ts'
import { greatest } from '../settlement.ts'
import { byRegister } from './register.ts'
import {
  byStamp,
  closeByLaterEdit,
  editsOfOrigin,
  hasSeen,
  isLate,
  mineAs,
  setContest,
  setOrigin,
  type Walk,
} from '../walk.ts'

/** UTF-16 units; longer texts are taken whole. */
const LONGEST_MERGED = 64 * 1024

/**
 * Words merge as words. Merging a text again is not harmless as it is for other kinds, so an edit
 * that stands in it already changes nothing.
 */
export function mergeProse(
  walk: Walk,
  path: string,
  how: PolicyInForce,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  if (![base, mine, theirs].every((value) => value === undefined || typeof value === 'string')) {
    return mergeUnit(walk, path, { policy: { kind: 'register' } }, base, mine, theirs)
  }
  const edits = editsOfOrigin(walk, path, base, theirs)
  if (edits.some(({ at, origin }) => origin === walk.mine.origin && at === walk.mine.at)) {
    return theirs
  }
  const others = unseen(walk, edits, base, theirs)
  const standing = walk.standing.get(path)
  const all = [...others, mineAs(walk, undefined)].map(withoutText).sort(byStamp)
  setOrigin(walk, path, all.at(-1) ?? mineAs(walk, undefined), all.slice(0, -1))
  if (others.length === 0) {
    const open = standing?.candidates.some(
      (edit) => edit.origin !== walk.mine.origin && edit.version > (walk.base?.version ?? 0),
    )
    if (standing && !open) closeByLaterEdit(walk, standing, mine)
    return mine
  }
  if (sameJson(mine, theirs)) return theirs
  const newest = greatest(others, byStamp)
  const words = settledWords(walk, how, others, newest)
  const merged = mergedText(walk, base, mine, theirs, newest, words.shown)
  if (merged.verdict !== 'clean') {
    contest(walk, path, base, mine, theirs, others, merged, words)
  }
  if (!sameJson(merged.value, mine) && sameJson(merged.value, theirs)) walk.superseded.add(path)
  return merged.value
}

/** Whose words count where both changed the same ones, and what says so; else a person looks. */
type Words = {
  shown: 'mine' | 'theirs'
  settled: boolean
  decidedBy?: NonNullable<Contest['decidedBy']>
}

function settledWords(
  walk: Walk,
  { words, strategy, ruled }: PolicyInForce,
  others: readonly Candidate[],
  newest: Candidate,
): Words {
  const mine = mineAs(walk, undefined)
  const later: Words = { shown: byStamp(newest, mine) < 0 ? 'mine' : 'theirs', settled: false }
  if (isLate(walk)) return { shown: 'theirs', settled: false }
  const rule = decidingRule(walk.choices, ruled, [...others, mine])
  if (rule) {
    const shown = mine.role === rule.take ? 'mine' : 'theirs'
    // The text of several people may differ from mine where one of my own role wrote it.
    const settled = others.every(({ role }) => role !== mine.role)
    return settled ? { shown, settled, decidedBy: { rule: rule.id } } : { shown, settled }
  }
  if (!words || !strategy) return later
  const first = greatest([...others, mine], byRegister(words))
  return { shown: first === mine ? 'mine' : 'theirs', settled: true, decidedBy: { strategy } }
}

type Merged = { value: Json | undefined; verdict: TextMerge['verdict'] | 'cap' }

function mergedText(
  walk: Walk,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  newest: Candidate,
  shown: Words['shown'],
): Merged {
  const value = shown === 'mine' ? mine : theirs
  if (typeof mine !== 'string' || typeof theirs !== 'string') {
    return { value, verdict: 'contested' }
  }
  const text = typeof base === 'string' ? base : ''
  if ([text, mine, theirs].some(({ length }) => length > LONGEST_MERGED)) {
    return { value, verdict: 'cap' }
  }
  // Additions at one place read best with the one in front that came in first.
  const sooner =
    newest.receivedAt - walk.mine.receivedAt || byStamp(newest, mineAs(walk, undefined))
  const first = sooner < 0 ? 'theirs' : 'mine'
  const merge = mergeText({ base: text, mine, theirs, first, shown })
  return { value: merge.text, verdict: merge.verdict }
}

function contest(
  walk: Walk,
  path: string,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  others: readonly Candidate[],
  merged: Merged,
  words: Words,
): void {
  const standing = walk.standing.get(path)
  const given = [...asStands(standing, others, theirs), mineAs(walk, mine)]
  const earlier = (standing?.candidates ?? []).filter(
    (edit) => !hasSeen(walk, edit, base) && !given.some(({ origin }) => origin === edit.origin),
  )
  const winner = [...given.toReversed(), ...earlier].find(({ value }) =>
    sameJson(value, merged.value),
  )
  const asked = standing?.status === 'review' || standing?.status === 'open'
  const isCapped = merged.verdict === 'cap' && !isLate(walk)
  const settled = isCapped || (merged.verdict === 'contested' && words.settled)
  const decidedBy = settled && !asked ? words.decidedBy : standing?.decidedBy
  setContest(walk, {
    path,
    kind: 'prose',
    reason: reasonOf(walk, merged.verdict),
    // A text that a person was asked to look at stays so, whatever comes to it.
    status: settled && !asked ? 'auto' : 'review',
    deciders: [],
    agreed: standing?.agreed ?? (base === undefined ? {} : { value: base }),
    candidates: [...earlier, ...given],
    inForce: winner ? { at: winner.at } : 'merged',
    ...(decidedBy ? { decidedBy } : {}),
  })
}

/**
 * The text as it stands, told as the newest other's; but never in the place of words of theirs that are
 * on the card, and not in the text. Where those are all there are, nothing else is in it.
 */
function asStands(
  standing: Contest | undefined,
  others: readonly Candidate[],
  theirs: Json | undefined,
): Candidate[] {
  const isKept = (one: Candidate) =>
    standing?.candidates.some((edit) => edit.origin === one.origin && edit.at === one.at)
  const newest = [...others].sort(byStamp).findLast((one) => !isKept(one))
  if (!newest) return []
  return [theirs === undefined ? newest : { ...newest, value: theirs }]
}

function reasonOf(walk: Walk, verdict: Merged['verdict']): Contest['reason'] {
  if (isLate(walk)) return 'late'
  if (verdict === 'cap') return 'cap'
  return verdict === 'review' ? 'unsafeText' : 'overlap'
}

function unseen(
  walk: Walk,
  edits: readonly Candidate[],
  base: Json | undefined,
  theirs: Json | undefined,
): Candidate[] {
  const { base: ancestor, mine } = walk
  const others = edits.filter(({ origin }) => origin !== mine.origin)
  if (ancestor === null) return others
  if (ancestor.version > 0) return others.filter(({ version }) => version > ancestor.version)
  return sameJson(base, theirs) ? [] : others
}

/** The text itself holds what was merged; keeping each version of it here would double it. */
function withoutText(edit: Candidate): Candidate {
  const { value: _value, ...rest } = edit
  return rest
}
