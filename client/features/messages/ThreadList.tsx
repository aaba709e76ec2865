import { Megaphone, Siren } from 'lucide-react'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { messageWords } from '../../words/messages.ts'
import type { ListedThread } from './threadList.ts'
import { ThreadRow } from './ThreadRow.tsx'
import type { Talk } from './useTalk.ts'

type ThreadListProps = {
  talk: Talk
  /** Announcements that I have not seen. */
  unseen: number
  /** Today at the venue, YYYY-MM-DD. */
  today: string
  selected: string | undefined
  onOpen: (id: string) => void
}

const icon = { size: 22, 'aria-hidden': true } as const

/** Every conversation I am in, what was said last first; apart: one word to many, and help. */
export function ThreadList({ talk, unseen, today, selected, onOpen }: ThreadListProps) {
  const device = useDeviceWord()
  const { list, times, me, names, unsent } = talk
  const words = messageWords

  const lineOf = ({ last, ready, data }: ListedThread) => {
    if (!last) {
      if (ready) return words.ready[ready].hint
      const others = Object.keys(data.members).filter((id) => id !== me)
      return words.people.inIt(others.flatMap((id) => names.get(id) ?? []))
    }
    if (last.text === '' && last.records.length > 1) return words.list.takenBack
    return last.author === me
      ? words.list.mine(last.text)
      : words.list.theirs(names.get(last.author) ?? words.message.somebody, last.text)
  }
  const timeOf = ({ last }: ListedThread) => {
    if (!last) return null
    const date = times.dateOf(last.saidAt)
    return date === today ? times.timeOf(last.saidAt) : words.thread.shortDay(date)
  }

  const rowOf = (one: ListedThread) => (
    <ThreadRow
      key={one.id}
      id={one.id}
      title={one.title}
      line={lineOf(one)}
      time={timeOf(one)}
      unread={one.unread.count}
      isMentioned={one.unread.isMentioned}
      here={one.last?.records.some(({ id }) => unsent.has(id)) ? device : null}
      isSelected={one.id === selected}
      onOpen={onOpen}
    />
  )
  const open = list.filter(({ isClosed }) => !isClosed)
  const closed = list.filter(({ isClosed }) => isClosed)

  return (
    <div className="flex flex-col gap-4 pb-6">
      {list.length === 0 ? (
        <EmptyState sentence={words.list.empty} />
      ) : (
        <ul aria-label={words.list.label} className="rule-b flex flex-col">
          {open.map(rowOf)}
        </ul>
      )}
      <nav
        aria-label={words.apart.label}
        className="edge mx-gutter flex flex-col overflow-hidden rounded-control bg-card"
      >
        <LinkRow
          href={`/w/${talk.id}/announcements`}
          icon={<Megaphone {...icon} />}
          label={words.apart.announcements}
          hint={unseen > 0 ? words.apart.newAnnouncements(unseen) : words.apart.announcementsHint}
          isUrgent={unseen > 0}
        />
        <LinkRow
          href={`/w/${talk.id}/emergency`}
          icon={<Siren {...icon} />}
          label={words.apart.emergency}
          hint={words.apart.emergencyHint}
        />
      </nav>
      {closed.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2 className="px-gutter text-small font-bold text-ink2">{words.list.closed}</h2>
          <ul aria-label={words.list.closed} className="rule-b flex flex-col">
            {closed.map(rowOf)}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
