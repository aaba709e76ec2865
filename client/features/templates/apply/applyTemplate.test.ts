import { describe, expect, test } from 'vitest'
import { everyType } from '#shared/schema/everyType.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TemplateMomentData } from '#shared/schema/templateMoment.ts'
import type { WriteOp } from '../../../data/replica/writeOp.ts'
import { planTemplate } from './planTemplate.ts'
import { templateFromDay } from './templateFromDay.ts'
import type { Part } from './templateParts.ts'
import type { TemplateUse } from './templateUse.ts'

const wedding: ScopeName = 'wedding:0190a000-0000-7000-8000-000000000001'
const studio: ScopeName = 'studio:0190a000-0000-7000-8000-000000000002'
const id = (last: number) => `0190a000-0000-7000-8000-${String(last).padStart(12, '0')}`
const TEMPLATE = id(10)
const DAY = id(11)

function ids(from: number): () => string {
  let next = from
  return () => id((next += 1))
}

function moment(last: number, data: Partial<TemplateMomentData>): Part<TemplateMomentData> {
  return {
    id: id(last),
    data: {
      template: TEMPLATE,
      order: `a${last % 10}`,
      lane: 'Photo',
      title: `Moment ${last}`,
      mode: 'after',
      durationMin: 30,
      visibility: 'team',
      ...data,
    },
  }
}

function use(change: Partial<TemplateUse> = {}): TemplateUse {
  return {
    template: { id: TEMPLATE, data: { title: 'Church', order: 'a0', variables: {} } },
    moments: [
      moment(21, { mode: 'at', start: '{ceremonyStart-90}', title: 'Getting ready of {couple}' }),
      moment(22, { deps: { [id(21)]: { type: 'FS', lagMin: 5 } }, lane: ' photo ' }),
      moment(23, { mode: 'at', start: '{ceremonyStart}', lane: 'Church', pin: true, key: true }),
    ],
    shots: [
      {
        id: id(31),
        data: {
          template: TEMPLATE,
          moment: id(23),
          order: 'a0',
          title: 'Couple with her mother',
          relations: { 'Mother of bride': true },
          priority: 1,
        },
      },
    ],
    tasks: [
      {
        id: id(41),
        data: {
          template: TEMPLATE,
          order: 'a0',
          title: 'Call {venue}',
          phase: 'before',
          dueDays: -14,
          assignee: 'planner',
        },
      },
    ],
    sections: [
      {
        id: id(51),
        data: {
          template: TEMPLATE,
          kind: 'faq',
          title: 'Questions',
          order: 'a0',
          visibleTo: { family: true, florist: true },
          entries: { [id(52)]: { order: 'a0', question: 'When?', answer: 'At {ceremonyStart}.' } },
        },
      },
    ],
    answers: new Map<string, { time: number } | { text: string }>([
      ['ceremonyStart', { time: 840 }],
      ['couple', { text: 'Anna & Ben' }],
      ['venue', { text: 'the barn' }],
    ]),
    include: { day: true, shots: true, tasks: true, dashboard: true },
    author: id(91),
    newId: ids(1000),
    target: {
      scope: wedding,
      date: '2027-03-10',
      day: DAY,
      lanes: [{ id: id(61), data: { day: DAY, name: 'photo', order: 'a0' } }],
      items: [],
      shotLists: [],
      tasks: [],
      sections: [],
      people: [
        { id: id(71), data: { name: 'Judith', relation: 'mother of bride', household: id(72) } },
      ],
      vendors: [{ id: id(81), data: { kind: 'florist', name: 'Flora' } }],
    },
    ...change,
  }
}

function created(ops: readonly WriteOp[], type: string): JsonObject[] {
  return ops.flatMap((op) => (op.op === 'create' && op.type.name === type ? [op.data] : []))
}

function expectValid(ops: readonly WriteOp[]): void {
  for (const op of ops) {
    if (op.op !== 'create') throw new Error('a template only adds')
    const type = everyType[op.type.name]
    expect({ type: op.type.name, error: type?.data.safeParse(op.data).error ?? null }).toEqual({
      type: op.type.name,
      error: null,
    })
    expect(type?.invariant?.(op.data) ?? null).toBe(null)
  }
}

describe('using a template', () => {
  test('times hang on the answers, lanes of the same name are shared, waiting is carried over', () => {
    const plan = planTemplate(use())
    expectValid(plan.ops)
    const [ready, next, ceremony] = created(plan.ops, 'timelineItem')
    expect(ready).toMatchObject({
      title: 'Getting ready of Anna & Ben',
      timing: { mode: 'at', at: 750 },
      lane: id(61),
      day: DAY,
    })
    expect(next?.['lane']).toBe(id(61))
    expect(Object.values(next?.['deps'] ?? {})).toEqual([{ type: 'FS', lagMin: 5 }])
    expect(ceremony).toMatchObject({ timing: { mode: 'at', at: 840 }, pin: true, key: true })
    expect(created(plan.ops, 'lane')).toMatchObject([{ name: 'Church', day: DAY }])
    expect(plan.times).toEqual({ first: 750, last: 840 })
    expect(plan.problems).toEqual([])
  })

  test('shots know the people of the wedding, tasks their dates, sections their readers', () => {
    const { ops } = planTemplate(use())
    const [ceremony] = created(ops, 'timelineItem').slice(-1)
    expect(ceremony).toBeDefined()
    expect(created(ops, 'shotList')).toMatchObject([{ title: 'Moment 23' }])
    expect(created(ops, 'shot')).toMatchObject([
      { people: { [id(71)]: true }, households: { [id(72)]: true } },
    ])
    expect(created(ops, 'task')).toMatchObject([
      { title: 'Call the barn', due: '2027-02-24', assignee: 'role:planner' },
    ])
    expect(created(ops, 'section')).toMatchObject([
      {
        copiedFrom: id(51),
        vendors: { [id(81)]: true },
        entries: { [id(52)]: { answer: 'At 14:00.' } },
      },
    ])
    expect(created(ops, 'section')[0]).not.toHaveProperty('template')
  })

  test('what nobody answered is named, and the moment follows the one before it', () => {
    const plan = planTemplate(use({ answers: new Map() }))
    expectValid(plan.ops)
    expect(created(plan.ops, 'timelineItem')[0]?.['timing']).toEqual({ mode: 'after' })
    expect(plan.problems).toContainEqual({
      problem: 'unanswered',
      variable: 'ceremonyStart',
      where: 'Moment 23',
    })
    expect(plan.problems).toContainEqual({
      problem: 'unanswered',
      variable: 'venue',
      where: 'Call {venue}',
    })
  })

  test('a start before the day before is named and left open', () => {
    const moments = [moment(21, { mode: 'at', start: '{ceremonyStart-9999}' })]
    const plan = planTemplate(use({ moments, shots: [] }))
    expect(plan.problems).toEqual([{ problem: 'outOfRange', where: 'Moment 21' }])
    expectValid(plan.ops)
  })

  test('only what was chosen comes along', () => {
    const include = { day: false, shots: true, tasks: false, dashboard: false }
    const { ops, counts } = planTemplate(use({ include }))
    expect(counts).toEqual({ lanes: 0, moments: 0, shots: 1, tasks: 0, sections: 0 })
    expect(ops).toHaveLength(2)
    expect(created(ops, 'shotList')[0]).not.toHaveProperty('item')
  })

  test('two people using templates at once: their moments follow one another', () => {
    const mine = created(planTemplate(use({ newId: ids(1000) })).ops, 'timelineItem')
    const theirs = created(planTemplate(use({ newId: ids(5000) })).ops, 'timelineItem')
    const order = [...mine, ...theirs].map((item) => JSON.stringify(item['order'])).toSorted()
    const ofMine = order.map((key) => mine.some((item) => JSON.stringify(item['order']) === key))
    expect(ofMine.join().match(/true,false|false,true/g)).toHaveLength(1)
  })
})

describe('keeping a day as a template', () => {
  test('used again with the same answers, it gives the same day', () => {
    const first = planTemplate(use())
    const items = first.ops.flatMap((op) =>
      op.op === 'create' && op.type.name === 'timelineItem' ? [op] : [],
    )
    const kept = templateFromDay({
      studio,
      title: 'Kept',
      order: 'a0',
      anchorLabel: 'Ceremony',
      day: DAY,
      date: '2027-03-10',
      lanes: lanesOf(first.ops),
      items: items.map((op) => ({ id: op.id, data: op.data as never })),
      shotLists: partsOf(first.ops, 'shotList') as never,
      shots: partsOf(first.ops, 'shot') as never,
      people: use().target.people,
      tasks: partsOf(first.ops, 'task') as never,
      sections: partsOf(first.ops, 'section') as never,
      newId: ids(7000),
    })
    expectValid(kept.ops)
    const moments = created(kept.ops, 'templateMoment')
    expect(moments.map(({ start }) => start)).toEqual([
      '{ceremonyStart-90}',
      undefined,
      '{ceremonyStart}',
    ])
    expect(created(kept.ops, 'template')).toMatchObject([
      { variables: { ceremonyStart: { time: 840 } } },
    ])
    expect(created(kept.ops, 'templateShot')).toMatchObject([
      { relations: { 'mother of bride': true } },
    ])
    expect(created(kept.ops, 'templateTask')).toMatchObject([{ dueDays: -14, assignee: 'planner' }])

    const again = planTemplate(
      use({
        moments: partsOf(kept.ops, 'templateMoment') as never,
        shots: [],
        tasks: [],
        sections: [],
      }),
    )
    const times = (ops: readonly WriteOp[]) =>
      created(ops, 'timelineItem').map(({ title, timing }) => ({ title, timing }))
    expect(times(again.ops)).toEqual(times(first.ops))
  })
})

function partsOf(ops: readonly WriteOp[], type: string): Part<JsonObject>[] {
  return ops.flatMap((op) =>
    op.op === 'create' && op.type.name === type ? [{ id: op.id, data: op.data }] : [],
  )
}

function lanesOf(ops: readonly WriteOp[]) {
  const made = partsOf(ops, 'lane') as Part<never>[]
  return [...use().target.lanes, ...made]
}
