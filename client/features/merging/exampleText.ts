import type { MergeChoices } from '#shared/merge/mergeChoices.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { pathWords } from '../../words/fieldNames.ts'
import { mergeExampleWords } from '../../words/mergeExample.ts'
import { namesOfType } from '../../words/recordNames.ts'
import { valueKind } from '../../words/valueKind.ts'
import { valueWords, type NameOf } from '../../words/values.ts'
import { exampleAdditions } from './exampleValues.ts'
import type { Example } from './exampleScene.ts'
import {
  exampleOutcome,
  type ExampleOutcome,
  type ExampleScene,
  type Giver,
} from './mergeExample.ts'

/** How the two of an example are called. */
function giverNames({ first, later }: Pick<ExampleScene, 'first' | 'later'>): [string, string] {
  const words = mergeExampleWords
  const one = words.giver(first.giver.name, first.giver.role)
  const other = words.giver(later.giver.name, later.giver.role)
  return [one, one === other ? words.another(later.giver.role) : other]
}

/** Who writes, what, and over what: the same for every choice. */
export function sceneText(example: Example, nameOf: NameOf): readonly string[] {
  const { type, field, record, first, later, standing } = example
  const words = mergeExampleWords
  const [one, other] = giverNames(example)
  const say = (value: Json | undefined) => quoted(example, value, nameOf)
  const about = words.scene(
    nameOf(record) ?? capitalOne(namesOfType(type.name).one),
    pathWords(type.name, field, nameOf),
  )
  const now = standing === undefined ? [] : [words.standsNow(say(standing))]
  return [about, ...now, words.gives(one, say(first.value), other, say(later.value))]
}

/** What becomes of it under these choices, as the merge says; for a text also of two additions. */
export function outcomeText(
  example: Example,
  choices: MergeChoices,
  nameOf: NameOf,
): readonly string[] {
  const same = outcomeWords(example, exampleOutcome(example, choices), nameOf)
  if (valueKind(example.type.name, example.field) !== 'text') return [same]
  const [one, other] = giverNames(example)
  const [before, after] = exampleAdditions(
    typeof example.standing === 'string' ? example.standing : '',
  )
  const apart = {
    ...example,
    first: { ...example.first, value: before },
    later: { ...example.later, value: after },
  }
  const joined = outcomeWords(apart, exampleOutcome(apart, choices), nameOf)
  return [
    `${mergeExampleWords.same(one, other)} ${same}`,
    `${mergeExampleWords.apart(one, other)} ${joined}`,
  ]
}

function outcomeWords(example: Example, outcome: ExampleOutcome, nameOf: NameOf): string {
  const words = mergeExampleWords
  const say = (value: Json | undefined) => quoted(example, value, nameOf)
  const [one, other] = giverNames(example)
  switch (outcome.kind) {
    case 'asks':
      return words.asks(say(outcome.value))
    case 'joined':
      return words.joined(say(outcome.value))
    case 'review':
      return words.review(say(outcome.value))
    case 'counts': {
      const isFirst = outcome.whose === 'first'
      const value = isFirst ? example.first.value : example.later.value
      return words.counts(say(value), isFirst ? other : one)
    }
  }
}

/** Words somebody wrote stand in quotes; a time or a number speaks for itself. */
function quoted(
  { type, field }: Pick<Example, 'type' | 'field'>,
  value: Json | undefined,
  nameOf: NameOf,
): string {
  const said = valueWords(type.name, field, value, nameOf)
  const kind = valueKind(type.name, field)
  if ((kind !== 'text' && kind !== 'line' && kind !== 'choice') || typeof value !== 'string') {
    return said
  }
  // The sentence around it has a full stop of its own.
  const short = said.length > 160 ? `${said.slice(0, 160)}…` : said.replace(/\.$/, '')
  return `“${short.replaceAll('\n', ' ')}”`
}

function capitalOne(name: string): string {
  return `A ${name}`
}

/** What somebody is called in what another might write. */
export function calledInText({ name, role }: Giver): string {
  return mergeExampleWords.giver(name, role)
}
