import type { ConflictCard } from '../../data/decisions.ts'
import type { AskedQuestion } from '../../data/questions.ts'
import type { Cause } from './causes.ts'
import type { InboxEntry } from './inboxEntries.ts'
import type { Pick } from './pick.ts'

/** What is marked, on which entry of the inbox, before it is applied. */
export type Mark = { id: string } & (
  | { kind: 'pick'; pick: Pick }
  /** All values of one person. */
  | { kind: 'person'; person: string }
  | { kind: 'answer'; answer: string }
)

/** The same with what it is marked on. */
export type Marked =
  | { kind: 'card' | 'change'; card: ConflictCard; pick: Pick }
  | { kind: 'cause'; cause: Cause; person: string }
  | { kind: 'question'; asked: AskedQuestion; answer: string }

/** Null: what was marked is not asked any more. */
export function markedOn(mark: Mark | null, entries: readonly InboxEntry[]): Marked | null {
  const entry = entries.find(({ id }) => id === mark?.id)
  if (!mark || !entry) return null
  if (mark.kind === 'pick' && (entry.kind === 'card' || entry.kind === 'change')) {
    return { kind: entry.kind, card: entry.card, pick: mark.pick }
  }
  if (mark.kind === 'person' && entry.kind === 'cause') {
    return { kind: 'cause', cause: entry.cause, person: mark.person }
  }
  return mark.kind === 'answer' && entry.kind === 'question'
    ? { kind: 'question', asked: entry.asked, answer: mark.answer }
    : null
}
