import { inLocale } from './inLocale.ts'

/** What is said of an entry that saves itself. */
export const savingWords = inLocale('savingWords', {
  saved: (what: string) => `${what} saved.`,
  empty: (what: string) => `${what} cannot be empty. The last text stays.`,
})
