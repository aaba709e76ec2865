import { Pencil } from 'lucide-react'
import { memo, useId } from 'react'
import { IconButton } from '../../../ui/IconButton.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { dashboardWords } from '../../../words/dashboard.ts'
import { templateWords } from '../../../words/templates.ts'
import type { SectionRecord } from '../templateParts.ts'
import { SectionView } from './SectionView.tsx'
import { SeenLine } from './SeenLine.tsx'

export type SectionCardProps = {
  record: SectionRecord
  mayWrite: boolean
  isUnsent: boolean
  /** A decision waits over one of its entries. */
  isContested: boolean
  /** It is being changed beside the page. */
  isOpen: boolean
  onEdit: (id: string) => void
}

/** A section on the page, with who sees it for those who may change that. */
export const SectionCard = memo(function SectionCard(props: SectionCardProps) {
  const { record, mayWrite, isUnsent, isContested, isOpen, onEdit } = props
  const { data, scope } = record
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={`edge flex flex-col gap-3 rounded-sheet bg-card p-4 ${isOpen ? 'border-accent' : ''}`}
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <h2 id={id} className="text-title font-bold break-words">
            {data.title}
          </h2>
          {mayWrite ? <SeenLine record={record} /> : null}
          {isContested && mayWrite ? (
            <StatusTag kind="asked">{templateWords.contested}</StatusTag>
          ) : null}
          {isUnsent ? <StatusTag kind="here">{dashboardWords.onlyHere}</StatusTag> : null}
        </div>
        {mayWrite ? (
          <IconButton
            label={dashboardWords.edit(data.title)}
            icon={<Pencil size={20} aria-hidden />}
            onPress={() => onEdit(record.id)}
          />
        ) : null}
      </div>
      <SectionView record={record} wedding={scope} />
    </section>
  )
})
