import type { LearnedLength } from '#shared/year/learnedLength.ts'
import { inLocale } from './inLocale.ts'

/** Words of how long things really take. */
export const learnedWords = inLocale('learnedWords', {
  took: ({ by, minutes, plannedMin, weddings }: LearnedLength) =>
    `${by === 'title' ? 'It' : 'Such moments'} took ${minutes} min in ${weddings} weddings (planned ${plannedMin}).`,
  take: (minutes: number) => `Plan ${minutes} min`,
})
