import { useId, useMemo } from 'react'
import { bringBack, type BroughtBack } from '#shared/learning/bringBack.ts'
import type { KnownConflict } from '#shared/learning/settledCases.ts'
import { splitPath, withValueAt } from '#shared/merge/path.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { planIsLocked } from '../../data/replica/planIsLocked.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { DiffRows } from '../../ui/DiffRows.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { pathWords } from '../../words/fieldNames.ts'
import { mergingWords } from '../../words/merging.ts'
import { valueWords } from '../../words/values.ts'
import { useGroupRecords } from './useGroupRecords.ts'
import type { Merging } from './useMerging.ts'

type BringBackProps = {
  id: string
  rule: MergeRule
  merging: Merging
  conflicts: readonly KnownConflict[]
}

/** The other values of what a rule decided, as one edit that is looked at first; nothing of it happens alone. */
export function BringBack({ id, rule, merging, conflicts }: BringBackProps) {
  const { scope, names } = merging
  const group = FIELD_GROUPS.find((one) => one.id === rule.group) ?? NO_GROUP
  const records = useGroupRecords(group, scope)
  const actor = useActor(scope)
  const now = useNow('minute')
  const { many, ops } = useWrite()
  const say = useSay()
  const heading = useId()
  const words = mergingWords.back
  const nameOf = names.namesIn(scope)
  const byId = useMemo(() => new Map(records.map((one) => [one.id, one.data])), [records])
  const back = bringBack(id, rule, conflicts, (record) => byId.get(record) ?? null)
  const locked = merging.record ? planIsLocked(merging.record.data, now) : false
  const mine = back.filter((one) => mayWrite(actor ?? null, one, byId, { now, locked }))
  if (back.length === 0) return null

  async function bring() {
    const steps = mine.map(({ record, path, to }) => ops.setMember(record, splitPath(path), to))
    say.outcome(await many(steps), words.done(mine.length))
  }

  return (
    <section
      aria-labelledby={heading}
      className="flex flex-col gap-2 rounded-control bg-sunk p-3.5"
    >
      <h3 id={heading} className="text-body font-bold">
        {words.title}
      </h3>
      <p className="text-small text-ink2">{words.help}</p>
      <DiffRows
        label={words.rows}
        labels={{ from: words.from, to: words.to }}
        rows={mine.map(({ conflict, record, recordType, path, from, to }) => ({
          id: conflict,
          name: decisionWords.about(nameOf(record) ?? '', pathWords(recordType, path, nameOf)),
          from: valueWords(recordType, path, from, nameOf),
          to: valueWords(recordType, path, to, nameOf),
        }))}
      />
      {back.length > mine.length ? (
        <p className="text-small text-ink2">{words.others(back.length - mine.length)}</p>
      ) : null}
      {mine.length > 0 ? (
        <Button onPress={() => void bring()}>{words.bring(mine.length)}</Button>
      ) : null}
    </section>
  )
}

const NO_GROUP = { id: '', fields: {}, strategies: [] } as const

/** By the rules the server judges by, so that nobody is offered what will be refused. */
function mayWrite(
  actor: Actor | null,
  { record, recordType, path, to }: BroughtBack,
  records: ReadonlyMap<string, JsonObject>,
  { now, locked }: { now: number; locked: boolean },
): boolean {
  const type = typeNamed(recordType)
  const before = records.get(record)
  if (!actor || !type || !before) return false
  const change = { id: record, before, after: withValueAt(before, path, to) }
  const context = { now, locked, related: (id: string) => records.get(id) ?? null }
  return refusedFields(type, actor, 'update', change, context).length === 0
}
