import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Names } from '../../frame/useNames.ts'
import { aboutCard } from './cardWords.ts'
import type { InboxEntry } from './inboxEntries.ts'
import { questionTold } from './questionTold.ts'

/** What an entry is about, in one line. */
export function aboutEntry(entry: InboxEntry, names: Names): string {
  const nameOf = names.namesIn(scopeOf(entry))
  if (entry.kind === 'question') {
    return questionTold(entry.asked, (id) => nameOf(id) ?? id).title
  }
  if (entry.kind === 'cause') {
    return entry.cause.cards
      .slice(0, 1)
      .map(({ conflict }) => aboutCard(conflict.data, nameOf, null))
      .join('')
  }
  return aboutCard(entry.card.conflict.data, nameOf, null)
}

export function scopeOf(entry: InboxEntry): ScopeName {
  if (entry.kind === 'question') return entry.asked.scope
  const card = entry.kind === 'cause' ? entry.cause.cards[0] : entry.card
  return card?.conflict.scope ?? 'wedding:'
}
