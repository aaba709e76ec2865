import { expect, it } from 'vitest'
import type { DayData } from '#shared/schema/day.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { weddingList } from './weddingList.ts'

const now = Date.parse('2027-06-12T12:00:00Z')
const base = { at: '', by: '' }

function weddingOn(id: string, date: string): TypedRecord<WeddingData> {
  const data: WeddingData = {
    title: id,
    couple: {},
    date,
    zone: 'UTC',
    places: {},
    status: 'draft',
  }
  return { ...base, id, scope: weddingScope(id), type: 'wedding', data }
}

function dayOf(wedding: string, date: string): TypedRecord<DayData> {
  return {
    ...base,
    id: `${wedding} ${date}`,
    scope: weddingScope(wedding),
    type: 'day',
    data: { date, title: date },
  }
}

it('pins today, then the soonest, and folds the past with the latest first', () => {
  const weddings = [
    weddingOn('long ago', '2020-01-01'),
    weddingOn('in a year', '2028-06-12'),
    weddingOn('today', '2027-06-12'),
    weddingOn('last week', '2027-06-05'),
    weddingOn('tomorrow', '2027-06-13'),
    weddingOn('third day today', '2027-06-10'),
  ]
  const days = [dayOf('third day today', '2027-06-10'), dayOf('third day today', '2027-06-12')]
  const { today, ahead, past } = weddingList(weddings, days, now)
  const ids = (list: typeof today) => list.map(({ record }) => record.id)
  expect(ids(today)).toEqual(['third day today', 'today'])
  expect(ids(ahead)).toEqual(['tomorrow', 'in a year'])
  expect(ids(past)).toEqual(['last week', 'long ago'])
})
