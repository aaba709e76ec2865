import { describe, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { questionsOf } from '#shared/questions/questionsOf.ts'
import { projectDay } from '#shared/schedule/project.ts'
import { day } from '#shared/schema/day.ts'
import { guest } from '#shared/schema/guest.ts'
import { guestDiet } from '#shared/schema/guestDiet.ts'
import { person } from '#shared/schema/person.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { scopeId, scopeKind } from '#shared/schema/record/scope.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { broadcast } from '#shared/schema/broadcast.ts'
import { message } from '#shared/schema/message.ts'
import { readyThreadId } from '#shared/schema/readyThread.ts'
import { section } from '#shared/schema/section.ts'
import { shot } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { shotNote } from '#shared/schema/shotNote.ts'
import { table } from '#shared/schema/table.ts'
import { task, TASK_PHASES } from '#shared/schema/task.ts'
import { template } from '#shared/schema/template.ts'
import { templateMoment } from '#shared/schema/templateMoment.ts'
import { parseTemplateStart } from '#shared/schema/templateStart.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorTerms } from '#shared/schema/vendorTerms.ts'
import { wedding } from '#shared/schema/wedding.ts'
import churchBarn from './wedding-1-church-barn.json'
import elopement from './wedding-3-elopement.json'
import familyFormals from './family-formals.json'
import { loadDemo, type DemoPart } from './loadDemo.ts'
import { sampleMinute, sampleWedding } from './sampleWedding.ts'
import { shiftDate } from './shiftDate.ts'
import southAsian from './wedding-2-south-asian-3day.json'

const me = v7()
const now = Date.parse('2030-05-04T09:00:00Z')
const parts = loadDemo('2030-05-04', { newId: v7, me, now })
const [studio, first, second, third] = parts

function created(part: DemoPart | undefined) {
  return (part?.ops ?? []).flatMap((op) => (op.op === 'create' ? [op] : []))
}

/** The records of a type in one part, as their type reads them. */
function of<F extends Fields>(part: DemoPart | undefined, type: TypeDeclaration<F>) {
  return created(part)
    .filter((op) => op.type.name === type.name)
    .map(({ id, data }): { id: string; data: DataOf<F> } => ({ id, data: type.data.parse(data) }))
}

const everyUuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

describe.each(parts.map((part) => [scopeKind(part.scope), part] as const))(
  'one %s of the examples',
  (_kind, part) => {
    const ops = created(part)

    it('consists of new records of its own scope that their types accept', () => {
      expect(ops.length).toBe(part.ops.length)
      expect(new Set(ops.map(({ id }) => id)).size).toBe(ops.length)
      for (const { type, scope, data } of ops) {
        expect(scope).toBe(part.scope)
        expect(type.scopes).toContain(scopeKind(scope))
        expect(type.data.safeParse(data).error?.issues ?? []).toEqual([])
        expect(type.invariant?.(data) ?? null).toBeNull()
      }
    })

    it('may be written by whoever claims it in its role', () => {
      const actor: Actor = { user: me, role: part.role, owner: true }
      const byId = new Map<string, JsonObject>(ops.map(({ id, data }) => [id, data]))
      const context = { now, locked: false, related: (id: string) => byId.get(id) ?? null }
      for (const { type, id, data } of ops) {
        const change = { id, before: null, after: data }
        expect([type.name, refusedFields(type, actor, 'create', change, context)]).toEqual([
          type.name,
          [],
        ])
      }
    })

    it('names no record that is not there', () => {
      const known = new Set([...parts.flatMap((one) => created(one)).map(({ id }) => id), me])
      for (const { type, id, data } of ops) {
        const own = new Set(ownIds(data))
        const named = (JSON.stringify(data).match(everyUuid) ?? []).filter((one) => !own.has(one))
        expect([type.name, id, named.filter((one) => !known.has(one))]).toEqual([type.name, id, []])
      }
    })

    it('has its own record under the id of its scope', () => {
      expect(ops.some(({ id }) => id === scopeId(part.scope))).toBe(true)
    })
  },
)

/** Marks and entries have ids of their own, which no record carries. */
function ownIds(data: JsonObject): string[] {
  const maps = [
    data['entries'],
    data['dues'],
    ...Object.values(data).map((value) => member(value, 'marks')),
  ]
  return maps.flatMap((map) => (typeof map === 'object' && map !== null ? Object.keys(map) : []))
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined
}

describe.each([
  ['church and barn', churchBarn, first],
  ['three days', southAsian, second],
  ['elopement', elopement, third],
] as const)('the run sheet of %s', (_name, text, part) => {
  const sample = sampleWedding.parse(text)

  it('has its planned times once it is projected', () => {
    const days = of(part, day)
    const items = of(part, timelineItem).map(({ id, data }) => ({ id, ...data }))
    expect(days.length).toBe(sample.days.length)
    for (const [index, one] of days.entries()) {
      const mine = items.filter((item) => item.day === one.id)
      const projected = projectDay({
        items: mine,
        facts: new Map(),
        ...(one.data.sun ? { sun: one.data.sun } : {}),
      })
      const times = new Map(
        projected.items.map(({ id, planned }) => [
          mine.find((item) => item.id === id)?.title,
          [planned.start, planned.end],
        ]),
      )
      const wanted = new Map(
        sample.days[index]?.items.map((item) => [
          item.title,
          [sampleMinute(item.plannedStart), sampleMinute(item.plannedEnd)],
        ]),
      )
      expect(times).toEqual(wanted)
    }
  })

  it('has a vendor, a contact and terms for each of its vendors, and all kinds of tasks', () => {
    expect(of(part, vendor).length).toBe(sample.vendors.length)
    const terms = of(part, vendorTerms).map(({ data }) => data.vendor)
    expect(new Set(terms)).toEqual(new Set(of(part, vendor).map(({ id }) => id)))
    const phases = new Set(of(part, task).map(({ data }) => data.phase))
    expect(phases).toEqual(new Set(TASK_PHASES))
  })

  it('seats everybody who comes once, and nobody who does not', () => {
    const tables = new Map(of(part, table).map(({ id, data }) => [id, data]))
    const taken = new Set<string>()
    for (const { data } of of(part, guest)) {
      expect([data.name, data.seat !== undefined]).toEqual([data.name, data.rsvp === 'yes'])
      if (!data.seat?.seat) continue
      const { table: at, seat } = data.seat
      for (let next = seat; next < seat + (data.party ?? 1); next += 1) {
        expect(next).toBeLessThanOrEqual(tables.get(at)?.seats ?? 0)
        expect(taken.has(`${at} ${next}`)).toBe(false)
        taken.add(`${at} ${next}`)
      }
    }
    expect(taken.size).toBeGreaterThan(0)
  })
})

describe('the wedding of today', () => {
  it('is today, and expects as many as it says: its guests and the couple', () => {
    expect(of(first, wedding)[0]?.data.date).toBe('2030-05-04')
    const coming = of(first, guest).filter(({ data }) => data.rsvp !== 'no')
    const heads = coming.reduce((sum, { data }) => sum + (data.party ?? 1), 0)
    expect(heads + 2).toBe(of(first, wedding)[0]?.data.guestCountFinal)
    expect(of(first, guest)).toHaveLength(120)
    expect(of(first, table)).toHaveLength(12)
  })

  it('has 37 formals in the order of their list, tied to their moment, called by one of each side', () => {
    const [list] = of(first, shotList)
    const item = of(first, timelineItem).find(({ id }) => id === list?.data.item)
    expect(item?.data.title).toMatch(/^Family formals/)
    const people = new Map(of(first, person).map(({ id, data }) => [id, data]))
    const callers = Object.keys(list?.data.callers ?? {}).map((id) => people.get(id)?.name)
    expect(new Set(callers)).toEqual(new Set(['Kate Whitcombe', 'Tom Lowell']))
    const shots = of(first, shot).toSorted((a, b) => (a.data.order < b.data.order ? -1 : 1))
    expect(shots.map(({ data }) => data.title)).toEqual(
      familyFormals.groups.map(({ title }) => title),
    )
    expect(shots).toHaveLength(37)
    const notes = of(first, shotNote)
    expect(notes).toHaveLength(familyFormals.groups.filter(({ note }) => note).length)
  })

  it('has each person once, though the flower girl and the ring bearer are the niece and the nephew', () => {
    const people = of(first, person).map(({ data }) => data)
    expect(familyFormals.people).toHaveLength(36)
    expect(people).toHaveLength(34)
    const mabel = people.filter(({ name }) => name.startsWith('Mabel'))
    expect(mabel.map(({ relation }) => relation)).toEqual(['niece, flower girl'])
  })

  it('shows each family the groupings it stands in, by the household of its guests', () => {
    const people = new Map(of(first, person).map(({ id, data }) => [id, data]))
    const guests = new Map(of(first, guest).map(({ data }) => [data.name, data.household]))
    const invited = [...people.values()].filter(({ name }) => guests.has(name))
    for (const { name, household } of invited) {
      expect([name, household]).toEqual([name, guests.get(name)])
    }
    for (const { data } of of(first, shot)) {
      const families = Object.keys(data.people ?? {}).flatMap(
        (id) => people.get(id)?.household ?? [],
      )
      expect(new Set(Object.keys(data.households ?? {}))).toEqual(new Set(families))
    }
    expect([...people.values()].filter(({ household }) => household).length).toBeGreaterThan(28)
  })

  it('lets its kitchen read what guests eat', () => {
    const cook = of(first, vendor).find(({ data }) => data.kind === 'caterer')
    const diets = of(first, guestDiet)
    expect(diets.length).toBeGreaterThan(15)
    for (const { data } of diets) expect(data.kitchen).toEqual({ [cook?.id ?? '']: true })
  })

  it('finds at work who is called by now, and one of whom nothing was heard', () => {
    // 10:00 in London.
    const stages = of(first, vendor).map(({ data }) => [data.kind, data.stage])
    expect(Object.fromEntries(stages)).toMatchObject({
      cake: 'arrived',
      'hair-makeup': 'working',
      rentals: 'working',
      caterer: 'confirmed',
      transport: 'booked',
    })
    const ahead = of(second, vendor).map(({ data }) => data.stage)
    expect(new Set(ahead)).toEqual(new Set(['confirmed', 'booked']))
  })

  it('has a dashboard of its own, copied from the studio’s template', () => {
    const sources = new Map(of(studio, section).map(({ id, data }) => [id, data.kind]))
    const copies = of(first, section)
    expect(copies.length).toBeGreaterThan(10)
    for (const { data } of copies) {
      expect(data.template).toBeUndefined()
      expect(sources.get(data.copiedFrom ?? '')).toBe(data.kind)
    }
  })
})

it('is no more than a phone lays out in one go', () => {
  // Named by the journey too: so many wait on the device until there is signal.
  expect(parts.reduce((sum, { ops }) => sum + ops.length, 0)).toBe(893)
})

it('has a studio with two templates that know where every moment begins', () => {
  const templates = of(studio, template)
  expect(templates.map(({ data }) => data.title)).toHaveLength(2)
  const moments = of(studio, templateMoment)
  for (const { id, data } of templates) {
    const mine = moments.filter((one) => one.data.template === id)
    expect(mine.length).toBeGreaterThan(10)
    const asked = mine.flatMap((one) => {
      const start = parseTemplateStart(one.data.start ?? '')
      return start && 'variable' in start ? [start.variable] : []
    })
    expect(new Set(Object.keys(data.variables))).toEqual(new Set([...asked, ...textsOf(data)]))
    const kinds = of(studio, section).filter((one) => one.data.template === id)
    expect(new Set(kinds.map((one) => one.data.kind)).size).toBeGreaterThan(5)
  }
  expect(moments.some(({ data }) => data.start === '{ceremonyStart-105}')).toBe(true)
})

/** What is asked for texts alone. */
function textsOf({ variables }: DataOf<typeof template.fields>): string[] {
  return Object.keys(variables).filter((name) => variables[name]?.kind === 'text')
}

it('keeps the distance between the days of a wedding that is moved to another date', () => {
  expect(shiftDate('2027-10-08', '2027-10-09', '2026-03-01')).toBe('2026-02-28')
})

it('asks nothing of whoever looks at the examples for the first time', () => {
  for (const part of [first, second, third]) {
    const records = { days: of(part, day), items: of(part, timelineItem), fine: undefined }
    const helped = { vendors: of(part, vendor), tasks: of(part, task) }
    const seated = { guests: of(part, guest), tables: of(part, table) }
    expect(questionsOf({ ...records, ...seated, ...helped })).toEqual([])
  }
})

it('in the wedding of today something was said, in the conversation that every wedding has', () => {
  const work = readyThreadId(scopeId(first?.scope ?? 'wedding:'), 'work')
  const said = of(first, message)
  expect(said.length).toBeGreaterThan(1)
  expect(new Set(said.map(({ data }) => data.thread))).toEqual(new Set([work]))
  expect(said.every(({ data }) => data.saidAt < now && data.author === me)).toBe(true)
  expect(of(first, broadcast)).toHaveLength(1)
})
