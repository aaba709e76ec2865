import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { Candidate } from '../contest.ts'
import { mergeUnit } from '../mergeUnit.ts'
import { mergeText, type TextMerge } from '../prose/mergeText.ts'
import {
  byStamp,
  closeByLaterEdit,
  editsOfOrigin,
  hasSeen,
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
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  if (sameJson(base, mine)) return theirs
  if (![base, mine, theirs].every((value) => value === undefined || typeof value === 'string')) {
    return mergeUnit(walk, path, { kind: 'register' }, base, mine, theirs)
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
  const newest = others.reduce((a, b) => (byStamp(a, b) < 0 ? b : a))
  const merged = mergedText(walk, base, mine, theirs, newest)
  if (merged.verdict !== 'clean') contest(walk, path, base, mine, theirs, newest, merged)
  if (!sameJson(merged.value, mine) && sameJson(merged.value, theirs)) walk.superseded.add(path)
  return merged.value
}

type Merged = { value?: Json; verdict: TextMerge['verdict'] | 'cap' }

function mergedText(
  walk: Walk,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  newest: Candidate,
): Merged {
  const shown = byStamp(newest, mineAs(walk, undefined)) < 0 ? 'mine' : 'theirs'
  const value = shown === 'mine' ? mine : theirs
  const whole = value === undefined ? {} : { value }
  if (typeof mine !== 'string' || typeof theirs !== 'string') {
    return { ...whole, verdict: 'contested' }
  }
  const text = typeof base === 'string' ? base : ''
  if ([text, mine, theirs].some(({ length }) => length > LONGEST_MERGED)) {
    return { ...whole, verdict: 'cap' }
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
  newest: Candidate,
  merged: Merged,
): void {
  const standing = walk.standing.get(path)
  const now = theirs === undefined ? newest : { ...newest, value: theirs }
  const given = [now, mineAs(walk, mine)]
  const earlier = (standing?.candidates ?? []).filter(
    (edit) => !hasSeen(walk, edit, base) && !given.some(({ origin }) => origin === edit.origin),
  )
  const winner = sameJson(merged.value, mine) ? mineAs(walk, mine) : now
  const taken = sameJson(merged.value, winner.value)
  setContest(walk, {
    path,
    kind: 'prose',
    reason: merged.verdict === 'cap' ? 'cap' : 'overlap',
    status: merged.verdict === 'cap' ? 'auto' : 'review',
    deciders: [],
    agreed: standing?.agreed ?? (base === undefined ? {} : { value: base }),
    candidates: [...earlier, ...given],
    inForce: taken ? { at: winner.at } : 'merged',
  })
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
