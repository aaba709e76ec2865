import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law, draw } from '#shared/merge/laws/testing/law.ts'
import { NO_CHOICES } from '#shared/merge/mergeChoices.ts'
import { planResolution } from '#shared/merge/planResolution.ts'
import { mineOf, oneServer } from '#shared/merge/testing/oneServer.ts'
import { conflict } from '#shared/schema/conflict.ts'
import { everyType, TYPES_RELEASE } from '#shared/schema/everyType.ts'
import { canonicalJson, sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { arbitraryData } from '#shared/schema/testing/arbitraryData.ts'
import { EXAMPLES } from '#shared/schema/testing/examples.ts'
import { openSmallWorld, row, type SmallDevice } from '../testing/smallWorld.ts'
import { createCounters } from './counters.ts'
import { OLD_RELEASES, oldRelease } from './oldRelease.ts'
import { createRandom } from './random.ts'
import { createRxdbModel } from './rxdbModel.ts'

draw(process.env)

/** What a wedding has of the newest release. */
const CHOSEN: JsonObject = {
  strategies: { momentWords: { use: 'ask' }, notes: { use: 'merge', ladder: [['couple']] } },
  hierarchy: [['couple'], ['planner']],
  rules: {
    r1: { group: 'guests', take: 'couple', over: 'planner', by: 'maya', since: 1, until: 9e12 },
  },
}

/** A record with fields that no older release has. */
const LEAVES: JsonObject = { ...EXAMPLES['person']?.[1] }

/** A type that most older releases do not have, as somebody writes it who may not agree to it. */
const { approved: _agreed, ...LINE }: JsonObject = { ...EXAMPLES['budgetLine']?.[0] }

/** A device of an older build: it shows and writes what that build knows, and keeps the rest. */
function oldDevice(release: (typeof OLD_RELEASES)[number], device: SmallDevice) {
  const old = oldRelease(release)
  const model = createRxdbModel({
    random: { ...createRandom(release), chance: () => false },
    stamper: { ...device.stamper, observe: () => undefined },
    user: device.user,
    replica: device.replica,
    counters: createCounters(),
    stampsEveryWrite: true,
    onSeen: () => undefined,
  })
  return {
    old,
    model,
    async pull() {
      const { documents, checkpoint } = await device.pull(model.checkpoint(), 500)
      model.takeDocuments(documents, checkpoint, false)
    },
    async push() {
      const rows = model.rows()
      const answer = await device.push(...structuredClone(rows))
      model.takeAnswer(rows, answer.conflicts, false)
      return answer
    },
    /** An edit that its form allows. */
    write(id: string, change: JsonObject) {
      const before = model.docs.get(id)
      const type = before && old.types.get(before.type)
      const after = { ...before?.data, ...change }
      if (!before || !type?.mayWrite(before.data, after)) throw new Error(`not known: ${id}`)
      model.write(id, { data: after })
    },
  }
}

const stands = async (device: SmallDevice, id: string): Promise<RecordEnvelope> => {
  const { documents } = await device.pull(undefined, 500)
  const found = documents.find((one) => one.id === id)
  if (!found) throw new Error(`${id} is not there`)
  return found
}

test('the releases are one, two and three behind today', () => {
  expect(OLD_RELEASES.map((release) => oldRelease(release).release)).toEqual([
    TYPES_RELEASE - 3,
    TYPES_RELEASE - 2,
    TYPES_RELEASE - 1,
  ])
})

describe.each(OLD_RELEASES)('a client of release %i', (release) => {
  const old = oldRelease(release)

  test('every type and field it knows is there still, and no new one is asked of it', () => {
    const wrong = [...old.types].flatMap(([name, type]) => {
      const today = everyType[name]
      if (!today) return [`${name} is gone`]
      const issues = today.data.safeParse({}).error?.issues ?? []
      const asked = new Set(issues.map(({ path }) => path[0]))
      const fresh = Object.keys(today.fields).filter((field) => !type.fields.has(field))
      return [
        ...[...type.fields.keys()].flatMap((field) =>
          Object.hasOwn(today.fields, field) ? [] : [`${name} ${field} is gone`],
        ),
        ...fresh.flatMap((field) => (asked.has(field) ? [`${name} ${field} is asked`] : [])),
      ]
    })
    expect(wrong).toEqual([])
  })

  test('what it may write, the server takes', () => {
    let written = 0
    for (const [name, type] of old.types) {
      for (const example of EXAMPLES[name] ?? []) {
        const known = Object.entries(example).filter(([field]) => type.fields.has(field))
        const data = Object.fromEntries(known)
        if (!type.mayWrite({}, data)) continue
        expect(everyType[name]?.data.safeParse(data).success).toBe(true)
        written += 1
      }
    }
    expect(written).toBeGreaterThan(old.types.size)
  })

  async function wedding() {
    const world = openSmallWorld()
    const [maya, tom] = [world.device('Maya'), world.device('Tom')]
    const made = await world.wedding(maya, [[tom, 'planner']])
    const chosen = maya.edit(made.wedding, CHOSEN)
    await maya.push(row(chosen, made.wedding))
    const line = maya.record(made.scope, 'budgetLine', LINE)
    const person = maya.record(made.scope, 'person', LEAVES)
    await maya.push(row(line), row(person))
    const device = oldDevice(release, tom)
    await device.pull()
    return { world, maya, tom, device, ...made, chosen, line, person }
  }

  test('holds what it does not know as it is, and pushes nothing of it', async () => {
    const { device, line, person, chosen } = await wedding()
    expect(device.model.docs.get(line.id)).toEqual(line)
    expect(device.model.docs.get(person.id)).toEqual(person)
    expect(device.model.docs.get(chosen.id)).toEqual(chosen)
    expect(device.model.rows()).toEqual([])
    expect(old.types.has('budgetLine')).toBe(release === 5)
    expect(old.types.get('person')?.fields.has('leavesAt')).toBe(false)
  })

  test('edits beside newer fields that others change meanwhile, and nothing is lost', async () => {
    const { maya, tom, device, wedding: before, chosen } = await wedding()
    device.write(before.id, { title: 'Ada and Bo', notes: 'By the lake.' })
    const rules = { r2: { ...Object(CHOSEN['rules']).r1, take: 'planner', over: 'couple' } }
    const newer = maya.edit(chosen, {
      hierarchy: [['planner']],
      rules: { ...Object(CHOSEN['rules']), ...rules },
    })
    await maya.push(row(newer, chosen))
    const answer = await device.push()
    expect(answer.results[before.id]).toMatchObject({ status: 'merged' })
    const { data } = await stands(maya, before.id)
    expect(data).toEqual({ ...newer.data, title: 'Ada and Bo', notes: 'By the lake.' })
    expect(device.model.docs.get(before.id)?.data).toEqual(data)
    // And again from the answer, which holds what it does not know.
    device.write(before.id, { title: 'Ada & Bo, at last' })
    await device.push()
    expect((await stands(tom, before.id)).data).toEqual({ ...data, title: 'Ada & Bo, at last' })
  })

  test('renames somebody whose leaving others change meanwhile, and both stand', async () => {
    const { maya, device, person } = await wedding()
    device.write(person.id, { name: 'Nan Rose' })
    await maya.push(row(maya.edit(person, { leavesAt: 945 }), person))
    await device.push()
    const { data } = await stands(maya, person.id)
    expect(data).toEqual({ ...LEAVES, name: 'Nan Rose', leavesAt: 945 })
    expect(device.model.docs.get(person.id)?.data).toEqual(data)
  })

  test('deletes and brings back a record with its newer fields', async () => {
    const { maya, device, moment } = await wedding()
    const newer = maya.edit(moment, { notes: 'With a harp.' })
    await maya.push(row(newer, moment))
    await device.pull()
    device.model.write(moment.id, {
      data: device.model.docs.get(moment.id)?.data ?? {},
      _deleted: true,
    })
    await device.push()
    expect((await stands(maya, moment.id))._deleted).toBe(true)
    device.model.write(moment.id, {
      data: device.model.docs.get(moment.id)?.data ?? {},
      _deleted: false,
    })
    await device.push()
    expect(await stands(maya, moment.id)).toMatchObject({ _deleted: false, data: newer.data })
  })

  test('settles a question that a newer choice has put', async () => {
    const { maya, tom, device, moment } = await wedding()
    device.write(moment.id, { title: 'Vows' })
    await maya.push(row(maya.edit(moment, { title: 'The vows' }), moment))
    const answer = await device.push()
    const card = answer.results[moment.id]?.conflict
    if (!card) throw new Error('nothing was asked')
    expect(card.data).toMatchObject({ status: 'open', decidedBy: { strategy: 'ask' } })
    await device.pull()
    const known = device.model.docs.get(card.id)
    expect(known?.data['decidedBy']).toEqual({ strategy: 'ask' })
    const data = conflict.data.parse(known?.data)
    const mine = data.siblings.find(({ by }) => by === tom.user)?.at ?? ''
    const decision = planResolution(card.id, data, { kind: 'sibling', at: mine })
    if (!decision) throw new Error('it is not on the card')
    expect(old.types.get('resolution')?.mayWrite({}, decision)).toBe(true)
    const made = tom.record(moment.scope, 'resolution', decision)
    await tom.push(row(made))
    expect((await stands(maya, moment.id)).data['title']).toBe('Vows')
    expect((await stands(maya, card.id)).data['status']).toBe('resolved')
  })

  const both = [...old.types.keys()].filter((name) => {
    const today = Object.keys(everyType[name]?.fields ?? {})
    return today.some((field) => !old.types.get(name)?.fields.has(field))
  })
  const declared = both.flatMap((name) => everyType[name] ?? [])
  law(`M5 a client of release ${release} previews a merge without losing a newer field`, {
    given: fc
      .constantFrom(...declared)
      .chain((type) =>
        fc.tuple(
          fc.constant(type.name),
          arbitraryData(type),
          arbitraryData(type),
          arbitraryData(type),
        ),
      ),
    least: { 'newer fields': 20 },
    holds([name, base, mine, theirs], count) {
      const today = everyType[name]
      const then = old.types.get(name)
      if (!today || !then) return
      const server = oneServer(then.declaration(today), NO_CHOICES)
      server.push(null, mineOf({ origin: 'root', role: 'planner', ms: 1 }, base))
      const began = server.state()
      server.push(began, mineOf({ origin: 'anna', role: 'planner', ms: 5 }, theirs))
      server.push(began, mineOf({ origin: 'ben', role: 'couple', ms: 9 }, mine))
      const kept = canonicalJson([
        server.theirs().data,
        [...server.contests().values()].map(({ candidates }) => candidates),
      ])
      for (const field of Object.keys(today.fields)) {
        if (then.fields.has(field)) continue
        for (const side of [mine, theirs]) {
          const value = side[field]
          if (value === undefined || sameJson(value, base[field])) continue
          expect(kept).toContain(canonicalJson(value))
          count('newer fields')
        }
      }
    },
  })
})
