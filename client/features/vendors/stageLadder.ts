import { VENDOR_STAGES, type VendorData } from '#shared/schema/vendor.ts'

export type Stage = NonNullable<VendorData['stage']>

/** Kinds that skip steps: a cake is delivered and left, a priest sets nothing up. */
const SKIPPED: Readonly<Record<string, readonly Stage[]>> = {
  cake: ['ready', 'working', 'done'],
  officiant: ['setUp', 'working'],
  transport: ['setUp', 'working', 'left'],
  rentals: ['ready', 'working', 'done'],
  mc: ['enRoute', 'setUp', 'working', 'left'],
}

/** The steps a vendor of this kind takes, first to last. */
export function stageLadder(kind: string): readonly Stage[] {
  const skipped = SKIPPED[kind] ?? []
  return VENDOR_STAGES.filter((stage) => !skipped.includes(stage))
}

/** The step that comes next; null after the last. A stage that the kind skips counts by its place. */
export function nextStage(kind: string, stage: Stage | undefined): Stage | null {
  const at = stage === undefined ? -1 : VENDOR_STAGES.indexOf(stage)
  return stageLadder(kind).find((one) => VENDOR_STAGES.indexOf(one) > at) ?? null
}
