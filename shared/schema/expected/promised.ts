/** What a field promises two people who change it without knowing of each other. */
export type Promised =
  /** The later edit counts, the other one is kept beside it. */
  | { is: 'later' }
  /** As `later`, and two names are never mixed into a third. */
  | { is: 'name' }
  /** Whose role stands further left counts; among equals the tie, then the later edit. */
  | { is: 'ranked'; ladder: string; tie?: 'longer' | 'narrower' | 'earlier' }
  /** What was agreed stays until one of these decides. */
  | { is: 'asks'; deciders: string }
  /** Marks only add up; taking one back names it. */
  | { is: 'marks' }
  /** Everybody's additions and removals count; a removal that may hurt is asked about first. */
  | { is: 'members'; removal?: 'asks' }
  /** Each entry by itself, and in it each of its parts. Parts that are not named: `later`. */
  | { is: 'entries'; parts: Readonly<Record<string, Promised>> }
  /** Words of both are in the text. */
  | { is: 'words' }
  /** The later move counts, and nobody hears of the other. */
  | { is: 'place' }
  /** The stage furthest on counts; of ends that exclude one another the first stays until a person decides. */
  | { is: 'furthest'; stages: string; ends?: string; deciders?: string }
  /** Nobody changes it, and who tries is told so. */
  | { is: 'never' }
  /** The server alone writes it. */
  | { is: 'server' }
  /** One promise while a field says yes, else another. */
  | { is: 'while'; field: string; yes: Promised; no: Promised }

export const later = { is: 'later' } as const
export const name = { is: 'name' } as const
export const marks = { is: 'marks' } as const
export const members = { is: 'members' } as const
export const words = { is: 'words' } as const
export const place = { is: 'place' } as const
export const never = { is: 'never' } as const
export const server = { is: 'server' } as const
