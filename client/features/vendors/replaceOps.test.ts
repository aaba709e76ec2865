import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { isMarked, type Marks } from '#shared/schema/record/marks.ts'
import { task, type TaskData } from '#shared/schema/task.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { callFrom, replaceOps } from './replaceOps.ts'

const uuid = (last: number) => `01920000-0000-7000-8000-${String(last).padStart(12, '0')}`
const scope = `wedding:${uuid(99)}` as const
const typed = <Data>(type: string, id: string, data: Data): TypedRecord<Data> => ({
  id,
  scope,
  type,
  data,
  at: '',
  by: '',
})
const gone = typed('vendor', uuid(1), {
  kind: 'florist',
  name: 'Flora',
  callTime: 600,
  setupMin: 60,
} as const)
const item = (id: string, more: Partial<TimelineItemData>) =>
  typed<TimelineItemData>('timelineItem', id, {
    day: 'd',
    lane: 'l',
    order: 'a0',
    title: 'Arch',
    timing: { mode: 'at', at: 700 },
    durationMin: 20,
    visibility: 'team',
    ...more,
  })
const form = {
  name: ' Moss ',
  contact: 'Tilda',
  phone: ' 1 ',
  email: '',
  callTime: 735,
  endsAt: null,
}
let made = 50
const target = {
  scope,
  newId: () => uuid((made += 1)),
  mark: { by: uuid(91), instant: 1, device: 'phone' },
}

test('who comes instead takes over moments, needs and open tasks; who did not come is marked', () => {
  const arch = item(uuid(2), { responsible: { [uuid(1)]: true, other: true } })
  const imported = item(uuid(3), { responsible: { flora: true }, needs: { [uuid(1)]: true } })
  const others = item(uuid(4), { responsible: { other: true } })
  const open: TaskData = {
    title: 'Ribbons',
    phase: 'day',
    order: 'a0',
    assignee: `vendor:${uuid(1)}`,
  }
  const ops = replaceOps(
    {
      record: gone,
      needs: 'Water',
      items: [arch, imported, others],
      tasks: [typed('task', uuid(5), task.data.parse(open))],
    },
    form,
    target,
  )
  const [first, second, third] = ops.map((op) => (op.op === 'create' ? op.data : null))
  const standIn = ops[0]?.id ?? ''
  expect(vendor.data.parse(first)).toEqual({
    kind: 'florist',
    name: 'Moss',
    stage: 'confirmed',
    replaces: uuid(1),
    callTime: 735,
    setupMin: 60,
  })
  expect(vendorContact.data.parse(second)).toEqual({
    vendor: standIn,
    contact: 'Tilda',
    phone: '1',
  })
  expect(third).toEqual({ vendor: standIn, needs: 'Water' })
  const after = (id: string, data: JsonObject) =>
    ops.reduce((now, op) => (op.op === 'patch' && op.id === id ? op.change(now) : now), data)
  expect(after(uuid(2), { ...arch.data })['responsible']).toEqual({ other: true, [standIn]: true })
  expect(after(uuid(3), { ...imported.data })).toMatchObject({
    responsible: { [standIn]: true },
    needs: { [standIn]: true },
  })
  expect(ops.some(({ id }) => id === uuid(4))).toBe(false)
  expect(after(uuid(5), { ...open })['assignee']).toBe(`vendor:${standIn}`)
  expect(isMarked(after(uuid(1), { ...gone.data })['trouble'] as Marks)).toBe(true)
})

test('nobody is called for a time that has passed', () => {
  expect(callFrom(600, 733)).toBe(735)
  expect(callFrom(800, 733)).toBe(800)
  expect(callFrom(undefined, 733)).toBe(735)
  expect(callFrom(600, undefined)).toBe(600)
  expect(callFrom(undefined, undefined)).toBeNull()
})
