import fc from 'fast-check'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { NO_CHOICES, type MergeChoices } from '../../mergeChoices.ts'
import type { Base } from '../../side.ts'
import { edited, EDITS, scripts, START, type Edit } from '../../testing/edits.ts'
import { everyKind } from '../../testing/everyKind.ts'
import { mineOf, oneServer, type OneServer, type Writer } from '../../testing/oneServer.ts'
import { CHOSEN_EDITS, CHOSEN_START, choices, chosenType } from './chosen.ts'

/** Where a law is tried: every kind as it is declared, or fields for which people have chosen. */
export type Ground =
  | { where: 'declared'; choices?: undefined }
  | { where: 'chosen'; choices: MergeChoices }

type Field = { fields: readonly string[]; most: number }

export function typeOf({ where }: Ground): TypeDeclaration {
  return where === 'declared' ? everyKind : chosenType
}

export function startOf({ where }: Ground): JsonObject {
  return where === 'declared' ? START : CHOSEN_START
}

/** A ground, and what draws scripts of edits for it. */
export function grounds(declared: Field['fields'], chosen = Object.keys(CHOSEN_EDITS)) {
  const of = (ground: Ground) =>
    scripts(
      ground.where === 'declared' ? declared : chosen,
      5,
      ground.where === 'declared' ? EDITS : CHOSEN_EDITS,
    ).map(({ script }) => ({ ground, script }))
  return fc.oneof(
    { weight: 2, arbitrary: of({ where: 'declared' }) },
    {
      weight: 1,
      arbitrary: choices.chain((chosenBy) => of({ where: 'chosen', choices: chosenBy })),
    },
  )
}

export const roles = fc.constantFrom('planner', 'coordinator', 'couple', 'vendor')

export function writer(origin: string): fc.Arbitrary<Writer> {
  return fc.record({ origin: fc.constant(origin), role: roles, ms: fc.integer({ min: 2, max: 9 }) })
}

/** What two people did to one record without knowing of each other. */
export type TwoScripts = { ground: Ground; a: Edit[]; b: Edit[]; anna: Writer; ben: Writer }

export function twoScripts(declared: Field['fields'], chosen?: string[]): fc.Arbitrary<TwoScripts> {
  return grounds(declared, chosen).chain(({ ground, script }) =>
    fc.record({
      ground: fc.constant(ground),
      a: script(5),
      b: script(5),
      anna: writer('anna'),
      ben: writer('ben'),
    }),
  )
}

export function run(data: JsonObject, script: readonly Edit[]): JsonObject {
  return script.reduce(edited, data)
}

export const ROOT: Writer = { origin: 'root', role: 'planner', ms: 1 }

/** A server on which the record stands as it began. */
export function started(ground: Ground): { server: OneServer; base: Base } {
  const server = oneServer(typeOf(ground), ground.choices ?? NO_CHOICES)
  server.push(null, mineOf(ROOT, startOf(ground)))
  return { server, base: server.state() }
}
