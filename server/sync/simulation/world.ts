import { TYPES_RELEASE } from '#shared/schema/everyType.ts'
import { createStamper } from '#shared/schema/record/stamp.ts'
import { SERVER_REPLICA } from '#shared/schema/record/ids.ts'
import { tagsOf, type Actor, type Role } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Revision, SyncStore } from '../store.ts'
import { createSyncService, type SyncService } from '../syncService.ts'
import { checkChecksums } from './checkChecksums.ts'
import type { DeviceKey } from '#shared/protocol/courier.ts'
import type { CourierParts } from '../courierService.ts'
import { check as isSigned, keyOf } from '../testing/handSigning.ts'
import { createBarn } from './barn.ts'
import { checkAtRest, createWitness } from './checks.ts'
import { createCounters } from './counters.ts'
import { checkReplay, checkRights, checkValid, look, type Look } from './historyLaws.ts'
import { createLedger } from './ledger.ts'
import { createLoop } from './loop.ts'
import { CALM, createNetwork, STORM } from './network.ts'
import { createPeople, type Device } from './people.ts'
import { createRandom } from './random.ts'
import { honestRelay, type Relay } from './relay.ts'
import { createThinClient, GOOD_HABITS, type Habits } from './thinClient.ts'

/** A store, and what only a test may see of it. */
export type TestStore = {
  store: SyncStore
  history: (scope: ScopeName) => Promise<readonly Revision[]>
  raiseEpoch: (scope: ScopeName) => Promise<void>
}

export type WorldOptions = TestStore & {
  seed: number
  operations?: number
  habits?: Habits
  relay?: Relay
  /**
   * Devices of older builds that are updated on the way, people who choose, bring back and restore, and
   * looks at what stands in between. Off, a seed is the schedule that it was before they came.
   */
  newcomers?: boolean
  /** Devices of our own hand one another what waits on them, without a network. */
  handOvers?: boolean
  /** They take back, too, what they took in. */
  regrets?: boolean
  /** How the server holds signatures to be right. */
  check?: CourierParts['check']
}

export type WorldReport = {
  seed: number
  log: readonly string[]
  /** Broken promises, in words; empty if all were held. */
  broken: readonly string[]
  counters: Readonly<Record<string, number>>
}

const START = 1_780_000_000_000
const DAY_MS = 86_400_000

const CAST: readonly { name: string; role: Role; links: readonly ('ours' | 'stock')[] }[] = [
  { name: 'Maya', role: 'planner', links: ['ours', 'ours'] },
  { name: 'Tom', role: 'coordinator', links: ['ours', 'stock'] },
  { name: 'Ana', role: 'couple', links: ['stock'] },
  { name: 'Finn', role: 'photographer', links: ['ours'] },
  { name: 'Ruth', role: 'family', links: ['stock'] },
]

/** One seed is one schedule: devices, people, network and server on one virtual clock. */
export async function runWorld(options: WorldOptions): Promise<WorldReport> {
  const { seed, store, operations = 200, relay = honestRelay } = options
  const { newcomers = false, handOvers = false, regrets = false, check = isSigned } = options
  // Schedules of the first release are kept as they were: its devices mended nothing.
  const { habits = { ...GOOD_HABITS, mendsHalfWritten: handOvers || newcomers } } = options
  const random = createRandom(seed)
  const loop = createLoop(START)
  const counters = createCounters()
  const ledger = createLedger(handOvers)
  const log: string[] = []
  const say = (line: string) => void log.push(`${loop.now() - START} ${line}`)
  const network = createNetwork(loop, random, (line) => counters.add(line))
  const people = createPeople(random, ledger, counters)
  const witness = createWitness(counters)

  const users = CAST.map(({ name, role }) => ({ name, role, user: random.uuid() }))
  const scopes = Array.from({ length: 3 }, (): ScopeName => `wedding:${random.uuid()}`)
  const devices: Device[] = []
  const keys: DeviceKey[] = []
  const barn = createBarn({ random, loop, counters, keys, ledger })
  const maker = { stamper: createStamper(loop.now, SERVER_REPLICA), makeId: random.uuid }
  let service = startServer()

  function startServer(): SyncService {
    return createSyncService({
      store,
      maker,
      now: loop.now,
      schedule: setImmediate,
      courier: { keysOf: async (of) => keys.filter(({ account }) => of.includes(account)), check },
      onAccess: ({ user, scope, kind }) => {
        say(`${kind} ${scope.slice(-4)} for ${nameOf(user)}`)
        for (const device of devices) if (device.user === user) network.tell(device.resync)
      },
      onCommitted: (committed) => {
        counters.add('contests', contestsIn(committed.changes))
        for (const device of devices) {
          const actor = witness.actor(device.user, committed.scope)
          const event = actor && relay(committed, tagsOf(actor))
          if (!event) continue
          witness.told(device.user, event.records, counters)
          network.tell(() => device.hear(event))
        }
      },
    })
  }

  function nameOf(user: string): string {
    return users.find((one) => one.user === user)?.name ?? user
  }

  for (const { user, name } of users) {
    for (const link of CAST.find((one) => one.name === name)?.links ?? []) {
      const replica = random.hex(12)
      const skew = random.below(4 * DAY_MS) - 2 * DAY_MS
      const seen = new Map<string, string[]>()
      const origin = link === 'ours' ? replica : `user:${user}:${replica}`
      const account = { user, name, device: `${name}’s ${link}` }
      const stamper = createStamper(() => loop.now() + skew, replica)
      const client = createThinClient({
        link,
        user,
        replica,
        random,
        counters,
        habits,
        stamper,
        onSeen: ({ id, at }) => {
          seen.set(id, [...(seen.get(id) ?? []), at])
          ledger.replaced(origin, id)
        },
        air: {
          push: (rows, done) => {
            const byHand = barn.along(replica, rows)
            network.call(
              async () => {
                const push = { replica: link === 'ours' ? replica : null, rows }
                const answer = byHand
                  ? await barn.bring(replica, byHand, (hand) => service.carry(account, hand))
                  : await service.push(account, push)
                say(`${name} pushes ${rows.length}: ${statuses(answer.results)}`)
                await witness.pushed(account, origin, rows, answer, options, ledger)
                if (random.chance(0.01)) {
                  counters.add('servers killed after a commit')
                  network.killServer()
                  service = startServer()
                }
                return structuredClone(answer)
              },
              barn.hearing(replica, byHand, done),
            )
          },
          pull: (request, done) => {
            const byHand = barn.along(replica, null)
            network.call(
              async () => {
                if (byHand)
                  await barn.bring(replica, byHand, (hand) => service.carry(account, hand))
                const answer = await service.pull(user, request)
                say(`${name} pulls ${answer.documents.length}`)
                witness.told(user, answer.documents, counters)
                return structuredClone(answer)
              },
              barn.hearing(replica, byHand, done),
            )
          },
        },
      })
      const release = newcomers ? TYPES_RELEASE - random.below(4) : TYPES_RELEASE
      const device: Device = { ...client, origin, seen, release, handed: new Map() }
      devices.push(device)
      keys.push(keyOf({ account: user, replica }, account.device))
      if (handOvers && link === 'ours') barn.enter(device, stamper.next)
    }
  }

  const tick = (device: Device) => {
    device.tick()
    loop.after(60 + random.below(300), () => tick(device))
  }

  async function settle(): Promise<boolean> {
    network.weather(CALM)
    for (const device of devices) device.setOnline(true)
    await loop.pass(40_000)
    for (let round = 0; round < 30; round += 1) {
      for (const device of devices) device.resync()
      await loop.pass(4_000)
      if (devices.every((device) => device.isIdle())) return true
    }
    return false
  }

  // Calm beginnings: Maya founds the weddings, the others join.
  network.weather(CALM)
  const maya = devices[0]
  if (!maya) throw new Error('nobody is here')
  for (const scope of scopes) {
    witness.joined({ user: maya.user, role: 'planner', owner: true }, scope)
    people.found(maya, scope)
  }
  for (const device of devices) tick(device)
  await loop.pass(3_000)
  for (const scope of scopes)
    for (const { user, name, role } of users.slice(1)) await join(user, name, role, scope)
  await loop.pass(3_000)

  async function join(user: string, name: string, role: Role, scope: ScopeName): Promise<void> {
    await service.members.join({ scope, user, name, role, device: 'server' })
    const actor: Actor = { user, role, owner: false }
    witness.joined(actor, scope)
  }

  /** Owners, and those who run the day, change who may see what. */
  async function shuffleMembers(): Promise<void> {
    const { user, name, role } = random.pick(users.slice(1))
    const scope = random.pick(scopes)
    const actor = witness.actor(user, scope)
    const by = maya?.user ?? ''
    if (!actor) return join(user, name, role, scope)
    if (random.chance(0.5)) {
      counters.add('revocations')
      await service.members.remove({ scope, by, user, device: 'server' })
      witness.left(user, scope)
    } else {
      counters.add('role changes')
      const next = random.pick<Role>(['coordinator', 'photographer', 'couple', 'family', 'friend'])
      await service.members.changeRole({ scope, by, user, role: next, device: 'server' })
      witness.joined({ ...actor, role: next }, scope)
    }
  }

  const looks: Look[] = []
  async function beside(operation: number): Promise<void> {
    const device = random.pick(devices)
    if (random.chance(0.02) && device.release < TYPES_RELEASE) {
      device.release += 1
      counters.add('devices updated')
    }
    if (random.chance(0.2)) people.actRarely(device, random.pick(scopes))
    if (operation % 40 === 0) looks.push(await look(options, random.pick(scopes)))
  }

  network.weather(STORM)
  for (let operation = 0; operation < operations; operation += 1) {
    await loop.pass(random.below(250))
    const device = random.pick(devices)
    const dice = random.next()
    if (dice < 0.05) device.setOnline(!device.isOnline())
    else if (dice < 0.08) device.cancel()
    else if (dice < 0.1) device.crashSoon()
    else if (dice < 0.14) device.resync()
    else if (dice < 0.16) await shuffleMembers()
    else if (dice < 0.165) {
      counters.add('epochs raised')
      await options.raiseEpoch(random.pick(scopes))
    }
    people.act(device, random.pick(scopes))
    if (newcomers) await beside(operation)
    if (handOvers && random.chance(0.2)) await barn.meet(random.pick(scopes))
    if (regrets && random.chance(0.08)) barn.regret()
  }
  // Somebody who was away for good comes back while others are still being removed.
  await shuffleMembers()
  const isSettled = await settle()

  const history = new Map<ScopeName, readonly Revision[]>()
  for (const scope of scopes) history.set(scope, await options.history(scope))
  const broken = [
    ...(isSettled ? [] : ['the devices do not come to rest']),
    ...witness.broken(),
    ...ledger.broken(history),
    ...checkAtRest(history, devices, witness),
    ...(await checkChecksums(devices, scopes, service.checksums)),
    ...checkRights(history, maya.user),
    ...barn.broken(history),
    ...checkValid(history),
    ...checkReplay(history, looks, counters),
  ]
  return { seed, log, broken, counters: counters.all() }
}

function contestsIn(changes: readonly { stored: { record: { type: string } } }[]): number {
  return changes.filter(({ stored }) => stored.record.type === 'conflict').length
}

function statuses(results: Readonly<Record<string, { status: string }>>): string {
  return Object.entries(results)
    .map(([id, { status }]) => `${id.slice(0, 4)} ${status}`)
    .join(', ')
}
