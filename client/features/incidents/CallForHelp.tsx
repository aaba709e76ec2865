import { Phone } from 'lucide-react'
import type { Reachable } from '../../data/phoneBook.ts'
import { CallList } from '../../frame/CallList.tsx'
import { ActionLink } from '../../ui/ActionLink.tsx'
import { incidentWords } from '../../words/incidents.ts'

type CallForHelpProps = {
  people: readonly Reachable[]
  /** Somebody may be hurt or in danger. */
  isGrave: boolean
  onCall?: (who: Reachable) => void
}

/** So many numbers are enough for one look. */
const MOST = 5

/** What helps without WedSync: the emergency number, and the people of this wedding. */
export function CallForHelp({ people, isGrave, onCall }: CallForHelpProps) {
  const words = incidentWords.raise
  return (
    <div className="flex flex-col gap-2.5">
      {isGrave ? (
        <ActionLink
          href="tel:112"
          label={words.help}
          icon={<Phone size={20} aria-hidden />}
          disabledReason=""
        >
          {words.help}
        </ActionLink>
      ) : null}
      {people.length > 0 ? (
        <CallList
          label={words.callThem}
          people={people.slice(0, MOST)}
          {...(onCall && { onCall })}
        />
      ) : (
        <p className="text-body text-ink2">{words.noNumbers}</p>
      )}
    </div>
  )
}
