import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import { indexed, type Indexed } from '../match/searchIndex.ts'
import type { Findable, NameOf } from './findable.ts'
import { KINDS, type Finding } from './finding.ts'

/** Records of one type as they stand on the device, beside how they are found. */
export type Source = { findable: Findable; records: readonly TypedRecord<unknown>[] }

export type FinderInput = {
  sources: readonly Source[]
  /** Weddings and studios, the one that is meant first in front; what is absent comes after. */
  scopes: readonly ScopeName[]
  /** Names of the weddings are words of what is in them: several are looked through. */
  isAcross: boolean
}

export type Finder = (input: FinderInput) => readonly Indexed<Finding>[]

type Kept = {
  names: readonly (string | undefined)[]
  across: string
  found: readonly Indexed<Finding>[]
}

/**
 * Turns records into what can be searched, in the order of equal results: by wedding, by kind, by
 * title. A record that is the same as before, and names the same others, is not read again.
 */
export function createFinder(): Finder {
  const kept = new WeakMap<object, Kept>()

  return ({ sources, scopes, isAcross }) => {
    const names = namesOf(sources)
    const all = sources.flatMap(({ findable, records }) => {
      // The records of a source are of its type; see findable.ts.
      const own = records as readonly TypedRecord<never>[]
      return (findable.standing?.(own) ?? own).flatMap((record) => {
        const nameOf: NameOf = (id) =>
          id === undefined ? undefined : (names.get(`${record.scope} ${id}`) ?? names.get(id))
        const used = findable.names?.(record.data, nameOf) ?? []
        const across = isAcross ? (names.get(scopeId(record.scope)) ?? '') : ''
        const known = kept.get(record)
        if (known && known.across === across && sameNames(known.names, used)) return known.found
        const found = read(findable, record, used, across)
        kept.set(record, { names: used, across, found })
        return found
      })
    })
    const rank = new Map(scopes.map((scope, index) => [scope, index]))
    const place = (scope: ScopeName) => rank.get(scope) ?? scopes.length
    return all.toSorted(
      (a, b) =>
        place(a.of.scope) - place(b.of.scope) ||
        kindRank.get(a.of.kind)! - kindRank.get(b.of.kind)! ||
        (a.head < b.head ? -1 : a.head > b.head ? 1 : a.of.key < b.of.key ? -1 : 1),
    )
  }
}

const kindRank: ReadonlyMap<Finding['kind'], number> = new Map(
  KINDS.map((kind, index) => [kind, index]),
)

function read(
  { describe }: Findable,
  record: TypedRecord<never>,
  names: readonly (string | undefined)[],
  across: string,
): Indexed<Finding>[] {
  const { id, scope } = record
  return describe(record, names, scopeId(scope)).map(({ part, line, also, ...rest }) => {
    const finding: Finding = {
      ...rest,
      key: part === undefined ? id : `${id} ${part}`,
      scope,
      line: (line ?? []).filter(Boolean).join(' · '),
      also: (also ?? []).filter(Boolean).join(' '),
    }
    return indexed(finding, `${finding.line} ${finding.also} ${across}`)
  })
}

/** What records are called by others, by id; places of a wedding are unique in it alone. */
function namesOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { findable, records } of sources) {
    for (const any of records) {
      const { id, scope, data } = any as TypedRecord<never>
      if (findable.name) names.set(id, findable.name(data))
      for (const [part, name] of findable.partNames?.(data) ?? [])
        names.set(`${scope} ${part}`, name)
    }
  }
  return names
}

function sameNames(
  a: readonly (string | undefined)[],
  b: readonly (string | undefined)[],
): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index])
}
