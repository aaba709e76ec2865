import { inLocale } from './inLocale.ts'

/** "Lena's", "Thomas'" */
export const possessive = inLocale('possessive', (name: string): string => {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`
})
