import type { TimelineItemData } from '#shared/schema/timelineItem.ts'

/** Where a moment takes place: "The barn, north door"; null: nobody said. */
export function placeText(
  { place, location }: Pick<TimelineItemData, 'place' | 'location'>,
  labelOf: (id: string) => string | undefined,
): string | null {
  const label = place === undefined ? undefined : labelOf(place)
  return [label, location].filter(Boolean).join(', ') || null
}
