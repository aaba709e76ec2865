import { ChevronDown } from 'lucide-react'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { entriesOf, textOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { Prose } from './Prose.tsx'
import { Quiet } from './Quiet.tsx'

/** Questions that open to their answer. */
export function FaqView({ record }: SectionViewProps) {
  const entries = entriesOf(record.data)
  if (entries.length === 0) return <Quiet>{dashboardWords.faq.empty}</Quiet>
  return (
    <div className="flex flex-col">
      {entries.map(({ id, values }) => (
        <details key={id} className="group not-first:rule-t">
          <summary className="flex min-h-target cursor-pointer list-none items-center gap-3 rounded-chip py-2 text-lead font-bold hover:bg-ink/4">
            <span className="min-w-0 grow break-words">
              {textOf(values['question']) || dashboardWords.faq.untitled}
            </span>
            <ChevronDown
              size={20}
              aria-hidden
              className="shrink-0 text-ink2 group-open:rotate-180"
            />
          </summary>
          <div className="flex flex-col gap-2 pb-4">
            <Prose text={textOf(values['answer'])} />
          </div>
        </details>
      ))}
    </div>
  )
}
