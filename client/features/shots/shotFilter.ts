import type { Face } from './faces.ts'

export const FILTERS_BUT_ALL = ['must', 'here', 'missing', 'open'] as const
export type ShotFilter = 'all' | (typeof FILTERS_BUT_ALL)[number]

type Filtered = { isMustHave: boolean; isTaken: boolean; faces: readonly Face[]; others: number }

/**
 * `here` and `missing` are about what can be taken next, so that they leave out what is taken.
 * People who cannot be seen here cannot be known to be here.
 */
export function passes(filter: ShotFilter, shot: Filtered): boolean {
  const isComplete = shot.others === 0 && shot.faces.every(({ isHere }) => isHere)
  switch (filter) {
    case 'all':
      return true
    case 'must':
      return shot.isMustHave
    case 'open':
      return !shot.isTaken
    case 'here':
      return !shot.isTaken && isComplete
    case 'missing':
      return !shot.isTaken && !isComplete
  }
}
