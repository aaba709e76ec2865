import * as z from 'zod/mini'
import { anyOf, nobody, roles, type WriteRule } from './record/access.ts'
import { idSet } from './record/values.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, minute, shortText } from './record/values.ts'
import { visibility, visibilityTags } from './visibility.ts'

const FACT_KINDS = [
  'actualStart',
  'actualEnd',
  'expectedStart',
  'expectedEnd',
  'skipped',
  'retract',
] as const

const reportsDelay: WriteRule = (actor, { after }) =>
  (actor.role === 'couple' || actor.role === 'vendor') &&
  (after['kind'] === 'expectedStart' || after['kind'] === 'expectedEnd')

const vendorOnOwnItem: WriteRule = (actor, { after }, { related }) => {
  const item = typeof after['item'] === 'string' ? related(after['item'], 'timelineItem') : null
  const responsible = item?.['responsible']
  return (
    actor.role === 'vendor' &&
    actor.vendor !== undefined &&
    typeof responsible === 'object' &&
    responsible !== null &&
    actor.vendor in responsible
  )
}

/** A retraction takes back one's own claims; those who run the day may take back any. */
const ownRetraction: WriteRule = (actor, { after }) =>
  after['kind'] === 'retract' && (actor.role === 'couple' || actor.role === 'vendor')

/**
 * A claim about what happened or will happen: "the ceremony ends 15:05, says Maya at 14:41".
 * Never a difference, so that two people who report one delay agree instead of doubling it.
 * Append only: undoing is a retraction that names the claims it has seen.
 */
export const fact = declareType({
  name: 'fact',
  scopes: ['wedding'],
  words: { one: 'report', many: 'reports' },
  audience: ({ data }) => visibilityTags(data['visibility'], undefined),
  create: anyOf(
    roles('planner', 'coordinator', 'photographer'),
    reportsDelay,
    vendorOnOwnItem,
    ownRetraction,
  ),
  update: nobody,
  delete: nobody,
  invariant: (data) =>
    data['kind'] === 'skipped' || data['kind'] === 'retract' || data['value'] !== undefined
      ? null
      : 'a report without a time',
  fields: {
    item: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the moment' }),
    kind: field({ schema: z.enum(FACT_KINDS), merge: { kind: 'immutable' }, words: 'the kind' }),
    value: field({
      schema: z.exactOptional(minute),
      merge: { kind: 'immutable' },
      words: 'the time',
    }),
    claimedAt: field({ schema: instant, merge: { kind: 'immutable' }, words: 'when it was said' }),
    clockOffsetMs: field({
      schema: z.exactOptional(z.int()),
      merge: { kind: 'immutable' },
      words: 'how wrong the clock was',
    }),
    device: field({ schema: shortText, merge: { kind: 'immutable' }, words: 'the device' }),
    seen: field({ schema: idSet, merge: { kind: 'immutable' }, words: 'the reports it has seen' }),
    visibility: field({
      schema: visibility,
      merge: { kind: 'immutable' },
      words: 'who sees it',
    }),
  },
})
export type FactData = DataOf<typeof fact.fields>
