import { useState } from 'react'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { guestWords } from '../../../words/guests.ts'
import { allSaid, said } from '../../../words/terms.ts'
import type { NewGuest } from './newGuest.ts'

type NewGuestRowsProps = {
  guests: readonly NewGuest[]
  known: ReadonlySet<NewGuest>
  nameless: number
  keep: Readonly<Record<string, boolean>>
  onKeep: (index: number, isKept: boolean) => void
}

const PAGE = 100

/** What was understood, a line each; what stands on the list already is left out unless chosen. */
export function NewGuestRows({ guests, known, nameless, keep, onKeep }: NewGuestRowsProps) {
  const [shown, setShown] = useState(PAGE)
  const words = guestWords.adding
  const heads = guests.reduce((sum, { party }) => sum + party, 0)
  const households = new Set(guests.map(({ household }) => household))
  households.delete(undefined)
  const more = guests.length - shown
  return (
    <section aria-label={words.preview} className="flex flex-col gap-2">
      <h2 className="text-lead font-bold">{words.preview}</h2>
      <p role="status" className="text-body text-ink2">
        {words.count(guests.length, heads, households.size)}
      </p>
      {nameless > 0 ? <p className="text-small text-ink2">{words.nameless(nameless)}</p> : null}
      <ul
        aria-label={words.preview}
        className="edge flex flex-col overflow-hidden rounded-control bg-card"
      >
        {guests.slice(0, shown).map((guest, index) => {
          const isKept = keep[index] ?? !known.has(guest)
          return (
            <li key={index} className="px-4 py-1 not-first:rule-t">
              <Checkbox
                label={words.keep(guest.name)}
                isSelected={isKept}
                onChange={(isSelected) => onKeep(index, isSelected)}
              >
                <span className="block text-body font-bold break-words">{guest.name}</span>
                <span className="block text-small text-ink2">{aboutOf(guest)}</span>
                {known.has(guest) ? <StatusTag kind="late">{words.known}</StatusTag> : null}
              </Checkbox>
            </li>
          )
        })}
      </ul>
      {more > 0 ? (
        <MoreButton variant="quiet" onPress={() => setShown(shown + PAGE)}>
          {words.more(Math.min(more, PAGE))}
        </MoreButton>
      ) : null}
    </section>
  )
}

function aboutOf(guest: NewGuest): string {
  const { party, household, side, rsvp, table, seat, meal, avoids = [] } = guest
  return [
    ...(party > 1 ? [guestWords.list.heads(party)] : []),
    household,
    side === undefined ? undefined : said('side', side),
    rsvp === undefined ? undefined : guestWords.answers.line[rsvp],
    table === undefined ? undefined : guestWords.list.seat(table, seat),
    meal,
    avoids.length > 0 ? guestWords.kitchen.without(allSaid('food', avoids)) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
