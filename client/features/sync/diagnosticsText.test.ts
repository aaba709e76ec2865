import { expect, test } from 'vitest'
import { AT_REST } from '../../data/syncProgress.ts'
import { statusFrom } from '../../data/syncStatus.ts'
import { diagnosticsText } from './diagnosticsText.ts'

test('tells counts, ages and codes, and neither names nor ids of what waits', () => {
  const scope = 'wedding:01900000-0000-7000-8000-00000000aaaa'
  const text = diagnosticsText({
    status: statusFrom({
      connection: { state: 'offline' },
      known: true,
      pending: 1,
      sending: 0,
      refused: 2,
      decisions: 1,
      lastContact: { [scope]: 1_000_000 },
      lastServerContact: null,
      problems: ['serverError'],
      progress: { ...AT_REST, paused: true, nextTryAt: 1_080_000 },
    }),
    waiting: [{ id: 'secret-id', scope, type: 'timelineItem', since: 940_000, tries: 3 }],
    checks: {
      equalAt: { [scope]: 1_000_000 },
      repairs: [{ scope, at: 1_030_000, differed: 2, outcome: 'mended' }],
    },
    replica: 'abcdef012345',
    build: 'Chromium',
    now: 1_060_000,
  })
  expect(JSON.parse(text)).toMatchObject({
    pending: 1,
    refused: 2,
    needsYou: 3,
    waitingByType: { timelineItem: 1 },
    oldestWaitingSeconds: 120,
    mostTries: 3,
    paused: true,
    nextTrySeconds: 20,
    lastServerContactSeconds: null,
    lastContactSeconds: [60],
    problems: ['serverError'],
    foundEqualSeconds: [60],
    repairs: [{ seconds: 30, differed: 2, outcome: 'mended' }],
  })
  expect(text).not.toContain('00000000aaaa')
  expect(text).not.toContain('secret-id')
})
