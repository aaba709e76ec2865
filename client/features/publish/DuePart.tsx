import { DiffRows } from '../../ui/DiffRows.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { publishWords } from '../../words/publish.ts'
import { changeRows } from './changeRows.ts'
import type { Publishing } from './usePublishing.ts'

/** The plan against what people were told. */
export function DuePart({ publishing }: { publishing: Publishing }) {
  const words = publishWords.due
  const { due, newest, plan } = publishing
  if (!newest) {
    return plan.length === 0 ? null : (
      <p className="text-body text-ink2">{publishWords.panel.first(plan.length)}</p>
    )
  }
  return (
    <TitledSection title={words.title}>
      {due.length === 0 ? (
        <p className="text-body text-ink2">{words.none}</p>
      ) : (
        <div className="edge rounded-control bg-card px-4 py-2">
          <DiffRows
            label={words.title}
            rows={changeRows(due)}
            labels={{ from: words.from, to: words.to }}
          />
        </div>
      )}
    </TitledSection>
  )
}
