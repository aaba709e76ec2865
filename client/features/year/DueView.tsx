import { useState } from 'react'
import type { DueTask } from '#shared/year/dueTasks.ts'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { shortCouple } from '../../words/couple.ts'
import { yearWords } from '../../words/year.ts'
import { DueLine } from './DueLine.tsx'
import { dueSections, type YearWedding } from './yearView.ts'

export type DueViewProps = {
  tasks: readonly DueTask[]
  weddings: readonly YearWedding[]
  today: string
  whose: 'mine' | 'all'
  onWhose: (whose: 'mine' | 'all') => void
}

const SHOWN = 40

/** What is due in all weddings, each one tap away from its own list. */
export function DueView({ tasks, weddings, today, whose, onWhose }: DueViewProps) {
  const [shown, setShown] = useState(SHOWN)
  const words = yearWords.tasks
  const own = whose === 'all' ? tasks : tasks.filter(({ isMine }) => isMine)
  const sections = dueSections(own.slice(0, shown), today)
  const names = new Map(weddings.map((one) => [one.scope, shortCouple(one.names).join(' & ')]))
  return (
    <div className="flex flex-col pb-6">
      <div className="px-gutter pt-4">
        <Segmented
          label={words.whose}
          segments={(['mine', 'all'] as const).map((id) => ({ id, label: words[id] }))}
          value={whose}
          onChange={onWhose}
          className="tablet:max-w-80"
        />
      </div>
      {sections.length === 0 ? (
        <p className="px-gutter py-6 text-lead text-ink2">{words.none[whose]}</p>
      ) : null}
      {sections.map(({ id, tasks: due }) => (
        <section key={id} aria-label={words.sections[id]}>
          <h2 className="rule-b px-gutter pb-1.5 pt-5 text-title font-bold">
            {words.sections[id]}
          </h2>
          <ul>
            {due.map((one) => (
              <DueLine key={one.id} task={one} wedding={names.get(one.scope) ?? ''} />
            ))}
          </ul>
        </section>
      ))}
      {own.length > shown ? (
        <MoreButton className="m-gutter self-start" onPress={() => setShown(shown + SHOWN)}>
          {words.more(Math.min(SHOWN, own.length - shown))}
        </MoreButton>
      ) : null}
    </div>
  )
}
