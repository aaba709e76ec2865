import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { projectDay } from '#shared/schedule/project.ts'
import { day } from '#shared/schema/day.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { demoOps } from './demoOps.ts'
import { sampleMinute, sampleWedding } from './sampleWedding.ts'
import { shiftDate } from './shiftDate.ts'

const files = ['wedding-1-church-barn', 'wedding-2-south-asian-3day', 'wedding-3-elopement']
const samples = files.map((file) =>
  sampleWedding.parse(JSON.parse(readFileSync(new URL(`${file}.json`, import.meta.url), 'utf8'))),
)

describe.each(samples.map((sample, index) => [files[index], sample] as const))(
  'the example wedding %s',
  (_name, sample) => {
    const { ops } = demoOps(sample, { newId: v7, date: '2030-05-04' })
    const created = ops.flatMap((op) => (op.op === 'create' ? [op] : []))

    it('consists of records that their types accept', () => {
      expect(created.length).toBe(ops.length)
      for (const { type, data } of created) {
        expect(type.data.safeParse(data).error?.issues ?? []).toEqual([])
        expect(type.invariant?.(data) ?? null).toBeNull()
      }
    })

    it('has the planned times of its run sheet once it is projected', () => {
      const days = created.flatMap((op) =>
        op.type.name === 'day' ? [{ id: op.id, data: day.data.parse(op.data) }] : [],
      )
      const items = created.flatMap((op) =>
        op.type.name === 'timelineItem' ? [{ id: op.id, ...timelineItem.data.parse(op.data) }] : [],
      )
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
  },
)

it('keeps the distance between the days of a wedding that is moved to another date', () => {
  expect(shiftDate('2027-10-08', '2027-10-09', '2026-03-01')).toBe('2026-02-28')
})
