import type { fieldWords as EnglishField, refusalWords as English } from '../refusals.ts'
import { lookWords } from './lookThrough.ts'
import { recordNames } from './recordNames.ts'
import { list } from './values.ts'

/** Why something was not written here: what happened, then what is safe, in one sentence or two. */
export const refusalWords: typeof English = (refusal) => {
  switch (refusal.reason) {
    case 'notAllowed':
      return `Deine Rolle darf das nicht ändern: ${fieldList(refusal.type, refusal.fields)}. Nichts wurde geändert.`
    case 'notAMember':
      return 'Du gehörst nicht mehr zu dieser Hochzeit. Nichts wurde geändert.'
    case 'invalid':
      return `So lässt es sich nicht speichern: ${fieldWords(refusal.type, refusal.field)}. Nichts wurde geändert.`
    case 'tooLarge':
      return 'Das ist zu lang zum Speichern. Nichts wurde geändert.'
    case 'gone':
      return 'Jemand hat das inzwischen gelöscht. Nichts wurde geändert.'
    case 'lookingAs':
      return lookWords.refused(refusal.role)
    case 'storageFull':
      return 'Auf diesem Gerät ist kein Platz mehr, deshalb wurde das nicht gespeichert. Mach Platz und versuch es noch einmal.'
    case 'storageLost':
      return 'Der Browser kommt nicht mehr an seinen Speicher, deshalb wurde das nicht gespeichert. Öffne WedSync neu.'
  }
}

function fieldList(type: string, fields: readonly string[]): string {
  if (fields.includes('*')) return nameOfType(type)
  return list(fields.map((name) => fieldWords(type, name)))
}

/** A field's name without an article: "Titel", "wer es sieht". */
export const fieldWords: typeof EnglishField = (type, field) => {
  const name = field?.split('/')[0]
  const fields = Object.hasOwn(recordNames, type) ? recordNames[type]?.fields : undefined
  const known = name !== undefined && fields && Object.hasOwn(fields, name) ? fields[name] : null
  return known ?? nameOfType(type)
}

function nameOfType(type: string): string {
  return (Object.hasOwn(recordNames, type) ? recordNames[type]?.one : undefined) ?? 'Eintrag'
}
