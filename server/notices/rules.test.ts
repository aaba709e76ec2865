import { describe, expect, test } from 'vitest'
import type { Actor } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { isCallable } from './endpointRule.ts'
import { happeningsIn, STALE_MS, type Happening } from './happenings.ts'
import { isTold } from './isTold.ts'
import { isResponsible } from './isResponsible.ts'
import { weighMove } from './movedNotice.ts'
import { quietFor } from '#shared/schedule/quietHours.ts'

const NOW = Date.parse('2026-06-20T10:00:00Z')
const VIENNA = 'Europe/Vienna'
const MAYA = '018f0000-0000-7000-8000-000000000001'

function record(type: string, data: RecordEnvelope['data'], more = {}): RecordEnvelope {
  const scope = 'wedding:018f0000-0000-7000-8000-00000000000a' as const
  const id = '018f0000-0000-7000-8000-0000000000ff'
  return { id, scope, type, data, at: '', by: MAYA, _deleted: false, ...more }
}
const change = (after: RecordEnvelope, before: RecordEnvelope | null = null) => ({
  scope: after.scope,
  changes: [{ record: after, before, audience: ['role:planner', 'role:photographer'] as const }],
})
const kinds = (found: readonly Happening[]) => found.map(({ kind }) => kind)
const actor = (more: Partial<Actor>): Actor => ({
  user: 'ben',
  role: 'photographer',
  owner: false,
  ...more,
})

describe('what of a commit is told', () => {
  const raised = { kind: 'medical', raisedAt: NOW }
  test('an emergency is told when it is raised, not when it is edited, over, or of yesterday', () => {
    const now = record('incident', raised)
    expect(kinds(happeningsIn(change(now), NOW))).toEqual(['emergency'])
    expect(happeningsIn(change(now, now), NOW)).toEqual([])
    expect(happeningsIn(change(now), NOW + STALE_MS + 1)).toEqual([])
    const closed = { marks: { a: { by: MAYA, instant: NOW, device: '' } }, cleared: {} }
    expect(kinds(happeningsIn(change(record('incident', { ...raised, closed })), NOW))).toEqual([
      'over',
    ])
  })

  test('a question is told while it is open, and is over once it is not', () => {
    const asked = (status: string) =>
      record('conflict', { status, record: MAYA, deciders: ['planner'] })
    expect(kinds(happeningsIn(change(asked('open')), NOW))).toEqual(['decision'])
    expect(kinds(happeningsIn(change(asked('resolved')), NOW))).toEqual(['over'])
    expect(kinds(happeningsIn(change(asked('auto')), NOW))).toEqual(['over'])
  })
})

describe('who is told', () => {
  const audience = ['role:planner', 'role:photographer', 'role:vendor'] as const
  const asked = {
    kind: 'decision',
    record: 'c',
    target: 't',
    deciders: ['planner'],
    audience,
  } as const
  test('a question is for those who decide about it', () => {
    expect(isTold(asked, actor({ role: 'planner' }))).toBe(true)
    expect(isTold(asked, actor({ owner: true }))).toBe(true)
    expect(isTold(asked, actor({}))).toBe(false)
    expect(isTold({ ...asked, deciders: [] }, actor({}))).toBe(true)
    expect(isTold({ ...asked, deciders: [] }, actor({ role: 'vendor' }))).toBe(false)
  })

  test('a moment is for whoever is responsible by account, vendor or role', () => {
    const who = ['ben', 'band', 'Photographer']
    expect(isResponsible(who, actor({ role: 'planner' }))).toBe(true)
    expect(isResponsible(who, actor({ user: 'lena', role: 'planner' }))).toBe(false)
    expect(isResponsible(who, actor({ user: 'lena', role: 'vendor', vendor: 'band' }))).toBe(true)
    expect(isResponsible(who, actor({ user: 'lena', role: 'vendor', vendor: 'cake' }))).toBe(false)
    expect(isResponsible(who, actor({ user: 'lena' }))).toBe(true)
  })

  test('P5 an emergency is for all who may read it, and nobody else', () => {
    const raised = { kind: 'emergency', record: 'i', what: 'power', audience, by: 'maya' } as const
    expect(isTold(raised, actor({}))).toBe(true)
    expect(isTold(raised, actor({ role: 'friend' }))).toBe(false)
    expect(isTold(raised, actor({ user: 'maya' }))).toBe(false)
  })
})

describe('a moment that moved is worth a notice', () => {
  const dates = new Map([
    ['today', '2026-06-20'],
    ['tomorrow', '2026-06-21'],
  ])
  const venue = {
    shown: { date: '2026-06-20', minute: 720 },
    dates,
    alertMin: 5,
    pinAlertMin: 1,
  }
  const start = (at: number, day = 'today', pin = false) => ({ at, day, pin })

  test('from five minutes on, a fixed time from one minute on, and as the wedding says', () => {
    expect(weighMove(start(900), start(904), venue)).toBe('small')
    expect(weighMove(start(900), start(905), venue)).toBe('tell')
    expect(weighMove(start(900), start(901, 'today', true), venue)).toBe('tell')
    expect(weighMove(start(900), start(905), { ...venue, alertMin: 10 })).toBe('small')
    expect(weighMove(start(900), start(900), { ...venue, alertMin: 0 })).toBe('small')
  })

  test('today, or within three hours, and not when it is over', () => {
    expect(weighMove(start(600, 'tomorrow'), start(660, 'tomorrow'), venue)).toBe('far')
    const late = { ...venue, shown: { date: '2026-06-20', minute: 1410 } }
    expect(weighMove(start(120, 'tomorrow'), start(150, 'tomorrow'), late)).toBe('tell')
    expect(weighMove(start(600), start(630), venue)).toBe('far')
    expect(weighMove(start(600), start(800), venue)).toBe('tell')
    expect(weighMove(start(600), start(600, 'tomorrow'), venue)).toBe('tell')
  })

  test('a day that is not known tells nothing', () => {
    expect(weighMove(start(900), start(990, 'elsewhere'), venue)).toBe('far')
  })
})

test('quiet hours hold by the clock of their own zone, over midnight, to the minute', () => {
  const quiet = { from: 22 * 60, to: 7 * 60, zone: VIENNA }
  const at = (time: string) => quietFor(quiet, Date.parse(`2026-06-20T${time}Z`))
  expect(at('19:59:59')).toBe(0)
  expect(at('20:00:00')).toBe(9 * 3_600_000)
  expect(at('04:59:30')).toBe(30_000)
  expect(at('05:00:00')).toBe(0)
  expect(quietFor(undefined, NOW)).toBe(0)
  expect(quietFor({ ...quiet, to: quiet.from }, NOW)).toBe(0)
  expect(quietFor({ ...quiet, zone: 'Not/AZone' }, NOW)).toBe(0)
})

test('no endpoint makes the server call itself or its neighbours', () => {
  expect(isCallable('https://fcm.googleapis.com/fcm/send/abc:def')).toBe(true)
  expect(isCallable('https://web.push.apple.com/QGu')).toBe(true)
  for (const refused of [
    'http://push.example.com/x',
    'https://127.0.0.1/x',
    'https://0x7f000001/x',
    'https://2130706433/x',
    'https://127.1/x',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://①②⑦.0.0.1/x',
    'https://localhost/x',
    'https://a.localhost/x',
    'https://metadata.google.internal/x',
    'https://printer.local./x',
    'https://intranet/x',
    'https://user:pass@push.example.com/x',
    'https://push.example.com:8443/x',
    'ftp://push.example.com/x',
    'push',
  ])
    expect([refused, isCallable(refused)]).toEqual([refused, false])
})
