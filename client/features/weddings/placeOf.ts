import type { WeddingData } from '#shared/schema/wedding.ts'

/** The first place by its key; a wedding may have several. */
export function placeOf({ places }: WeddingData): string | undefined {
  return places['venue']?.label ?? Object.values(places)[0]?.label
}
