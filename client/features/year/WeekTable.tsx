import { useState } from 'react'
import { weekOf } from '#shared/year/week.ts'
import type { WeekLoad } from '#shared/year/loadByWeek.ts'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { BarTable } from '../../ui/BarTable.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { yearWords } from '../../words/year.ts'

export type WeekTableProps = { load: readonly WeekLoad[]; today: string; shown: number }

/** How much there is in each week from this one on: a number and a bar for each. */
export function WeekTable({ load, today, shown }: WeekTableProps) {
  const [isWhole, setWhole] = useState(false)
  const words = yearWords.weeks
  const now = weekOf(today)
  const ahead = load.filter(({ from }) => from >= now.from)
  const rows = isWhole ? ahead : ahead.slice(0, shown)
  const most = (of: (week: WeekLoad) => number) => Math.max(1, ...ahead.map(of))
  return (
    <TitledSection title={words.title}>
      {ahead.length === 0 ? <p className="text-small text-ink2">{words.none}</p> : null}
      {ahead.length > 0 ? (
        <BarTable
          label={words.title}
          head={[
            words.columns.week,
            words.columns.weddings,
            words.columns.hours,
            words.columns.tasks,
          ]}
          most={[
            most(({ weddings }) => weddings),
            most(({ minutes }) => minutes),
            most(({ tasks }) => tasks),
          ]}
          rows={rows.map((week) => ({
            id: week.from,
            name: words.name(week.week, week.year, week.year === now.year),
            detail: `${yearWords.span(week.from, week.to)}${week.from === now.from ? ` · ${words.now}` : ''}`,
            values: [
              { value: week.weddings, text: String(week.weddings) },
              {
                value: week.minutes,
                text: week.minutes === 0 ? '–' : yearWords.shortHours(week.minutes),
                ...(week.unplanned > 0 && { note: words.unplanned(week.unplanned) }),
              },
              { value: week.tasks, text: String(week.tasks) },
            ],
          }))}
        />
      ) : null}
      {ahead.length > rows.length ? (
        <MoreButton className="self-start" onPress={() => setWhole(true)}>
          {words.more(ahead.length - rows.length)}
        </MoreButton>
      ) : null}
      <p className="max-w-[60ch] text-small text-ink2">{words.about}</p>
    </TitledSection>
  )
}
