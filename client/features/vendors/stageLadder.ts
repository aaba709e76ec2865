import { VENDOR_STAGES, type VendorData } from '#shared/schema/vendor.ts'

export type Stage = NonNullable<VendorData['stage']>

type KindHabits = {
  /** Minutes before the first moment they serve at which they are usually called. */
  callBefore: number
  /** Steps that this kind does not take: a cake is delivered and left, a priest sets nothing up. */
  skips?: readonly Stage[]
}

const HABITS: Readonly<Record<string, KindHabits>> = {
  venue: { callBefore: 480 },
  coordinator: { callBefore: 480 },
  photographer: { callBefore: 180 },
  videographer: { callBefore: 180 },
  'hair-makeup': { callBefore: 360 },
  florist: { callBefore: 300 },
  cake: { callBefore: 360, skips: ['ready', 'working', 'done'] },
  caterer: { callBefore: 300 },
  bar: { callBefore: 180 },
  band: { callBefore: 180 },
  dj: { callBefore: 120 },
  officiant: { callBefore: 30, skips: ['setUp', 'working'] },
  'music-ceremony': { callBefore: 45 },
  transport: { callBefore: 20, skips: ['setUp', 'left'] },
  rentals: { callBefore: 600, skips: ['ready', 'working'] },
  decorator: { callBefore: 600 },
  'av-lighting': { callBefore: 240 },
  mc: { callBefore: 30, skips: ['enRoute', 'setUp', 'working', 'left'] },
  henna: { callBefore: 60 },
}

/** Undefined for a kind that nothing is known of. */
export function usualCallBefore(kind: string): number | undefined {
  return HABITS[kind]?.callBefore
}

/** The steps a vendor of this kind takes, first to last. */
export function stageLadder(kind: string): readonly Stage[] {
  const skipped = HABITS[kind]?.skips ?? []
  return VENDOR_STAGES.filter((stage) => !skipped.includes(stage))
}

/** The step that comes next; null after the last. A stage that the kind skips counts by its place. */
export function nextStage(kind: string, stage: Stage | undefined): Stage | null {
  const at = stageRank(stage)
  return stageLadder(kind).find((one) => stageRank(one) > at) ?? null
}

/**
 * What a vendor says next of themselves: that they are booked they need not say, and on the day itself not
 * that they come, but that they are on the way.
 */
export function ownNextStage(
  kind: string,
  stage: Stage | undefined,
  isToday: boolean,
): Stage | null {
  const said = isToday ? 'confirmed' : 'booked'
  return nextStage(kind, stageRank(stage) < stageRank(said) ? said : stage)
}

/** Place of a stage among all of them; −1 before the first. */
export function stageRank(stage: Stage | undefined): number {
  return stage === undefined ? -1 : VENDOR_STAGES.indexOf(stage)
}
