import { inLocale } from './inLocale.ts'

/** Kinds of moments. `photo` has a meaning of its own: the photo team may change those. */
export const categoryWords: Readonly<Record<string, string>> = inLocale('categoryWords', {
  'getting-ready': 'Getting ready',
  ceremony: 'Ceremony',
  ritual: 'Ritual',
  photo: 'Photos',
  reception: 'Reception',
  meal: 'Food and drink',
  party: 'Party',
  procession: 'Procession',
  travel: 'Travel',
  arrival: 'Arrival',
  setup: 'Set-up',
  buffer: 'Buffer',
  vendor: 'Vendors',
  teardown: 'Clearing up',
})

/** A kind from elsewhere is shown as it was written. */
export const categoryName = inLocale('categoryName', (category: string): string => {
  return categoryWords[category] ?? category
})
