import type { readyMarkWords as English } from '../readyMark.ts'
import { ageWords } from './age.ts'

const counted = {
  photos: ['1 Foto fehlt', 'Fotos fehlen'],
  plans: ['1 Plan oder Karte fehlt', 'Pläne und Karten fehlen'],
  documents: ['1 Dokument fehlt', 'Dokumente fehlen'],
  originals: ['1 Original fehlt', 'Originale fehlen'],
} as const

export const readyMarkWords: typeof English = {
  ready: (heard, now) => (heard === null ? 'Bereit' : `Bereit · ${ageWords(heard, now)}`),
  missing: (kind, count) => (count === 1 ? counted[kind][0] : `${count} ${counted[kind][1]}`),
  making: 'Wird vorbereitet',
  notYet: 'Noch nicht bereit',
}
