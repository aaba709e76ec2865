import type { ConflictData } from '#shared/schema/conflict.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { decisionWords } from '../../words/decisions.ts'
import { capital, pathWords } from '../../words/fieldNames.ts'
import { someRecord } from '../../words/recordNames.ts'
import { valueKind } from '../../words/valueKind.ts'
import { valueWords, type NameOf } from '../../words/values.ts'

/** "Ceremony · the time" */
export function aboutCard(card: ConflictData, nameOf: NameOf, record: JsonObject | null): string {
  const own = record?.['title'] ?? record?.['name']
  const named = typeof own === 'string' && own !== '' ? own : nameOf(card.record)
  const what = named ?? capital(someRecord(card.recordType))
  if (card.path === '_deleted') return decisionWords.aboutDeleted(what)
  return decisionWords.about(what, pathWords(card.recordType, card.path, nameOf))
}

export function cardValue(card: ConflictData, value: Json | undefined, nameOf: NameOf): string {
  return valueWords(card.recordType, card.path, value, nameOf)
}

/** Which of the three words for "another" fits the field. */
export function otherKind({ recordType, path }: ConflictData): 'time' | 'value' | 'text' {
  const kind = valueKind(recordType, path)
  if (kind === 'timing' || kind === 'minute') return 'time'
  return kind === 'text' || kind === 'line' ? 'text' : 'value'
}
