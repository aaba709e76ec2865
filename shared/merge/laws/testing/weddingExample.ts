import type { JsonObject } from '#shared/schema/record/canonical.ts'

/** The least that a wedding has. */
export const weddingExample: JsonObject = {
  title: 'Ada & Bo',
  couple: {},
  date: '2026-06-20',
  zone: 'Europe/Vienna',
  places: {},
  status: 'draft',
}
