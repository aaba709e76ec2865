import type { ConflictData } from '#shared/schema/conflict.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { Stamp } from '#shared/schema/record/stamp.ts'
import type { ResolutionData } from '#shared/schema/resolution.ts'
import { withValueAt } from './path.ts'

/** What a person taps on a card: one of the values given, all of them, another value, or none. */
export type Choice =
  | { kind: 'sibling'; at: Stamp }
  /** `value` is `bothOf` the card. */
  | { kind: 'both'; value: Json }
  | { kind: 'custom'; value: Json }
  | { kind: 'none' }

/**
 * The data of the `resolution` record that a choice becomes; it names every value the card showed,
 * so that one which the person could not know is not decided over. Null: the value is not on the card.
 *
 * @param conflict id of the conflict record
 */
export function planResolution(
  conflict: string,
  card: ConflictData,
  choice: Choice,
): ResolutionData | null {
  const about = {
    conflict,
    record: card.record,
    path: card.path,
    sees: card.siblings.map(({ at }) => at),
  }
  switch (choice.kind) {
    case 'none':
      return { ...about, choice: 'custom' }
    case 'custom':
      return { ...about, choice: 'custom', value: choice.value }
    case 'both':
      return { ...about, choice: 'both', value: choice.value }
    case 'sibling': {
      const sibling = card.siblings.find(({ at }) => at === choice.at)
      if (!sibling) return null
      const resolution = { ...about, choice: 'sibling' as const }
      return sibling.value === undefined ? resolution : { ...resolution, value: sibling.value }
    }
  }
}

/**
 * A record as its device shows it while a decision made there has not reached the server.
 */
export function overlayDecisions(
  record: { data: JsonObject; deleted: boolean },
  decisions: readonly ResolutionData[],
): { data: JsonObject; deleted: boolean } {
  return decisions.reduce(
    ({ data, deleted }, { path, value }) =>
      path === '_deleted'
        ? { data, deleted: value === undefined }
        : { data: withValueAt(data, path, value), deleted },
    record,
  )
}

/**
 * What counts on a card: the decision if there is one, else what the policy chose. Null: a text that was
 * merged from several, which only the record itself holds.
 */
export function valueInForce(
  card: ConflictData,
  decision: ResolutionData | null,
): { value?: Json } | null {
  if (decision) return given(decision.value)
  if (card.resolution) return given(card.resolution.value)
  const { inForce } = card
  if (inForce === 'merged') return null
  if (inForce === 'agreed') return card.agreed
  return given(card.siblings.find(({ at }) => at === inForce.at)?.value)
}

function given(value: Json | undefined): { value?: Json } {
  return value === undefined ? {} : { value }
}
