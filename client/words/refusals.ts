import type { Refusal } from '../data/replica/refusal.ts'
import { lookWords } from './lookThrough.ts'
import { namesOfType } from './recordNames.ts'
import { inLocale } from './inLocale.ts'

/** Why something was not written here: what happened, then what is safe, in one sentence or two. */
export const refusalWords = inLocale('refusalWords', (refusal: Refusal): string => {
  switch (refusal.reason) {
    case 'notAllowed':
      return `Your role may not change ${fieldList(refusal.type, refusal.fields)}. Nothing was changed.`
    case 'notAMember':
      return 'You are no longer part of this wedding. Nothing was changed.'
    case 'invalid':
      return `${sentence(fieldWords(refusal.type, refusal.field))} cannot be kept like this. Nothing was changed.`
    case 'tooLarge':
      return 'This is too long to keep. Nothing was changed.'
    case 'gone':
      return 'Somebody deleted this meanwhile. Nothing was changed.'
    case 'lookingAs':
      return lookWords.refused(refusal.role)
    case 'storageFull':
      return 'This device has no room left, so this was not saved. Free some space and try again.'
    case 'storageLost':
      return 'The browser lost hold of its storage, so this was not saved. Open WedSync again.'
  }
})

function fieldList(type: string, fields: readonly string[]): string {
  if (fields.includes('*')) return `this ${namesOfType(type).one}`
  return fields.map((name) => fieldWords(type, name)).join(' and ')
}

/** How the interface names a field in the middle of a sentence. */
export const fieldWords = inLocale('fieldWords', (type: string, field: string | null): string => {
  const { one, fields } = namesOfType(type)
  const name = field?.split('/')[0]
  return (name !== undefined && Object.hasOwn(fields, name) ? fields[name] : null) ?? `this ${one}`
})

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
