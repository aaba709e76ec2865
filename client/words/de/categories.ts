import type { categoryName as EnglishName, categoryWords as English } from '../categories.ts'

export const categoryWords: typeof English = {
  'getting-ready': 'Vorbereitung',
  ceremony: 'Trauung',
  ritual: 'Ritual',
  photo: 'Fotos',
  reception: 'Empfang',
  meal: 'Essen und Trinken',
  party: 'Feier',
  procession: 'Einzug',
  travel: 'Fahrt',
  arrival: 'Ankunft',
  setup: 'Aufbau',
  buffer: 'Puffer',
  vendor: 'Dienstleister',
  teardown: 'Abbau',
}

/** A kind from elsewhere is shown as it was written. */
export const categoryName: typeof EnglishName = (category) =>
  (Object.hasOwn(categoryWords, category) ? categoryWords[category] : undefined) ?? category
