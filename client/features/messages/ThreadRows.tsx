import { useCallback, useMemo } from 'react'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { GrowingRows } from '../../ui/GrowingRows.tsx'
import { messageWords } from '../../words/messages.ts'
import { rowsOf, type ConversationRow, type Said } from './conversation.ts'
import { MessageRow } from './MessageRow.tsx'
import { seenBy } from './seenBy.ts'
import type { Thread } from './threadList.ts'
import type { LinkTargets } from './linkTargets.ts'
import type { Talk } from './useTalk.ts'

type ThreadRowsProps = {
  talk: Talk
  thread: Thread
  said: readonly Said[]
  /** The first that I had not read when I came. */
  firstNew: string | null
  today: string
  targets: LinkTargets
  onOpen: (said: Said) => void
}

/** What was said, the newest at the bottom. */
export function ThreadRows(props: ThreadRowsProps) {
  const { talk, thread, said, firstNew, today, targets, onOpen } = props
  const { times, me, names, people, unsent, acks } = talk
  const device = useDeviceWord()
  const words = messageWords
  const read = acks.byThing.get(thread.id)
  const rows = useMemo(() => rowsOf(said, times.dateOf, firstNew), [said, times, firstNew])
  const lastMine = said.findLast(({ author }) => author === me)

  const row = useCallback(
    (one: ConversationRow) => {
      if (one.kind === 'day') return <DayLine key={one.id}>{dayName(one.date, today)}</DayLine>
      if (one.kind === 'new') return <NewLine key={one.id} />
      const isMine = one.said.author === me
      const isHere = one.said.records.some(({ id }) => unsent.has(id))
      return (
        <MessageRow
          key={one.id}
          said={one.said}
          follows={one.follows}
          ends={one.ends}
          isMine={isMine}
          name={names.get(one.said.author) ?? words.message.somebody}
          time={times.timeOf(one.said.saidAt)}
          here={isHere ? device : null}
          seen={one.said === lastMine ? seenWords(one.said, thread, people, read) : null}
          names={names}
          targets={targets.byId}
          onOpen={onOpen}
        />
      )
    },
    [
      me,
      unsent,
      names,
      words,
      times,
      device,
      lastMine,
      thread,
      people,
      read,
      targets,
      onOpen,
      today,
    ],
  )

  return (
    <GrowingRows
      label={words.thread.log(thread.title)}
      rows={rows}
      startAt={firstNew === null ? null : 'new'}
      follow={lastMine?.records.at(-1)?.id ?? ''}
      toEndLabel={words.thread.toEnd}
    >
      {row}
    </GrowingRows>
  )
}

function seenWords(
  said: Said,
  thread: Thread,
  people: Talk['people'],
  read: Parameters<typeof seenBy>[3],
): string {
  const words = messageWords.message
  const { seen, unseen } = seenBy(said, thread, people, read)
  const of = seen.length + unseen.length
  if (of === 0) return words.alone
  return seen.length === 0 ? words.seenByNone : words.seenBy(seen.length, of)
}

function dayName(date: string, today: string): string {
  const words = messageWords.thread
  if (date === today) return words.today
  const before = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000)
  return before.toISOString().startsWith(date) ? words.yesterday : words.day(date)
}

function DayLine({ children }: { children: string }) {
  return (
    <h2 className="px-gutter pb-1 pt-5 text-center text-small font-bold text-ink2">{children}</h2>
  )
}

function NewLine() {
  return (
    <p className="flex items-center gap-3 px-gutter pt-4 text-small font-bold text-now before:h-0 before:grow before:border-t-2 before:border-solid before:content-[''] after:h-0 after:grow after:border-t-2 after:border-solid after:content-['']">
      {messageWords.thread.isNew}
    </p>
  )
}
