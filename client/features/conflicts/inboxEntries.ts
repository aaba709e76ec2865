import type { Aside } from '../../data/asides.ts'
import { isOverruled, type ConflictCard } from '../../data/decisions.ts'
import type { AskedQuestion } from '../../data/questions.ts'
import { causesOf, type Cause } from './causes.ts'

/** One thing in the inbox that a person may do something about. */
export type InboxEntry =
  | { kind: 'card'; id: string; card: ConflictCard }
  /** Settled before, and to be changed. */
  | { kind: 'change'; id: string; card: ConflictCard }
  /** Settled by somebody else while it was looked at. */
  | { kind: 'settled'; id: string; card: ConflictCard }
  /** Somebody's decision came before mine. */
  | { kind: 'overruled'; id: string; card: ConflictCard }
  | { kind: 'cause'; id: string; cause: Cause }
  | { kind: 'question'; id: string; asked: AskedQuestion }

export type InboxSources = {
  cards: readonly ConflictCard[]
  questions: readonly AskedQuestion[]
  asides: ReadonlyMap<string, Aside>
  me: string
  /** Named by the address: on top, whatever it is. */
  asked: string | undefined
  /** Open when it was last looked at. */
  seen: ReadonlySet<string>
  /** Causes that are gone through one by one. */
  apart: ReadonlySet<string>
  changing: ReadonlySet<string>
}

export type InboxLists = {
  /** What is asked, the most pressing first. */
  entries: readonly InboxEntry[]
  /** With somebody else. */
  handed: readonly InboxEntry[]
  /** Put off by me, the one that comes back first on top. */
  later: readonly InboxEntry[]
}

/** Written where a notice was answered for good: it never comes back. */
export const FOR_GOOD = 99_999_999_999_999

/** Sorts what is asked by whom it calls; each question stands in exactly one list. */
export function inboxLists(sources: InboxSources): InboxLists {
  const { asides, me, asked } = sources
  const all = entriesOf(sources)
  const rest = all.filter(({ id }) => id !== asked && isAside(asides.get(id), me))
  const untilOf = ({ id }: InboxEntry) => asides.get(id)?.until ?? null
  const isForMe = ({ id }: InboxEntry) => asides.get(id)?.handed?.data.to === me
  const rank = (entry: InboxEntry) => {
    if (entry.id === asked) return 0
    if (isForMe(entry)) return 1
    if (entry.kind === 'card' && entry.card.conflict.data.status === 'review') return 3
    return 2
  }
  // What is settled while it is looked at stays where it was.
  const places = new Map(sources.cards.map(({ conflict }, index) => [conflict.id, index]))
  const place = ({ id }: InboxEntry) => places.get(id) ?? sources.cards.length
  return {
    entries: all
      .filter((one) => !rest.includes(one))
      .toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b)),
    handed: rest.filter((one) => untilOf(one) === null),
    later: rest
      .filter((one) => untilOf(one) !== null && untilOf(one) !== FOR_GOOD)
      .toSorted((a, b) => (untilOf(a) ?? 0) - (untilOf(b) ?? 0)),
  }
}

function isAside(aside: Aside | undefined, me: string): boolean {
  if (!aside) return false
  return aside.until !== null || (aside.handed !== null && aside.handed.data.to !== me)
}

function entriesOf(sources: InboxSources): InboxEntry[] {
  const { cards, questions, asides, me, asked, seen, apart, changing } = sources
  const isOpen = ({ conflict: { data }, decided }: ConflictCard) =>
    decided === null && (data.status === 'open' || data.status === 'review')
  // What was set aside by itself is no part of a group any more.
  const together = (card: ConflictCard) => !isAside(asides.get(card.conflict.id), me)
  const open = cards.filter(isOpen)
  const grouped = causesOf(open.filter((card) => together(card) && card.conflict.id !== asked))
  const alone = (card: ConflictCard): InboxEntry => ({
    kind: 'card',
    id: card.conflict.id,
    card,
  })
  const told = cards.flatMap((card): InboxEntry[] => {
    const { id, data } = card.conflict
    if (changing.has(id) && !isOpen(card)) return [{ kind: 'change', id, card }]
    if (isOverruled(card)) return [{ kind: 'overruled', id, card }]
    const isOthers = data.status === 'resolved' && data.resolution?.by !== me
    if (id === asked && data.status === 'auto') return [{ kind: 'change', id, card }]
    return data.status === 'resolved' && (id === asked || (seen.has(id) && isOthers))
      ? [{ kind: 'settled', id, card }]
      : []
  })
  return [
    ...grouped.flatMap((one): InboxEntry[] => {
      if (!('cards' in one)) return [alone(one)]
      return apart.has(one.id) ? one.cards.map(alone) : [{ kind: 'cause', id: one.id, cause: one }]
    }),
    ...open.filter((card) => !together(card) || card.conflict.id === asked).map(alone),
    ...questions.map((one): InboxEntry => ({ kind: 'question', id: one.id, asked: one })),
    ...told,
  ]
}
