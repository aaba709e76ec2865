import type { RankLadder } from './field.ts'

/** Whose concurrent value counts more for times and lengths; never a global order of people. */
export const LOGISTICS: RankLadder = [
  ['planner', 'coordinator'],
  ['photographer'],
  ['couple'],
  ['vendor'],
]

/** The supplier knows their own number best. */
export const OWN_CONTACT: RankLadder = [['vendor'], ['planner']]

/** The photographer knows best what has to be photographed, and how. */
export const PHOTO_LIST: RankLadder = [['photographer'], ['planner', 'coordinator'], ['couple']]

/** The guest knows whether they come. */
export const OWN_ANSWER: RankLadder = [['family', 'friend'], ['couple'], ['planner']]
