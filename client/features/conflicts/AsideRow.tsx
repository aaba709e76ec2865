import { memo } from 'react'
import type { Aside } from '../../data/asides.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import type { Names } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { aboutEntry, scopeOf } from './aboutEntry.ts'
import type { InboxEntry } from './inboxEntries.ts'
import { QuietRow } from './QuietCards.tsx'
import { handedWords, useAsides } from './useAsides.ts'

type AsideRowProps = { entry: InboxEntry; aside: Aside | undefined; names: Names; me: string }

/** Handed to somebody, or put off: with whom it is, when it comes back, and back in one tap. */
export const AsideRow = memo(function AsideRow({ entry, aside, names, me }: AsideRowProps) {
  const scope = scopeOf(entry)
  const asides = useAsides(scope, entry.id)
  const now = useNow('minute')
  const { later, hand } = decisionWords
  const until = aside?.until ?? null
  const handed = handedWords(aside, names, me, now)
  const wedding = names.scopeName(scope)
  return (
    <QuietRow
      action={
        <Button
          size="small"
          onPress={() => void (until === null ? asides.takeBack() : asides.bringBack())}
        >
          {until === null ? hand.myself : later.now}
        </Button>
      }
    >
      {wedding === null ? null : <span className="text-small text-ink2">{wedding}</span>}
      <span className="text-body font-medium break-words">{aboutEntry(entry, names)}</span>
      <span className="text-small break-words text-ink2">
        {until === null ? handed?.words : later.back(until, now)}
        {until === null && handed?.note ? <q className="block">{handed.note}</q> : null}
      </span>
    </QuietRow>
  )
})
