import { describe, expect, it } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import { learnedLength, planned, type PastMoment } from './learnedLength.ts'

const scope = (n: number): ScopeName => `wedding:${exampleId(n)}`
const moment = (n: number, took: number, more: Partial<PastMoment> = {}): PastMoment => ({
  scope: scope(n),
  title: 'Family formals',
  category: 'photo',
  plannedMin: 30,
  facts: { actualStart: 840, actualEnd: 840 + took },
  ...more,
})
const asked = { title: 'Family formals', category: 'photo' }

describe('how long it really took', () => {
  it('is the middle of what weddings say, beside what was planned', () => {
    const past = [moment(1, 42), moment(2, 35), moment(3, 90), moment(4, 44)]
    expect(learnedLength(past, asked)).toEqual({
      by: 'title',
      minutes: 43,
      plannedMin: 30,
      weddings: 4,
    })
  })

  it('a wedding with many such moments says no more than another', () => {
    const many = [20, 20, 20, 20, 20].map((took) => moment(1, took))
    expect(learnedLength([...many, moment(2, 60)], asked)).toMatchObject({ minutes: 40 })
  })

  it('is known by how it is called, however that is written, before its kind', () => {
    const past = [
      moment(1, 40, { title: 'family  Formals!' }),
      moment(2, 50, { title: 'Family formals' }),
      moment(3, 10, { title: 'Bride alone' }),
    ]
    expect(learnedLength(past, asked)).toMatchObject({ by: 'title', minutes: 45, weddings: 2 })
    expect(learnedLength(past, { ...asked, title: 'Groom alone' })).toMatchObject({
      by: 'category',
      minutes: 40,
      weddings: 3,
    })
  })

  it('is not known from one wedding, nor from a title that says nothing', () => {
    expect(learnedLength([moment(1, 42), moment(1, 43)], asked)).toBeNull()
    const past = [moment(1, 42), moment(2, 42)]
    expect(learnedLength(past, { title: '–', category: undefined })).toBeNull()
    expect(learnedLength(past, { title: 'Cake', category: 'photo' })).toBeNull()
  })

  it('counts past midnight, and nothing that was skipped or never ended', () => {
    const night = { actualStart: 1430, actualEnd: 1470 }
    const past = [
      moment(1, 0, { facts: night }),
      moment(2, 40),
      moment(3, 0, { facts: { ...night, skipped: true } }),
      moment(4, 0, { facts: { actualStart: 840 } }),
      moment(5, 13 * 60),
      moment(6, -5),
    ]
    expect(learnedLength(past, asked)).toMatchObject({ minutes: 40, weddings: 2 })
  })
})

it('is offered in the steps in which one plans', () => {
  const length = { by: 'title', plannedMin: 30, weddings: 2 } as const
  expect(planned({ ...length, minutes: 42 })).toBe(40)
  expect(planned({ ...length, minutes: 1 })).toBe(5)
})
