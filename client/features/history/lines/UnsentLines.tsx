import { useId, useMemo } from 'react'
import { useUnsentEdits } from '../../../data/hooks/useUnsentEdits.ts'
import { useDeviceWord } from '../../../frame/useDeviceWord.ts'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { changeWords } from '../../../words/changes.ts'
import { historyWords } from '../../../words/history.ts'
import type { Telling } from '../useTelling.ts'

const SHOWN = 5

/** What is only on this device so far: it happened, though no server has told of it yet. */
export function UnsentLines({
  telling,
  record,
}: {
  telling: Telling
  record?: string | undefined
}) {
  const { scope, nameOf } = telling
  const edits = useUnsentEdits()
  const device = useDeviceWord()
  const id = useId()
  const own = useMemo(
    () =>
      (edits ?? [])
        .filter((edit) => edit.scope === scope && (record === undefined || edit.id === record))
        .toSorted((a, b) => b.since - a.since),
    [edits, scope, record],
  )
  if (own.length === 0) return null
  const words = historyWords.lines
  return (
    <section aria-labelledby={id} className="edge overflow-hidden rounded-control bg-card">
      <h2 id={id} className="px-4 pt-3">
        <StatusTag kind="here">{words.unsent(device)}</StatusTag>
      </h2>
      <ul className="flex flex-col">
        {own.slice(0, SHOWN).map((edit) => (
          <li key={edit.id} className="flex min-h-12 gap-4 px-4 py-2.5 not-first:rule-t">
            <span className="w-12 shrink-0 pt-0.5 text-small text-ink2">
              {historyWords.time(edit.since)}
            </span>
            <span className="min-w-0 text-body font-medium [overflow-wrap:anywhere]">
              {changeWords(edit, nameOf).headline}
            </span>
          </li>
        ))}
      </ul>
      {own.length > SHOWN ? (
        <p className="rule-t px-4 py-2.5 text-small text-ink2">
          {words.unsentMore(own.length - SHOWN)}
        </p>
      ) : null}
    </section>
  )
}
