import type { PushAnswer } from '#shared/protocol/push.ts'
import type { Role } from '#shared/schema/record/access.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import type { StoredRecord } from '../../server/sync/store.ts'
import {
  openSmallWorld,
  row,
  type SmallDevice,
  type SmallWorld,
} from '../../server/sync/testing/smallWorld.ts'
import { questionsIn } from './engines/wedsync.ts'
import type { Edit, MergeCase, Outcome } from './mergeCase.ts'

const ROLES = ['planner', 'coordinator', 'couple', 'photographer'] as const
const PHOTO_TEAMS = new Set(['shotNote', 'personNote'])

/**
 * The same case the whole way: three pushes of three devices to the server's rules over its memory store,
 * with rights, redelivery and stamps. Rejects where a push was refused.
 */
export async function mergeOnServer(one: MergeCase): Promise<Outcome> {
  const world = openSmallWorld()
  world.clock.now = Date.UTC(2027, 7, 1)
  const maya = world.device('Maya')
  const [others, later] = [devices(world), devices(world)]
  const members = [...others, ...later].map(([role, device]): [SmallDevice, Role] => [device, role])
  const { scope, wedding } = await world.wedding(maya, members)

  const creator = PHOTO_TEAMS.has(one.type.name) ? memberOf(others, 'photographer') : maya
  const isWedding = one.type.name === 'wedding'
  const id = isWedding ? scopeId(scope) : one.id
  const made: RecordEnvelope = {
    id,
    scope,
    type: one.type.name,
    data: one.base,
    by: creator.user,
    _deleted: false,
    at: creator.stamper.next(),
  }
  accepted(await creator.push(isWedding ? row(made, wedding) : row(made)), id)

  await push(memberOf(others, one.first.role), made, one.first)
  await push(memberOf(later, one.second.role), made, one.second)
  const stored = world.committed
    .flatMap(({ changes }) => changes)
    .findLast((change) => change.stored.record.id === id)?.stored
  if (!stored) throw new Error('nothing stands')
  return outcomeOf(stored)
}

function devices(world: SmallWorld): [Role, SmallDevice][] {
  return ROLES.map((role) => [role, world.device(role)])
}

function memberOf(devices: readonly (readonly [Role, SmallDevice])[], role: Role): SmallDevice {
  const found = devices.find(([name]) => name === role)?.[1]
  if (!found) throw new Error(`nobody is a ${role}`)
  return found
}

async function push(device: SmallDevice, base: RecordEnvelope, edit: Edit): Promise<void> {
  const mine: RecordEnvelope = {
    ...base,
    data: edit.data,
    _deleted: edit.deleted,
    by: device.user,
    at: formatStamp({ ms: edit.at, counter: 0, replica: device.replica }),
  }
  accepted(await device.push(row(mine, base)), base.id)
}

function accepted({ results }: PushAnswer, id: string): void {
  const result = results[id]
  if (!result || result.status === 'rejected') {
    throw new Error(`refused: ${JSON.stringify(result)}`)
  }
}

function outcomeOf({ record, contests, origins }: StoredRecord): Outcome {
  const also = Object.values(origins).flatMap((origin) => origin.also ?? [])
  const values = [...contests.flatMap(({ candidates }) => candidates), ...also]
  return {
    data: record.data,
    deleted: record._deleted,
    ...questionsIn(contests),
    kept: values.flatMap(({ value }): Json[] => (value === undefined ? [] : [value])),
  }
}
