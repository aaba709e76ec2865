import { NotebookPen, Star } from 'lucide-react'
import { memo } from 'react'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { DeviceWord } from '../../words/device.ts'
import { formalsWords } from '../../words/formals.ts'
import { shotWords } from '../../words/shots.ts'
import type { ShotRow } from './shotView.ts'

export type ShotRowItemProps = {
  row: ShotRow
  device: DeviceWord
  isSelected: boolean
  onOpen: (id: string) => void
  /** Absent: this role does not check photographs off. */
  onCheck: ((id: string, isTaken: boolean) => Promise<boolean>) | undefined
}

/** What must not be missed. */
export function MustHave() {
  return (
    <span className="inline-flex items-center gap-1 text-small font-bold text-accent">
      <Star size={14} aria-hidden className="fill-current" />
      {shotWords.row.mustHave}
    </span>
  )
}

/** One grouping. Redrawn only when its own row changed. */
export const ShotRowItem = memo(function ShotRowItem(props: ShotRowItemProps) {
  const { row, device, isSelected, onOpen, onCheck } = props
  const words = shotWords.row
  const isOpen = !row.isTaken
  const size = words.size(row.heads, row.minutes)
  const hasTags =
    row.card !== null ||
    (isOpen &&
      (row.isMustHave ||
        row.isNoted ||
        size !== '' ||
        row.leaving.length > 0 ||
        row.frees.length > 0))
  return (
    <CheckRow
      id={row.id}
      label={words.check(row.title)}
      isDone={row.isTaken}
      onCheck={onCheck}
      title={row.title}
      onOpen={onOpen}
      openLabel={words.open(row.title)}
      unsent={row.isUnsent ? words.unsent(device) : undefined}
      isContested={row.card !== null}
      isSelected={isSelected}
      meta={
        isOpen && row.names.length > 0 ? (
          <>
            <span className="line-clamp-2 sun:line-clamp-3 sun:text-lead sun:font-medium">
              {words.who(row.names, row.couple)}
            </span>
            {row.missing.length > 0 ? (
              <StatusTag kind="late" className="mt-0.5">
                {words.missing(row.missing)}
              </StatusTag>
            ) : null}
          </>
        ) : undefined
      }
    >
      {hasTags ? (
        <>
          {size !== '' && isOpen ? <span className="text-small text-ink2">{size}</span> : null}
          {row.isMustHave && isOpen ? <MustHave /> : null}
          {row.isNoted && isOpen ? (
            <span className="inline-flex items-center gap-1 text-small text-ink2">
              <NotebookPen size={14} aria-hidden />
              {words.noted}
            </span>
          ) : null}
          {row.leaving.map(({ name, at, isMissed }) => (
            <StatusTag key={name} kind={isMissed ? 'late' : 'plain'}>
              {isMissed ? formalsWords.isGone(name, at) : formalsWords.leaves(name, at)}
            </StatusTag>
          ))}
          {isOpen && row.frees.length > 0 ? (
            <span className="text-small text-ok sun:text-body">
              {formalsWords.frees(row.frees)}
            </span>
          ) : null}
          {row.card === null ? null : <StatusTag kind="asked">{words.twoValues}</StatusTag>}
        </>
      ) : undefined}
    </CheckRow>
  )
})
