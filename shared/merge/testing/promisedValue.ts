import type { Promised } from '#shared/schema/expected/promised.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { isObject, memberOf } from '../path.ts'
import type { Writer } from './oneServer.ts'

type Value = Json | undefined
type Plain = Exclude<Promised, { is: 'while' }>
/** One side of two who did not know of each other; they differ in `ms`, and `first` arrived first. */
export type Told = { writer: Writer; value: Value }

/** What stands after both have arrived, from the promise alone; null where only a text can say. */
export function promisedValue(
  promise: Plain,
  base: Value,
  first: Told,
  second: Told,
): { value: Value } | null {
  const [x, y] = [first.value, second.value]
  switch (promise.is) {
    case 'never':
    case 'server':
      return { value: base }
    case 'marks':
      return { value: [base, x, y].reduce(bothMarks) }
    case 'members':
      return { value: membersOf(base, x, y, promise.removal === 'asks') }
    case 'entries':
      return entriesOf(promise.parts, base, first, second)
    case 'later':
    case 'name':
    case 'ranked':
    case 'asks':
    case 'words':
    case 'place':
    case 'furthest':
      return sideOf(promise, base, first, second)
  }
}

/** Where one value of the two, or the agreed one, counts. */
function sideOf(
  promise: Exclude<Plain, { is: 'never' | 'server' | 'marks' | 'members' | 'entries' }>,
  base: Value,
  first: Told,
  second: Told,
): { value: Value } | null {
  if (sameJson(first.value, base)) return { value: second.value }
  if (sameJson(second.value, base) || sameJson(first.value, second.value)) {
    return { value: first.value }
  }
  const latest = first.writer.ms > second.writer.ms ? first : second
  switch (promise.is) {
    case 'words':
      return null
    case 'asks':
      return { value: first.value }
    case 'furthest': {
      const stages = promise.stages.split(' ')
      const step = ({ value }: Told) =>
        isEnd(promise, value) ? stages.length : stages.findIndex((stage) => stage === value)
      if (step(first) === step(second)) return { value: first.value }
      return { value: (step(first) > step(second) ? first : second).value }
    }
    case 'ranked': {
      const rank = ({ writer }: Told) => stepOn(promise.ladder, writer.role)
      if (rank(first) !== rank(second)) {
        return { value: (rank(first) < rank(second) ? first : second).value }
      }
      const weight = ({ value }: Told) => tieWeight(promise.tie, value)
      if (weight(first) !== weight(second)) {
        return { value: (weight(first) > weight(second) ? first : second).value }
      }
      return { value: latest.value }
    }
    case 'later':
    case 'name':
    case 'place':
      return { value: latest.value }
  }
}

/** One of the ends of a ladder that exclude one another. */
export function isEnd({ ends }: { ends?: string }, value: Value): boolean {
  return (ends?.split(' ') ?? []).some((end) => end === value)
}

/** A ladder of no steps knows no ranks; who stands on none ranks below all. */
function stepOn(ladder: string, role: string): number {
  const steps = ladder.split(' / ').map((step) => step.split(' '))
  const found = steps.findIndex((step) => step.includes(role))
  return found < 0 ? steps.length : found
}

function tieWeight(tie: 'longer' | 'narrower' | 'earlier' | undefined, value: Value): number {
  if (tie === undefined) return 0
  if (tie === 'narrower') {
    return ['guests', 'team', 'vendors', 'private'].findIndex((one) => one === value)
  }
  const number = typeof value === 'number' ? value : null
  return tie === 'longer' ? (number ?? -1) : number === null ? -Infinity : -number
}

function objectOf(value: Value): JsonObject {
  return isObject(value) ? value : {}
}

function bothMarks(a: Value, b: Value): Value {
  if (!isObject(a)) return b
  if (!isObject(b)) return a
  return {
    marks: { ...objectOf(a['marks']), ...objectOf(b['marks']) },
    cleared: { ...objectOf(a['cleared']), ...objectOf(b['cleared']) },
  }
}

function membersOf(base: Value, mine: Value, theirs: Value, removalAsks: boolean): Value {
  const [from, one, other] = [objectOf(base), objectOf(mine), objectOf(theirs)]
  const names = new Set([from, one, other].flatMap((side) => Object.keys(side)))
  const stands = [...names].filter((name) => {
    const [before, x, y] = [from, one, other].map((side) => Object.hasOwn(side, name))
    return before ? removalAsks || (x && y) : x || y
  })
  return Object.fromEntries(stands.map((name) => [name, true]))
}

/** An entry that one side removed and the other changed stays, as changed. */
function entriesOf(
  parts: Readonly<Record<string, Promised>>,
  base: Value,
  first: Told,
  second: Told,
): { value: Value } | null {
  const [from, one, other] = [base, first.value, second.value].map(objectOf)
  const keys = new Set([from, one, other].flatMap((side) => Object.keys(side ?? {})))
  const entries: [string, Json][] = []
  for (const key of keys) {
    const [b, x, y] = [memberOf(from, key), memberOf(one, key), memberOf(other, key)]
    const entry = entryOf(parts, b, { ...first, value: x }, { ...second, value: y })
    if (entry === null) return null
    if (entry.value !== undefined) entries.push([key, entry.value])
  }
  return { value: Object.fromEntries(entries) }
}

function entryOf(
  parts: Readonly<Record<string, Promised>>,
  base: Value,
  first: Told,
  second: Told,
): { value: Value } | null {
  const [x, y] = [first.value, second.value]
  if (sameJson(x, base) || sameJson(x, y)) return { value: y }
  if (sameJson(y, base)) return { value: x }
  if (x === undefined || y === undefined) return { value: x ?? y }
  const [b, one, other] = [base, x, y].map(objectOf)
  const names = new Set([b, one, other].flatMap((side) => Object.keys(side ?? {})))
  const members: [string, Json][] = []
  for (const name of names) {
    const promise = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (promise?.is === 'while') throw new Error('no part of an entry has two promises')
    const value = promisedValue(
      promise ?? { is: 'later' },
      memberOf(b, name),
      { ...first, value: memberOf(one, name) },
      { ...second, value: memberOf(other, name) },
    )
    if (value === null) return null
    if (value.value !== undefined) members.push([name, value.value])
  }
  return { value: Object.fromEntries(members) }
}
