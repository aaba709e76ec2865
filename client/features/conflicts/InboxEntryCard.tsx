import { CauseCard } from './CauseCard.tsx'
import { DecisionCard } from './DecisionCard.tsx'
import type { InboxEntry } from './inboxEntries.ts'
import { OverruledCard } from './OverruledCard.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { SettledCard } from './SettledCard.tsx'
import type { Inbox } from './useInbox.ts'

type InboxEntryCardProps = { entry: InboxEntry; inbox: Inbox }

/** The card that fits what is asked. */
export function InboxEntryCard({ entry, inbox }: InboxEntryCardProps) {
  const { names, me, mark, asides } = inbox
  const { id } = entry
  const isCurrent = inbox.current === id
  const own = mark?.id === id ? mark : null
  switch (entry.kind) {
    case 'card':
    case 'change':
      return (
        <DecisionCard
          card={entry.card}
          names={names}
          me={me}
          isCurrent={isCurrent}
          isChange={entry.kind === 'change'}
          aside={asides.get(id)}
          pick={own?.kind === 'pick' ? own.pick : null}
          onPick={inbox.pick}
        />
      )
    case 'cause':
      return (
        <CauseCard
          cause={entry.cause}
          names={names}
          me={me}
          isCurrent={isCurrent}
          person={own?.kind === 'person' ? own.person : null}
          onPick={inbox.pickPerson}
          onApart={inbox.takeApart}
        />
      )
    case 'question':
      return (
        <QuestionCard
          asked={entry.asked}
          names={names}
          me={me}
          isCurrent={isCurrent}
          aside={asides.get(id)}
          answer={own?.kind === 'answer' ? own.answer : null}
          onPick={inbox.pickAnswer}
        />
      )
    case 'overruled':
      return <OverruledCard card={entry.card} names={names} me={me} isCurrent={isCurrent} />
    case 'settled':
      return <SettledCard card={entry.card} names={names} me={me} onChange={inbox.change} />
  }
}
