import { AtSign } from 'lucide-react'
import { memo } from 'react'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { DeviceWord } from '../../words/device.ts'
import { messageWords } from '../../words/messages.ts'

type ThreadRowProps = {
  id: string
  title: string
  /** What was said last, or what it is for while nothing was. */
  line: string
  /** When; null: nothing was said. */
  time: string | null
  unread: number
  isMentioned: boolean
  here: DeviceWord | null
  isSelected: boolean
  onOpen: (id: string) => void
}

/** One conversation: what it is about, and the last that was said in it. */
export const ThreadRow = memo(function ThreadRow(props: ThreadRowProps) {
  const { id, title, line, time, unread, isMentioned, here, isSelected, onOpen } = props
  const words = messageWords
  return (
    <li
      className={`relative flex min-h-row flex-col justify-center gap-0.5 px-gutter py-2.5 not-first:rule-t ${isSelected ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]' : 'bg-card'}`}
    >
      <span className="flex items-baseline gap-3">
        <RowButton
          onPress={() => onOpen(id)}
          className={`min-w-0 grow text-lead ${unread > 0 ? 'font-bold' : 'font-medium'}`}
        >
          {title}
        </RowButton>
        {time === null ? null : <span className="shrink-0 text-small text-ink2">{time}</span>}
      </span>
      <span className="flex items-center gap-3">
        <span
          className={`min-w-0 grow truncate text-body ${unread > 0 ? 'text-ink' : 'text-ink2'}`}
        >
          {line}
        </span>
        {here === null ? null : <StatusTag kind="here">{words.message.here(here)}</StatusTag>}
        {isMentioned ? (
          <span className="shrink-0 text-bad">
            <AtSign size={18} aria-hidden />
            <span className="sr-only">{words.list.mentioned}</span>
          </span>
        ) : null}
        {unread > 0 ? (
          <span className="min-w-6 shrink-0 rounded-pill bg-accent px-1.5 text-center text-small font-bold text-on-accent forced-color-adjust-none">
            <span aria-hidden="true">{unread}</span>
            <span className="sr-only">{words.unread(unread)}</span>
          </span>
        ) : null}
      </span>
    </li>
  )
})
