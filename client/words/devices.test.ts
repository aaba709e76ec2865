import { expect, test } from 'vitest'
import { deviceStatusWords } from './devices.ts'

const now = new Date(2027, 5, 12, 15, 30).getTime()
const iso = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString()
const state = (told: object) =>
  deviceStatusWords.state(
    { waiting: 0, refused: 0, since: null, lastSeenAt: iso(28), ...told },
    now,
  )

test('says what waits on a device and when it was last seen', () => {
  expect(state({ waiting: 3 })).toBe('3 unsent, last seen 15:02')
  expect(state({ waiting: 1, since: iso(50), refused: 1 })).toBe(
    '1 unsent since 14:40, 1 change not accepted, last seen 15:02',
  )
})

test('never calls that sent which a device may have written since it was seen', () => {
  expect(state({ lastSeenAt: iso(3) })).toBe('everything sent, last seen 15:27')
  expect(state({})).toBe('everything was sent then, last seen 15:02. What came since is not known.')
  expect(state({ lastSeenAt: iso(60 * 24 * 2) })).toContain('last seen 10 June')
})
