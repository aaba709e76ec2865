import { MessageSquareText, Phone } from 'lucide-react'
import type { Reachable } from '../data/phoneBook.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { callWords } from '../words/calls.ts'
import { dialled } from './dialled.ts'

type CallListProps = {
  label: string
  people: readonly Reachable[]
  /** Something was handed over to the telephone. */
  onCall?: (who: Reachable) => void
}

/** People with their numbers: one tap to call, one to write. */
export function CallList({ label, people, onCall }: CallListProps) {
  return (
    <ul aria-label={label} className="edge flex flex-col rounded-control bg-card text-ink">
      {people.map((who) => {
        const phone = dialled(who.phone)
        if (phone === undefined) return null
        return (
          <li
            key={who.id}
            className="flex min-h-row items-center gap-2 py-2 ps-4 pe-2 not-first:rule-t"
          >
            <span className="min-w-0 grow">
              <span className="block text-body font-bold break-words">{who.name}</span>
              <span className="block text-small text-ink2">
                {who.of === null ? who.phone : `${who.of}, ${who.phone}`}
              </span>
            </span>
            <LinkButton
              href={`sms:${phone}`}
              label={callWords.text(who.name)}
              icon={<MessageSquareText size={20} aria-hidden />}
            />
            {/* The link hands over by itself; what is told of it beside it must not stop that. */}
            <span onClickCapture={() => onCall?.(who)}>
              <LinkButton
                href={`tel:${phone}`}
                label={callWords.call(who.name)}
                icon={<Phone size={20} aria-hidden />}
              />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
