import { inLocale } from './inLocale.ts'

/** Words of a newer build of the app. */
export const updateWords = inLocale('updateWords', {
  waiting: 'A new version is ready',
  take: 'Open it now',
  later: 'Later',
  detail: 'Half-written text is kept.',
})
