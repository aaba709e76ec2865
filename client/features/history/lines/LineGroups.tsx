import { useId, useMemo } from 'react'
import { roleWords } from '../../../words/roles.ts'
import { historyWords } from '../../../words/history.ts'
import type { Telling } from '../useTelling.ts'
import { LineRow } from './LineRow.tsx'
import { lineGroups, type AuthorGroup, type DayGroup } from './lineGroups.ts'
import type { ToldLine } from './tellLine.ts'

type LineGroupsProps = {
  lines: readonly ToldLine[]
  telling: Telling
  onOpen: (told: ToldLine) => void
}

/** Lines by day, and by who did them. */
export function LineGroups({ lines, telling, onOpen }: LineGroupsProps) {
  const days = useMemo(() => lineGroups(lines), [lines])
  return days.map((day) => <Day key={day.id} day={day} telling={telling} onOpen={onOpen} />)
}

function Day({ day, telling, onOpen }: { day: DayGroup } & Omit<LineGroupsProps, 'lines'>) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-title font-bold">
        {historyWords.day(day.at, telling.now)}
      </h2>
      {day.authors.map((group) => (
        <Author key={group.id} group={group} telling={telling} onOpen={onOpen} />
      ))}
    </section>
  )
}

function Author({
  group,
  telling,
  onOpen,
}: { group: AuthorGroup } & Omit<LineGroupsProps, 'lines'>) {
  const id = useId()
  const roles: Readonly<Record<string, string>> = roleWords
  const role = group.user === '' ? '' : (roles[group.role] ?? '')
  return (
    <div role="group" aria-labelledby={id} className="edge overflow-hidden rounded-control bg-card">
      <h3 id={id} className="flex flex-wrap items-baseline gap-x-2 px-4 pt-3 text-small">
        <span className="font-bold text-ink">
          {historyWords.lines.by(telling.person(group.user), role)}
        </span>
        <span className="font-medium text-ink2 sun:hidden">
          {historyWords.where(group.device, null, telling.now)}
        </span>
      </h3>
      <ul className="flex flex-col">
        {group.lines.map((told) => (
          <LineRow key={told.line.version} told={told} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  )
}
