import { inLocale } from './inLocale.ts'

/** Words of who decides on the day. */
export const dayLeadWords = inLocale('dayLeadWords', {
  title: 'Decides on the day',
  nobody: 'Nobody yet',
  you: (name: string) => `${name} (you)`,
  choose: 'Who decides on the day?',
  said: (name: string) => `${name} decides on the day.`,
})
