import { ageWords } from './age.ts'
import { inLocale } from './inLocale.ts'

const counted = {
  photos: ['photo', 'photos'],
  plans: ['plan or map', 'plans and maps'],
  documents: ['document', 'documents'],
  originals: ['original', 'originals'],
} as const

/** Words of a near or pinned wedding in the list of weddings. */
export const readyMarkWords = inLocale('readyMarkWords', {
  ready: (heard: number | null, now: number) =>
    heard === null ? 'Ready' : `Ready · ${ageWords(heard, now)}`,
  missing: (kind: keyof typeof counted, count: number) =>
    `${count} ${counted[kind][count === 1 ? 0 : 1]} missing`,
  making: 'Being made ready',
  notYet: 'Not ready yet',
})
