import type { roleWords as English } from '../roles.ts'

export const roleWords: typeof English = {
  couple: 'Brautpaar',
  planner: 'Planung',
  coordinator: 'Koordination',
  photographer: 'Fotografie',
  vendor: 'Dienstleister',
  family: 'Familie',
  friend: 'Freunde',
  owner: 'Inhaber',
  editor: 'Bearbeitung',
  viewer: 'Nur Ansicht',
  self: 'Ich',
}
