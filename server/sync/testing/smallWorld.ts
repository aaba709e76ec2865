import type { DeviceKey } from '#shared/protocol/courier.ts'
import type { PushAnswer } from '#shared/protocol/push.ts'
import type { Role } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { PullRequest } from '#shared/protocol/pull.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { createStamper, type Stamper } from '#shared/schema/record/stamp.ts'
import type { AccessChange } from '../changeMembership.ts'
import type { Committed } from '../groupCommit.ts'
import { createMemoryStore, type MemoryStore } from '../memoryStore.ts'
import type { SyncStore } from '../store.ts'
import { createSyncService, type SyncService } from '../syncService.ts'
import { check, keyOf } from './handSigning.ts'

/** A server without a network, a clock that a test turns, and devices that write rows by hand. */
export type SmallWorld = {
  service: SyncService
  store: MemoryStore
  committed: Committed[]
  access: AccessChange[]
  clock: { now: number }
  /** Of every device; without its key nothing that a device signed is believed. */
  keys: DeviceKey[]
  /** Signatures that were looked at. */
  checked: string[]
  device: (name: string, user?: string) => SmallDevice
  /** A wedding of Maya's with one moment, and the others as members. */
  wedding: (maya: SmallDevice, others?: readonly [SmallDevice, Role][]) => Promise<Wedding>
  uuid: () => string
}
export type Wedding = { scope: ScopeName; wedding: RecordEnvelope; moment: RecordEnvelope }

export type SmallDevice = {
  user: string
  name: string
  replica: string
  stamper: Stamper
  record: (scope: ScopeName, type: string, data: JsonObject, id?: string) => RecordEnvelope
  edit: (base: RecordEnvelope, data: JsonObject) => RecordEnvelope
  push: (...rows: unknown[]) => Promise<PushAnswer>
  pushBare: (...rows: unknown[]) => Promise<PushAnswer>
  pull: (
    checkpoint?: Record<string, string>,
    limit?: number,
    more?: Pick<PullRequest, 'count' | 'skip'>,
  ) => ReturnType<SyncService['pull']>
}

export function openSmallWorld(
  wrap: (store: SyncStore) => SyncStore = (store) => store,
): SmallWorld {
  const clock = { now: 1_780_000_000_000 }
  const store = createMemoryStore()
  const committed: Committed[] = []
  const access: AccessChange[] = []
  const keys: DeviceKey[] = []
  let count = 0
  const uuid = () => {
    count += 1
    return `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
  const now = () => (clock.now += 1)
  /** Signatures that were looked at. */
  const checked: string[] = []
  const service = createSyncService({
    store: wrap(store),
    maker: { stamper: createStamper(now, '000000000000'), makeId: uuid },
    now,
    schedule: setImmediate,
    onCommitted: (one) => committed.push(one),
    onAccess: (one) => access.push(one),
    courier: {
      keysOf: async (users) => keys.filter(({ account }) => users.includes(account)),
      check: (key, text, signature) => {
        checked.push(signature)
        return check(key, text, signature)
      },
    },
  })

  function device(name: string, user = uuid()): SmallDevice {
    count += 1
    const replica = count.toString(16).padStart(12, '0')
    const stamper = createStamper(now, replica)
    const account = { user, name, device: `${name}’s phone` }
    keys.push(keyOf({ account: user, replica }, account.device))
    return {
      user,
      name,
      replica,
      stamper,
      record: (scope, type, data, id = uuid()) => ({
        id,
        scope,
        type,
        data,
        at: stamper.next(),
        by: user,
        _deleted: false,
      }),
      edit: (base, data) => ({
        ...base,
        data: { ...base.data, ...data },
        at: stamper.next(),
        by: user,
      }),
      push: (...rows) => service.push(account, { replica, rows }),
      pushBare: (...rows) => service.push(account, { replica: null, rows }),
      pull: (checkpoint, limit = 100, more = {}) =>
        service.pull(user, { checkpoint: checkpoint ?? null, limit, ...more }),
    }
  }

  async function wedding(maya: SmallDevice, others: readonly [SmallDevice, Role][] = []) {
    const scope: ScopeName = `wedding:${uuid()}`
    const record = maya.record(scope, 'wedding', weddingData, scopeId(scope))
    const moment = maya.record(scope, 'timelineItem', momentData(scopeId(scope)))
    await maya.push(row(record), row(moment))
    for (const [other, role] of others) {
      const { user, name } = other
      await service.members.join({ scope, user, name, role, device: 'server' })
    }
    return { scope, wedding: record, moment }
  }
  return { service, store, committed, access, clock, keys, checked, device, wedding, uuid }
}

export function row(mine: RecordEnvelope, base?: RecordEnvelope): object {
  return base ? { assumedMasterState: base, newDocumentState: mine } : { newDocumentState: mine }
}

export const weddingData: JsonObject = {
  title: 'Ada & Bo',
  couple: {},
  date: '2026-06-20',
  zone: 'Europe/Vienna',
  places: {},
  status: 'draft',
}

export function momentData(day: string): JsonObject {
  return {
    day,
    lane: day,
    order: 'a0',
    title: 'Ceremony',
    timing: { mode: 'at', at: 840 },
    durationMin: 30,
    pin: true,
    visibility: 'team',
  }
}
