import { inLocale } from './inLocale.ts'

/** Words of reaching people by telephone. */
export const callWords = inLocale('callWords', {
  call: (name: string) => `Call ${name}`,
  text: (name: string) => `Text ${name}`,
})
