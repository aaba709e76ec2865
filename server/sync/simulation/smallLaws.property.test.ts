import fc from 'fast-check'
import { expect } from 'vitest'
import { draw, law, type Count } from '#shared/merge/laws/testing/law.ts'
import { planResolution } from '#shared/merge/planResolution.ts'
import { conflict } from '#shared/schema/conflict.ts'
import { canonicalJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { PushAnswer } from '#shared/protocol/push.ts'
import { openSmallWorld, row, type SmallDevice } from '../testing/smallWorld.ts'
import { look, type Look } from './historyLaws.ts'

draw(process.env)

type Does = 'edit' | 'edit again' | 'delete' | 'bring back' | 'decide' | 'pull' | 'repeat'
type Step = { who: number; does: Does; field: number; value: number; pick: number }

/** Values of a few fields, of which some merge, some ask, and some are more than one may write. */
const FIELDS: readonly ((value: number) => JsonObject)[] = [
  (value) => ({ title: `title ${value}` }),
  (value) => ({ timing: { mode: 'at', at: 800 + value } }),
  (value) => ({ durationMin: 30 + value }),
  (value) => ({ notes: `Bring ${value} chairs to the lawn by noon` }),
  (value) => ({ responsible: { [`p${value}`]: true } }),
  (value) => ({ location: `place ${value}`, pin: value > 2 }),
]
const steps = (does: readonly Does[]): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      who: fc.nat(2),
      does: fc.constantFrom(...does),
      field: fc.nat(FIELDS.length - 1),
      value: fc.nat(4),
      pick: fc.nat(9),
    }),
    { minLength: 3, maxLength: 14 },
  )

/** What one device has of the moment, and every request it has made. */
type Hand = {
  device: SmallDevice
  base: RecordEnvelope
  mine: RecordEnvelope
  sent: { rows: object[]; id: string }[]
}

async function table() {
  const world = openSmallWorld()
  const devices = ['Maya', 'Tom', 'Ruth'].map((name) => world.device(name))
  const [maya, tom, ruth] = devices
  if (!maya || !tom || !ruth) throw new Error('nobody is here')
  const { scope, moment } = await world.wedding(maya, [
    [tom, 'coordinator'],
    [ruth, 'planner'],
  ])
  const hands = devices.map((device): Hand => ({ device, base: moment, mine: moment, sent: [] }))
  const history = () => world.store.history(scope)
  const applied = () => history().filter(({ cause }) => cause !== 'superseded')
  const last = (id: string) => history().findLast((one) => one.id === id)?.state
  const cards = () => {
    const ids = new Set(
      history().flatMap(({ id, state }) => (state.type === 'conflict' ? [id] : [])),
    )
    return [...ids].flatMap((id) => last(id) ?? [])
  }
  const open = () => cards().filter(({ data }) => data['status'] !== 'resolved')

  async function send(hand: Hand, rows: object[], id: string): Promise<PushAnswer> {
    hand.sent.push({ rows, id })
    const answer = await hand.device.push(...structuredClone(rows))
    const owed = answer.conflicts.find((one) => one.id === moment.id)
    if (id === moment.id) hand.base = owed ?? hand.mine
    if (id === moment.id) hand.mine = hand.base
    return answer
  }

  async function take({ who, does, field, value, pick }: Step, count: Count): Promise<void> {
    const hand = hands[who]
    if (!hand) return
    switch (does) {
      case 'pull': {
        const stands = last(moment.id)
        if (stands) [hand.base, hand.mine] = [stands, stands]
        return
      }
      case 'edit':
      case 'edit again': {
        if (hand.mine._deleted) return
        // An answer that never came: the next edit grows on the base before it (F4).
        const from = does === 'edit again' ? moment : hand.base
        hand.mine = hand.device.edit(hand.mine, FIELDS[field]?.(value) ?? {})
        await send(hand, [row(hand.mine, from)], moment.id)
        return
      }
      case 'delete':
      case 'bring back': {
        const gone = does === 'delete'
        if (hand.mine._deleted === gone) return
        hand.mine = { ...hand.device.edit(hand.mine, {}), _deleted: gone }
        await send(hand, [row(hand.mine, hand.base)], moment.id)
        return
      }
      case 'decide': {
        const some = cards()
        const card = some[pick % Math.max(some.length, 1)]
        if (!card) return
        const data = conflict.data.parse(card.data)
        const sibling = data.siblings[value % data.siblings.length]
        const plan = sibling && planResolution(card.id, data, { kind: 'sibling', at: sibling.at })
        if (!plan) return
        const sees = field === 0 ? plan.sees.slice(0, 1) : plan.sees
        const made = hand.device.record(scope, 'resolution', { ...plan, sees })
        await send(hand, [row(made)], made.id)
        count('decisions')
        return
      }
      case 'repeat': {
        const again = hand.sent[pick % Math.max(hand.sent.length, 1)]
        if (!again) return
        const [before, shown] = [applied().length, canonicalJson(open())]
        const stands = last(again.id)
        const answer = await hand.device.push(...structuredClone(again.rows))
        const result = answer.results[again.id]
        // An edit that changed nothing left no line; come late, it may leave one that says so.
        expect(applied()).toHaveLength(before)
        expect(canonicalJson(open())).toBe(shown)
        expect(last(again.id)).toEqual(stands)
        expect(result?.conflict).toBeUndefined()
        if (result?.status !== 'rejected') expect(result?.status).toBe('noop')
        count('repeated')
      }
    }
  }
  const stood = () =>
    look({ store: world.store, history: async (name) => world.store.history(name) }, scope)
  return { take, last, cards, open, history, stood }
}

law('M9 a request come again changes nothing, asks nothing and is answered with what stands', {
  given: steps([
    'edit',
    'edit again',
    'delete',
    'bring back',
    'decide',
    'pull',
    'repeat',
    'repeat',
  ]),
  share: 0.5,
  least: { repeated: 80 },
  async holds(all, count) {
    const { take } = await table()
    for (const step of all) await take(step, count)
  },
})

law(
  'M15 however often and late it is decided: one question for each field, and a settled one stays so',
  {
    given: steps(['edit', 'edit again', 'edit', 'decide', 'decide', 'pull']),
    share: 0.5,
    least: { decisions: 15, settled: 8 },
    async holds(all, count) {
      const { take, open, cards, last } = await table()
      for (const step of all) {
        const settled = cards().filter(({ data }) => data['status'] === 'resolved')
        await take(step, count)
        const places = open().map(({ data }) =>
          canonicalJson([data['record'] ?? null, data['path'] ?? null]),
        )
        expect(new Set(places).size).toBe(places.length)
        for (const card of settled) expect(last(card.id)).toEqual(card)
      }
      count('settled', cards().filter(({ data }) => data['status'] === 'resolved').length)
    },
  },
)

law('M16 the log up to any version is what stood at it', {
  given: steps(['edit', 'edit again', 'delete', 'bring back', 'decide', 'pull']),
  share: 0.5,
  least: { versions: 300 },
  async holds(all, count) {
    const { take, history, stood } = await table()
    const looks: Look[] = []
    for (const step of all) {
      await take(step, count)
      looks.push(await stood())
    }
    for (const { version, records } of looks) {
      const then = new Map<string, string>()
      for (const { id, state } of history().slice(0, version)) then.set(id, canonicalJson(state))
      expect(Object.fromEntries(then)).toEqual(Object.fromEntries(records))
      count('versions')
    }
  },
})
