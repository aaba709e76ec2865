import { expect, test } from 'vitest'
import { withValueAt } from '#shared/merge/path.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { TaskData } from '#shared/schema/task.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import { answersTo } from './answersTo.ts'
import type { Answer } from './question.ts'
import { questionsOf, type WeddingRecords } from './questionsOf.ts'

const vendor = (id: string, more: Partial<VendorData> = {}): { id: string; data: VendorData } => ({
  id,
  data: { kind: 'band', name: id, ...more },
})
const moment = (id: string, responsible: Record<string, true>, order = 'a0') => ({
  id,
  data: {
    day: 'd1',
    lane: 'l1',
    order,
    title: id,
    timing: { mode: 'after' as const },
    durationMin: 30,
    visibility: 'team' as const,
    responsible,
  } satisfies TimelineItemData,
})
const task = (id: string, assignee: string): { id: string; data: TaskData } => ({
  id,
  data: { title: id, phase: 'day', order: 'a0', assignee },
})
const nothing = { days: [], guests: [], tables: [], fine: undefined }

/** Two coordinators without signal each brought somebody in for the band that does not come. */
const twice: WeddingRecords = {
  ...nothing,
  vendors: [
    vendor('band'),
    vendor('quartet', { replaces: 'band' }),
    vendor('dj', { replaces: 'band' }),
  ],
  items: [
    moment('dance', { quartet: true, dj: true, maya: true }),
    moment('cake', { dj: true }, 'a1'),
  ],
  tasks: [task('stage', 'vendor:quartet'), task('cake', 'user:maya')],
}

function answered(records: WeddingRecords, { steps }: Answer): WeddingRecords {
  const written = <Kept extends { id: string; data: unknown }>(all: readonly Kept[]): Kept[] =>
    all.map((one) => {
      const own = steps.filter(({ record }) => record === one.id)
      const data = own.reduce<JsonObject>((now, { path, value }) => withValueAt(now, path, value), {
        ...(one.data as JsonObject),
      })
      return { ...one, data }
    })
  const { vendors, items, tasks } = records
  return { ...records, vendors: written(vendors), items: written(items), tasks: written(tasks) }
}

test('two who were brought in for one are asked about, whoever looks, and the plan follows the chosen one', () => {
  const [asked, ...more] = questionsOf(twice)
  if (asked?.kind !== 'standIns') throw new Error('nobody is asked')
  expect(more).toEqual([])
  expect(asked).toMatchObject({ vendor: 'band', standIns: ['dj', 'quartet'] })
  const turned = { ...twice, vendors: twice.vendors.toReversed() }
  expect(questionsOf(turned)).toEqual([asked])
  const answers = answersTo(asked, twice, 'w')
  expect(answers.map(({ id }) => id)).toEqual(['choose dj', 'choose quartet'])
  const [, quartet] = answers
  if (!quartet) throw new Error('no answer')
  const after = answered(twice, quartet)
  expect(questionsOf(after)).toEqual([])
  expect(after.vendors[0]?.data.standIn).toBe('quartet')
  expect(after.items.map(({ data }) => data.responsible)).toEqual([
    { quartet: true, maya: true },
    { quartet: true },
  ])
  expect(after.tasks.map(({ data }) => data.assignee)).toEqual(['vendor:quartet', 'user:maya'])
})

test('one who stands in alone is no question, and one who was chosen is none either', () => {
  const [band, quartet, dj] = twice.vendors
  if (!band || !quartet || !dj) throw new Error('too few')
  const one = { ...twice, vendors: [band, quartet], items: [], tasks: [] }
  expect(questionsOf(one)).toEqual([])
  const chosen = vendor('band', { standIn: 'dj' })
  const settled = { ...twice, vendors: [chosen, quartet, dj], items: [], tasks: [] }
  expect(questionsOf(settled)).toEqual([])
})

test('somebody who was brought in without hearing of the choice is asked about again', () => {
  const vendors = [...twice.vendors.slice(1), vendor('band', { standIn: 'dj' })]
  expect(questionsOf({ ...twice, vendors })).toMatchObject([{ kind: 'standIns' }])
})
