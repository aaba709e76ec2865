import type { ConflictCard } from '../../data/decisions.ts'

export type CardGroups = {
  /** They wait for a person. */
  open: readonly ConflictCard[]
  /** Decided on this device, not yet settled for all. */
  decidedHere: readonly ConflictCard[]
  /** Merged texts to be read once. */
  reviews: readonly ConflictCard[]
  /** Settled by rule. */
  automatic: readonly ConflictCard[]
  /** Settled by a person, the latest first. */
  settled: readonly ConflictCard[]
}

/** Sorts the questions by what they ask of a person; each stands in exactly one group. */
export function cardGroups(cards: readonly ConflictCard[]): CardGroups {
  const unsettled = cards.filter(({ conflict }) => conflict.data.status !== 'resolved')
  const waiting = unsettled.filter(({ decided }) => decided === null)
  const withStatus = (status: string) =>
    waiting.filter(({ conflict }) => conflict.data.status === status)
  return {
    open: withStatus('open'),
    decidedHere: unsettled.filter(({ decided }) => decided !== null),
    reviews: withStatus('review'),
    automatic: withStatus('auto').toSorted(latestFirst),
    settled: cards
      .filter(({ conflict }) => conflict.data.status === 'resolved')
      .toSorted(latestFirst),
  }
}

function latestFirst(a: ConflictCard, b: ConflictCard): number {
  return a.conflict.at < b.conflict.at ? 1 : a.conflict.at > b.conflict.at ? -1 : 0
}
