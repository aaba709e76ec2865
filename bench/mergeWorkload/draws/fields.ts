import type { Random } from '../../../server/sync/simulation/random.ts'
import { bothWanted, pickRecord, type Draw, type Side } from './drawing.ts'
import { FIELD_EDITS, TYPES_BY_USE, type FieldEdit } from './fieldEdits.ts'
import { shuffled } from './shuffled.ts'

/** Two people change different fields of one record; one in three changes more than one. */
export const drawFields: Draw = (random, samples) => {
  const { id, type, data } = pickRecord(random, samples, random.pick(TYPES_BY_USE))
  const edits = shuffled(random, FIELD_EDITS[type.name] ?? [])
  const sides: [Side, Side] = [
    sideOf(random, data, edits.slice(0, 1)),
    sideOf(random, data, edits.slice(1, 2)),
  ]
  for (const extra of edits.slice(2, 4)) {
    const side = random.pick(sides)
    if (random.chance(0.33) && extra.roles.includes(side.role)) {
      side.changes = [...side.changes, extra.change(data, random)]
    }
  }
  return bothWanted(random, { id, type, data }, sides)
}

/** Both write the same value down. */
export const drawSameValue: Draw = (random, samples) => {
  const { id, type, data } = pickRecord(random, samples, random.pick(TYPES_BY_USE))
  const [edit] = shuffled(random, FIELD_EDITS[type.name] ?? [])
  if (!edit) throw new Error(`nobody edits ${type.name}`)
  const changes = [edit.change(data, random)]
  const sides: [Side, Side] = [
    { role: random.pick(edit.roles), changes },
    { role: random.pick(edit.roles), changes },
  ]
  return bothWanted(random, { id, type, data }, sides)
}

function sideOf(
  random: Random,
  data: Parameters<FieldEdit['change']>[0],
  edits: FieldEdit[],
): Side {
  const [edit] = edits
  if (!edit) throw new Error('a side edits something')
  return { role: random.pick(edit.roles), changes: [edit.change(data, random)] }
}
