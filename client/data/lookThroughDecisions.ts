import { conflict } from '#shared/schema/conflict.ts'
import { tagsOf } from '#shared/schema/record/access.ts'
import { maySettle, type ConflictCard, type Decisions } from './decisions.ts'
import type { Looks } from './lookThrough.ts'
import { readableWith } from './lookThroughStores.ts'
import { derived, type Readable } from './replica/readable.ts'

/** The same contests, as the member whose eyes are used would hold them, with those that are theirs. */
export function lookThroughDecisions(decisions: Decisions, looks: Readable<Looks>): Decisions {
  const seen = (cards: readonly ConflictCard[]) =>
    cards.filter((card) => {
      const look = looks.read().get(card.conflict.scope)
      return look === undefined || readableWith(conflict, card.conflict, tagsOf(look.actor))
    })
  const visible = (cards: Readable<readonly ConflictCard[]>) =>
    derived([cards, looks], () => (looks.read().size === 0 ? cards.read() : seen(cards.read())))
  const open = visible(decisions.open)

  return {
    ...decisions,
    all: visible(decisions.all),
    open,
    mine: derived([decisions.mine, open, looks], () => {
      if (looks.read().size === 0) return decisions.mine.read()
      const own = new Set(decisions.mine.read())
      return open.read().filter((card) => {
        const look = looks.read().get(card.conflict.scope)
        return look ? maySettle(look.actor, card) : own.has(card)
      })
    }),
  }
}
