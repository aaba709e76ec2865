import type { ConflictData } from '#shared/schema/conflict.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { NO_CHOICES } from './mergeChoices.ts'
import { splitPath } from './path.ts'
import { policyAt } from './policyInForce.ts'
import { mergeText } from './prose/mergeText.ts'

/** The longest name that is made of two, where the field itself sets no bound. */
const LONGEST_NAME = 80

/**
 * All values of a card in one: of a text, the words that both changed one after the other, each once;
 * of a name, "Anna / Anne". Null where that makes no sense, or would be too long.
 */
export function bothOf(card: ConflictData): Json | null {
  const type = typeNamed(card.recordType)
  if (!type) return null
  const values = [...new Set(card.siblings.map(({ value }) => value))]
  const texts = values.filter((value) => typeof value === 'string' && value.trim() !== '')
  if (texts.length < 2 || texts.length < values.length) return null
  const { policy } = policyAt(type, card.path, {}, NO_CHOICES)
  const both = joined(policy.kind, texts.map(String), card.agreed.value)
  return both !== null && fits(type.fields, card.path, both) ? both : null
}

function joined(kind: string, texts: readonly string[], agreed: Json | undefined): string | null {
  if (kind === 'shortText') return texts.map((text) => text.trim()).join(' / ')
  if (kind !== 'prose') return null
  const base = typeof agreed === 'string' ? agreed : ''
  return texts.reduce(
    (all, next) => mergeText({ base, mine: all, theirs: next, first: 'mine', shown: 'both' }).text,
  )
}

function fits(
  fields: Readonly<
    Record<string, { schema: { safeParse: (value: unknown) => { success: boolean } } }>
  >,
  path: string,
  text: string,
): boolean {
  const [name = '', ...inner] = splitPath(path)
  if (inner.length > 0) return text.length <= LONGEST_NAME
  return Object.hasOwn(fields, name) && fields[name]?.schema.safeParse(text).success === true
}
