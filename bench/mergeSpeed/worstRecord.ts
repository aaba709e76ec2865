import { mergeRecord, type MergeInput } from '#shared/merge/mergeRecord.ts'
import { NO_CHOICES } from '#shared/merge/mergeChoices.ts'
import type { Mine } from '#shared/merge/side.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Random } from '../../server/sync/simulation/random.ts'

/** Three states of one record, as a merge is asked about them. */
export type ThreeWay = {
  type: TypeDeclaration
  base: JsonObject
  mine: JsonObject
  theirs: JsonObject
}

const ITEMS = 500
const EDITED = 150
const ASKED =
  'Who must be in the family photographs, who stands beside whom, and whom should nobody ask to stand at all?'

/** A questionnaire of 500 entries in 100 kB; each side edits 150 of them, some the same ones. */
export function worstRecord(random: Random, type: TypeDeclaration): ThreeWay {
  const entries = Array.from({ length: ITEMS }, (_, index) => {
    const order = `a${index.toString(36).padStart(2, '0')}V`
    const asked = { question: `${index}. ${ASKED}`, type: 'text', required: false }
    return [random.uuid(), { order, ...asked, dueDaysBefore: index }] as const
  })
  const base = { kind: 'questionnaire', title: 'All of it', order: 'a0', visibleTo: { all: true } }
  const made = { ...base, entries: Object.fromEntries(entries) }
  const edited = (who: string, from: number): JsonObject => {
    const changed = entries.map(([id, entry], index): [string, Json] => {
      if (index < from || index >= from + EDITED) return [id, entry]
      return [id, { ...entry, question: `${entry.question} (${who})` }]
    })
    return { ...made, entries: Object.fromEntries(changed) }
  }
  return { type, base: made, mine: edited('mine', 0), theirs: edited('theirs', EDITED - 25) }
}

/** What a server has in its hands when the second of two edits arrives. */
export function lastOfThree({ type, base, mine, theirs }: ThreeWay): MergeInput {
  const first = { type, base: null, theirs: null, contests: new Map(), choices: NO_CHOICES }
  const created = mergeRecord({ ...first, mine: mineOf(base, 1), version: 1 })
  const ancestor = { data: base, deleted: false, version: 1 }
  const stood = mergeRecord({
    ...first,
    base: ancestor,
    mine: mineOf(theirs, 2),
    theirs: { ...created, version: 1 },
    version: 2,
  })
  return {
    ...first,
    base: ancestor,
    mine: mineOf(mine, 3),
    theirs: { data: stood.data, deleted: stood.deleted, origins: stood.origins, version: 2 },
    version: 3,
  }
}

function mineOf(data: JsonObject, device: number): Mine {
  const replica = String(device).repeat(12)
  return {
    data,
    deleted: false,
    at: formatStamp({ ms: 1_811_808_000_000 + device, counter: 0, replica }),
    by: replica,
    role: 'planner',
    device: 'a phone',
    origin: replica,
    receivedAt: 1_811_808_000_100 + device,
  }
}
