import type { Bundle } from '#shared/courier/bundle.ts'
import type { SignedRow } from '#shared/courier/signedRow.ts'
import type { CarryAnswer, DeviceKey } from '#shared/protocol/courier.ts'
import type { PushRow } from '#shared/protocol/push.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Carry } from '../courierService.ts'
import type { Revision } from '../store.ts'
import type { Counters } from './counters.ts'
import { createHands, type Hands } from './handOver.ts'
import type { Ledger } from './ledger.ts'
import type { Loop } from './loop.ts'
import type { Device } from './people.ts'
import type { Random } from './random.ts'

/** Rows that go along with a request; fixed when it leaves. */
export type ByHand = Pick<Carry, 'rows' | 'taken'> & { carried: SignedRow[]; forged: SignedRow[] }

/** A place without a network: who is in it hands others what waits, and carries on what they gave. */
export type Barn = {
  enter: (device: Device, mark: () => string) => void
  /** Somebody takes back what they took in last. */
  regret: () => void
  /** Two devices meet: a bundle may be lost, spoilt, come late or twice. */
  meet: (scope: ScopeName) => Promise<void>
  along: (replica: string, rows: readonly PushRow[] | null) => ByHand | null
  bring: (
    replica: string,
    byHand: ByHand,
    carry: (carry: Carry) => Promise<CarryAnswer>,
  ) => Promise<CarryAnswer>
  /** The answer has come, or not. */
  hearing: <T>(
    replica: string,
    byHand: ByHand | null,
    done: (answer: T | null) => void,
  ) => (answer: T | null) => void
  broken: (history: ReadonlyMap<ScopeName, readonly Revision[]>) => string[]
}

const FORGED = 'forged by a courier'

export function createBarn(world: {
  random: Random
  loop: Loop
  counters: Counters
  keys: readonly DeviceKey[]
  ledger: Ledger
}): Barn {
  const { random, loop, counters, keys, ledger } = world
  const inside: { device: Device; hands: Hands }[] = []
  const answers = new WeakMap<ByHand, CarryAnswer>()
  const handsOf = (replica: string) =>
    inside.find(({ device }) => device.replica === replica)?.hands

  async function deliver(to: Hands, scope: ScopeName, bundle: Bundle): Promise<void> {
    if (random.chance(0.1)) return counters.add('bundles lost')
    if (random.chance(0.1)) return to.take(scope, spoilt(bundle))
    if (random.chance(0.1)) {
      counters.add('bundles late')
      return loop.after(3_000 + random.below(20_000), () => to.take(scope, bundle))
    }
    await to.take(scope, bundle)
    if (!random.chance(0.2)) return
    counters.add('bundles taken in again')
    loop.after(random.below(10_000), () => to.take(scope, bundle))
  }

  function spoilt(bundle: Bundle): Bundle {
    const [first, ...rest] = bundle.rows
    if (!first || random.chance(0.3)) return { ...bundle, issuedAt: bundle.issuedAt + 1 }
    return { ...bundle, rows: [forge(first), ...rest] }
  }

  return {
    enter(device, mark) {
      inside.push({ device, hands: createHands(device, { keys, counters, now: loop.now, mark }) })
    },

    regret: () => random.pick(inside).hands.takeBack(),

    async meet(scope) {
      const giver = random.pick(inside)
      const taker = random.pick(inside.filter((one) => one !== giver))
      for (const { device } of [giver, taker]) if (random.chance(0.5)) device.setOnline(false)
      for (const [from, to] of [
        [giver, taker],
        [taker, giver],
      ] as const) {
        const bundle = from.hands.give(scope, to.device)
        if (!bundle) continue
        counters.add('bundles handed over')
        await deliver(to.hands, scope, structuredClone(bundle))
      }
    },

    along(replica, rows) {
      const given = handsOf(replica)?.carried(rows)
      if (!given || given.rows.length === 0) return null
      // What is its own, a device's session vouches for.
      const first = given.rows.find(({ author }) => author.replica !== replica)
      const forged = first && random.chance(0.1) ? [forge(first)] : []
      return { rows: rows ?? [], taken: given.taken, carried: given.rows, forged }
    },

    async bring(replica, byHand, carry) {
      const { rows, taken, carried, forged } = byHand
      const answer = await carry({ replica, rows, taken, carried: [...forged, ...carried] })
      const told = answer.carried.slice(forged.length)
      for (const [index, { author, row }] of carried.entries()) {
        const result = told[index]
        if (!result) continue
        counters.add(`carried rows ${result.status}`)
        if (result.status !== 'rejected') ledger.judged(author.replica, row, result)
      }
      const refused = answer.carried.slice(0, forged.length)
      counters.add(
        'forged rows refused',
        refused.filter(({ status }) => status === 'rejected').length,
      )
      answers.set(byHand, { ...answer, carried: told })
      return answer
    },

    hearing: (replica, byHand, done) => (answer) => {
      done(answer)
      const told = byHand && answers.get(byHand)
      if (answer && told) handsOf(replica)?.told(byHand.carried, told.carried)
    },

    broken(history) {
      const owners = new Map(keys.map(({ replica, account }) => [replica, account]))
      return [...history.values()].flat().flatMap(({ id, user, cause, state, sent }) => {
        const edit = sent ?? state
        const text = JSON.stringify([state.data, sent?.data])
        if (text.includes(FORGED)) return [`CAR5 ${id} holds what nobody signed`]
        if (cause !== 'edit' && cause !== 'merge' && cause !== 'superseded') return []
        const owner = owners.get(edit.at.slice(-12))
        return owner === user || owner === undefined
          ? []
          : [`CAR1 ${id} stands under another’s name`]
      })
    },
  }
}

/** The same signature over something else. */
function forge(row: SignedRow): SignedRow {
  const mine = row.row.newDocumentState
  const data = { ...mine.data, title: FORGED }
  const at = `${mine.at.slice(0, 15)}ffff${mine.at.slice(19)}`
  return { ...row, row: { ...row.row, newDocumentState: { ...mine, data, at } } }
}
