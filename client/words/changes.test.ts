import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { changeWords } from './changes.ts'
import { valueWords } from './values.ts'

const id = '01900000-0000-7000-8000-000000000001'
const lena = '01900000-0000-7000-8000-000000000002'
const names: Readonly<Record<string, string>> = { [id]: 'First dance', [lena]: 'Lena Brandt' }
const nameOf = (one: string) => names[one] ?? null

const dance: JsonObject = {
  title: 'First dance',
  day: 'd',
  lane: 'l',
  order: 'a0',
  timing: { mode: 'at', at: 1200 },
  durationMin: 10,
  visibility: 'team',
}

function record(type: string, data: JsonObject, isDeleted = false): RecordEnvelope {
  return { id, scope: 'wedding:1', type, data, at: '', by: '', _deleted: isDeleted }
}
const was = record('timelineItem', dance)
const headline = (after: RecordEnvelope, base: RecordEnvelope | null) =>
  changeWords({ record: after, base }, nameOf).headline
const edited = (change: JsonObject) =>
  headline(record('timelineItem', { ...dance, ...change }), was)

describe('a change in words', () => {
  test('names what was done rather than what was stored', () => {
    expect(edited({ timing: { mode: 'at', at: 1215 } })).toBe('Moved First dance to 20:15')
    expect(edited({ timing: { mode: 'at', at: 1545 } })).toBe('Moved First dance to 01:45 +1')
    expect(edited({ timing: { mode: 'after' } })).toBe('Moved First dance: after what comes before')
    expect(edited({ title: 'Last dance' })).toBe('Renamed First dance to Last dance')
    expect(edited({ order: 'a1' })).toBe('Moved First dance in the order')
    expect(edited({ notes: 'No flash.' })).toBe('Changed the notes of First dance')
    expect(edited({ notes: 'No flash.', durationMin: 15 })).toBe(
      'Changed the length and the notes of First dance',
    )
    expect(headline(was, null)).toBe('Added First dance')
    expect(headline(record('timelineItem', {}, true), was)).toBe('Deleted First dance')
    expect(headline(was, record('timelineItem', dance, true))).toBe('Brought First dance back')
  })

  test('tells a report as what was said about the day', () => {
    const report = (kind: string) => headline(record('fact', { item: id, kind, value: 1210 }), null)
    expect(report('actualEnd')).toBe('First dance was done at 20:10')
    expect(report('expectedStart')).toBe('First dance will start at 20:10')
    expect(report('retract')).toBe('Took back a report about First dance')
  })

  test('shows each value with what it replaced; members of a set by their names', () => {
    const after = record('timelineItem', {
      ...dance,
      durationMin: 90,
      responsible: { [lena]: true },
    })
    expect(changeWords({ record: after, base: was }, nameOf).fields).toEqual([
      { path: 'durationMin', name: 'The length', from: '10 min', to: '1 h 30 min' },
      {
        path: `responsible/${lena}`,
        name: 'Who is responsible: Lena Brandt',
        to: 'included',
      },
    ])
  })

  test('survives a record of a type that this build does not know', () => {
    expect(headline(record('balloon', { colour: 'red' }), null)).toBe('Added First dance')
  })

  test('a tick says what it means, and whose record it is by the name of what it belongs to', () => {
    const tick = { marks: { m: { by: lena, instant: 1, device: 'phone' } }, cleared: {} }
    const shot: JsonObject = { list: 'l', title: 'All four', order: 'a0', priority: 1 }
    const marked = (marks: JsonObject) => record('shot', { ...shot, marks })
    const uuid = '01900000-0000-7000-8000-000000000009'
    const set = { marks: { [uuid]: tick.marks.m }, cleared: {} }
    expect(headline(marked(set), record('shot', shot))).toBe('Ticked All four as taken')
    expect(headline(marked({ ...set, cleared: { [uuid]: true } }), marked(set))).toBe(
      'Took back that All four was taken',
    )
    expect(headline(record('guestDiet', { guest: lena, meal: 'fish' }), null)).toBe(
      'Added the diet of Lena Brandt',
    )
  })

  test('an emergency is told by what it is, and who is on it', () => {
    const fire = { kind: 'power', raisedAt: 1 }
    const uuid = '01900000-0000-7000-8000-000000000009'
    const mark = { marks: { [uuid]: { by: lena, instant: 1, device: 'phone' } }, cleared: {} }
    const incident = (data: JsonObject) => record('incident', data)
    expect(headline(incident(fire), null)).toBe('Raised an emergency: Power or technology')
    expect(headline(incident({ ...fire, seen: mark }), incident(fire))).toBe(
      'Is on it: Power or technology',
    )
    expect(headline(incident({ ...fire, closed: mark }), incident(fire))).toBe(
      'The emergency is over: Power or technology',
    )
    expect(changeWords({ record: incident({}), base: null }, () => null).headline).toBe(
      'Raised an emergency: an emergency',
    )
    expect(headline({ ...record('photo', {}), id: lena }, null)).toBe('Added Lena Brandt')
  })

  test('what became of money is told by the amount and what it is for', () => {
    const amount = { minor: 240_000, currency: 'GBP' }
    const asked = record('budgetProposal', { line: lena, amount, state: 'open' })
    const answered = (state: string) =>
      headline(record('budgetProposal', { ...asked.data, state, decidedAt: 1 }), asked)
    expect(headline(asked, null)).toBe('Asked for £2,400.00 for Lena Brandt')
    expect(answered('accepted')).toBe('Agreed to £2,400.00 for Lena Brandt')
    expect(answered('declined')).toBe('Declined £2,400.00 for Lena Brandt')
    expect(answered('withdrawn')).toBe('Took back the request of £2,400.00 for Lena Brandt')
    const paid = { line: lena, amount, paidAt: '2027-03-01' }
    expect(headline(record('payment', paid), null)).toBe('Paid £2,400.00 for Lena Brandt')
    expect(headline(record('payment', { ...paid, reverses: id }), null)).toBe(
      'Reversed the payment of £2,400.00 for Lena Brandt',
    )
    const due = { on: '2027-03-01', amount, what: 'Deposit' }
    expect(valueWords('budgetLine', 'dues', { [id]: due }, nameOf)).toBe(
      'Deposit: £2,400.00 on 1 Mar 2027',
    )
    expect(valueWords('budgetLine', `dues/${id}/amount`, amount, nameOf)).toBe('£2,400.00')
  })

  test('money, seats and helpers are said as people say them', () => {
    const change = (type: string, field: string, value: Json) =>
      valueWords(type, field, value, nameOf)
    expect(change('vendorTerms', 'coverageCost', { minor: 25_050, currency: 'GBP' })).toBe(
      '£250.50',
    )
    expect(change('vendorTerms', 'coverageCost', { minor: 900, currency: 'JPY' })).toBe('JP¥900')
    expect(change('guest', 'seat', { table: lena, seat: 4 })).toBe('Lena Brandt, seat 4')
    expect(change('task', 'assignee', 'role:couple')).toBe('Couple')
    expect(change('task', 'assignee', `user:${lena}`)).toBe('Lena Brandt')
    expect(change('guest', 'rsvp', 'no')).toBe('Does not come')
  })
})
