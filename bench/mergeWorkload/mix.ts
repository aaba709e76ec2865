/** Of a hundred pairs of concurrent edits of one record, how many are of which kind, and why. */
export type MixClass = {
  name: CaseClass
  /** Of 100 pairs. */
  share: number
  /** Of these, how many a person would want to be asked about. */
  asked: number
  /** Of these, how many are worth a look although both edits are in the result. */
  flagged: number
  /** Both gave one merge unit different values: counted by the strict denominator. */
  contested: boolean
  why: string
}

export type CaseClass =
  | 'fields'
  | 'sameValue'
  | 'items'
  | 'order'
  | 'textApart'
  | 'sameWords'
  | 'scalar'
  | 'protected'
  | 'time'
  | 'stage'
  | 'deletion'

/**
 * The frozen mix: an estimate, until counts from real weddings replace it. It is never tuned to a
 * result; whoever changes a number says why here, and publishes old and new side by side.
 */
export const MIX: readonly MixClass[] = [
  {
    name: 'fields',
    share: 62,
    asked: 0,
    flagged: 0,
    contested: false,
    why: 'Roles own fields: the planner moves a time while the photographer writes what to bring.',
  },
  {
    name: 'sameValue',
    share: 4,
    asked: 0,
    flagged: 0,
    contested: false,
    why: 'One phone call is written down by both who heard it.',
  },
  {
    name: 'items',
    share: 12,
    asked: 0,
    flagged: 0,
    contested: true,
    why: 'Lists are what many people fill: who is in it, what is needed, ticks, places, diets.',
  },
  {
    name: 'order',
    share: 5,
    asked: 0,
    flagged: 0,
    contested: true,
    why: 'A list is put in order by dragging, and dragged again elsewhere.',
  },
  {
    name: 'textApart',
    share: 6,
    asked: 0,
    flagged: 0.2,
    contested: true,
    why: 'Notes grow at the end and are corrected in the middle; seldom in one sentence with a number.',
  },
  {
    name: 'sameWords',
    share: 1.5,
    asked: 1.5,
    flagged: 0,
    contested: true,
    why: 'Two correct the same words differently: no rule knows who is right.',
  },
  {
    name: 'scalar',
    share: 4,
    asked: 0,
    flagged: 0,
    contested: true,
    why: 'Names, colours, lengths: the later one, or whoever knows it, and the other a tap away.',
  },
  {
    name: 'protected',
    share: 2,
    asked: 2,
    flagged: 0,
    contested: true,
    why: 'The date, final counts, contract times, money, what a guest must not eat.',
  },
  {
    name: 'time',
    share: 1.5,
    asked: 1,
    flagged: 0,
    contested: true,
    why: 'Two times for one moment; two in three of those that are argued about are fixed ones.',
  },
  {
    name: 'stage',
    share: 0.8,
    asked: 0.2,
    flagged: 0,
    contested: true,
    why: 'Stages go forward and join. The part that asks was meant for stages that exclude each other; no stage of today does, so two edits that break a rule only together stand for it.',
  },
  {
    name: 'deletion',
    share: 1.2,
    asked: 0.7,
    flagged: 0,
    contested: true,
    why: 'Somebody tidies up what somebody else is working on; the rest meet a flag or an order only.',
  },
]

/** What the mix allows if everything a person would want to be asked is asked, and nothing else. */
export function mixArithmetic(): { perPair: number; strict: number } {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const asked = sum(MIX.map((one) => one.asked))
  const contested = sum(MIX.filter((one) => one.contested).map(({ share }) => share))
  return { perPair: 1 - asked / 100, strict: 1 - asked / contested }
}
