import { GitMerge } from 'lucide-react'
import { useMemo } from 'react'
import { valueInForce } from '#shared/merge/planResolution.ts'
import type { ConflictData } from '#shared/schema/conflict.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { useConflicts } from '../data/hooks/useConflicts.ts'
import { LinkRow } from '../ui/LinkRow.tsx'
import { decisionWords } from '../words/decisions.ts'
import { pathWords } from '../words/fieldNames.ts'
import { mergingWords } from '../words/merging.ts'
import { list, valueWords, type NameOf } from '../words/values.ts'
import type { Names } from './useNames.ts'

type ContestRowsProps = {
  label: string
  scope: ScopeName
  /** Of the conflict records. */
  ids: readonly string[]
  names: Names
}

/** Settled contests, one a row: what it was about, what counts, instead of what. */
export function ContestRows({ label, scope, ids, names }: ContestRowsProps) {
  const { all } = useConflicts(scope)
  const shown = useMemo(() => {
    const wanted = new Set(ids)
    return all.filter(({ conflict }) => wanted.has(conflict.id)).toReversed()
  }, [all, ids])
  const nameOf = names.namesIn(scope)
  return (
    <ul aria-label={label} className="edge flex flex-col overflow-hidden rounded-control bg-card">
      {shown.map(({ conflict: { id, data } }) => (
        <li key={id} className="not-first:rule-t">
          <LinkRow
            href={`/decisions?wedding=${scope.slice('wedding:'.length)}&card=${id}`}
            icon={<GitMerge size={20} aria-hidden />}
            label={aboutContest(data, nameOf)}
            hint={outcomeWords(data, nameOf, names)}
          />
        </li>
      ))}
    </ul>
  )
}

/** "Family formals · the title" */
function aboutContest(data: ConflictData, nameOf: NameOf): string {
  const what = nameOf(data.record) ?? `A ${typeNamed(data.recordType)?.words.one ?? 'record'}`
  return decisionWords.about(what, pathWords(data.recordType, data.path, nameOf))
}

function outcomeWords(data: ConflictData, nameOf: NameOf, names: Names): string {
  const words = mergingWords.offers
  const told = (value: (typeof data.siblings)[number]['value']) =>
    shortened(valueWords(data.recordType, data.path, value, nameOf))
  const stands = valueInForce(data, null)
  const others = data.siblings.filter(
    ({ value }) => stands === null || !sameJson(value, stands.value),
  )
  const chosen = data.siblings.find(({ value }) => stands !== null && sameJson(value, stands.value))
  const from = (by: string, role: string) =>
    decisionWords.person(names.personOf(by) ?? decisionWords.somebody, role)
  const instead = words.instead(
    list(others.map(({ value, by, role }) => `${told(value)} (${from(by, role)})`)),
  )
  if (!chosen) return `${words.neither}, ${instead}`
  return `${words.chose(told(chosen.value))} (${from(chosen.by, chosen.role)}), ${instead}`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
