import type { DeviceKind } from '#shared/protocol/syncMetrics.ts'

/** Tablets first: "Android tablet" and "iPad" are no phones. */
const KINDS: readonly (readonly [RegExp, DeviceKind])[] = [
  [/tablet|ipad|\btab\b/i, 'tablet'],
  [/phone|android|pixel|galaxy|mobile/i, 'phone'],
  [/computer|mac|chromebook|laptop|desktop|\bpc\b|windows|linux/i, 'computer'],
]

/** From what its owner calls it; the name itself goes no further. */
export function deviceKindOf(deviceName: string): DeviceKind {
  return KINDS.find(([pattern]) => pattern.test(deviceName))?.[1] ?? 'unknown'
}
