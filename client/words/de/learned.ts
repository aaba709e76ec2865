import type { learnedWords as English } from '../learned.ts'

export const learnedWords: typeof English = {
  took: ({ by, minutes, plannedMin, weddings }) =>
    `${by === 'title' ? 'Das' : 'So etwas'} dauerte ${minutes} min auf ${weddings} Hochzeiten (geplant ${plannedMin}).`,
  take: (minutes) => `${minutes} min planen`,
}
