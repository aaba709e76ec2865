import { expect, test } from 'vitest'
import { unansweredFor } from '#shared/schema/incidentAnswer.ts'
import { logOf, type EntryRecord } from './incidentLog.ts'
import type { IncidentRecord } from './incidentList.ts'

const mark = (by: string, instant: number) => ({ by, instant, device: 'phone' })
const record = (data: Partial<IncidentRecord['data']>) =>
  ({ id: 'i', by: 'ida', data: { kind: 'medical', raisedAt: 1_000, ...data } }) as IncidentRecord
const entry = (id: string, at: number, of = 'i') =>
  ({ id, data: { incident: of, author: 'ben', kind: 'note', text: id, at } }) as EntryRecord

test('the log tells all that was said in its order, also of those who left it again', () => {
  const seen = { marks: { m: mark('maya', 3_000) }, cleared: { m: true as const } }
  const closed = { marks: { c: mark('maya', 9_000) }, cleared: {} }
  const lines = logOf(record({ author: 'cleo', seen, closed }), [
    entry('late', 5_000),
    entry('early', 2_000),
    entry('other', 4_000, 'j'),
  ])
  expect(lines.map(({ kind, who }) => `${kind} ${who}`)).toEqual([
    'raised cleo',
    'note ben',
    'onIt maya',
    'note ben',
    'closed maya',
  ])
})

test('two minutes without an answer are too long, and an answer or the end puts it right', () => {
  const answer = { marks: { m: mark('maya', 3_000) }, cleared: {} }
  expect(unansweredFor(record({}).data, 120_000)).toBeNull()
  expect(unansweredFor(record({}).data, 121_000)).toBe(120_000)
  expect(unansweredFor(record({ seen: answer }).data, 500_000)).toBeNull()
  expect(unansweredFor(record({ closed: answer }).data, 500_000)).toBeNull()
  const left = { ...answer, cleared: { m: true as const } }
  expect(unansweredFor(record({ seen: left }).data, 500_000)).toBe(499_000)
})
