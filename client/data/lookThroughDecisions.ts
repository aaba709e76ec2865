import { conflict } from '#shared/schema/conflict.ts'
import { tagsOf } from '#shared/schema/record/access.ts'
import type { ConflictCard, Decisions } from './decisions.ts'
import type { Looks } from './lookThrough.ts'
import { readableWith } from './lookThroughStores.ts'
import { derived, type Readable } from './replica/readable.ts'

/** The same contests, as the member whose eyes are used would hold them. */
export function lookThroughDecisions(decisions: Decisions, looks: Readable<Looks>): Decisions {
  const seen = (cards: readonly ConflictCard[]) =>
    cards.filter((card) => {
      const look = looks.read().get(card.conflict.scope)
      return look === undefined || readableWith(conflict, card.conflict, tagsOf(look.actor))
    })
  const visible = (cards: Readable<readonly ConflictCard[]>) =>
    derived([cards, looks], () => (looks.read().size === 0 ? cards.read() : seen(cards.read())))
  return { ...decisions, all: visible(decisions.all), open: visible(decisions.open) }
}
