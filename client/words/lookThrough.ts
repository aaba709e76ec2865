import type { Role } from '#shared/schema/record/access.ts'
import { inLocale } from './inLocale.ts'

const inSentence: Readonly<Partial<Record<Role, string>>> = {
  couple: 'the couple',
  coordinator: 'the coordinator',
  photographer: 'the photographer',
  vendor: 'the vendor',
  family: 'the family',
  friend: 'a friend',
}

/** Words of seeing a wedding through another member's eyes. */
export const lookWords = inLocale('lookWords', {
  menu: 'See it as someone else',
  title: 'See it as',
  hint: 'The whole wedding as they would hold it. Nothing can be changed meanwhile, and nobody is told.',
  notHere: "This wedding isn't on this device yet. Connect once to bring it along.",
  plannersOnly: 'Only who plans this wedding can see it through the eyes of others.',
  goBackFirst: 'Go back to your own view first, then choose again.',
  groups: {
    couple: 'The couple',
    coordinator: 'Coordinators',
    photographer: 'Photographers',
    vendor: 'Vendors',
    friend: 'Friends',
    family: 'Families',
  },
  anyone: {
    couple: 'The couple',
    coordinator: 'A coordinator',
    photographer: 'A photographer',
    vendor: 'A vendor',
    friend: 'A friend',
    family: 'Family',
  },
  /** "Hedge & Bloom, florist" */
  called: (name: string, what: string) => `${name}, ${lowerFirst(what)}`,
  anyoneCalled: lowerFirst,
  banner: (called: string) => `You see this as ${called}`,
  back: 'Back to your own view',
  refused: (role: Role) => `You are looking as ${inSentence[role] ?? role}. Go back to edit.`,
})

/** "Florist" → "florist", but "DJ" stays. */
function lowerFirst(text: string): string {
  return /^.[a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
