import { expect, test } from 'vitest'
import { createServerClock } from './serverClock.ts'

const at = (ms: number) => new Date(ms).toISOString()

test('P7: a device that is hours wrong shows the server’s minute', () => {
  let device = 1_000_000
  const clock = createServerClock(() => device)
  clock.observe(at(10_000_200), 1_000_000, 1_000_400)
  expect(clock.now()).toBe(10_000_000)
  device += 60_000
  expect(clock.now()).toBe(10_060_000)
})

test('the network’s own delay is not taken for a wrong clock', () => {
  const clock = createServerClock(() => 5_000)
  clock.observe(at(6_500), 5_000, 5_100)
  expect(clock.offset.read()).toBe(0)
  clock.observe('not a time', 5_000, 5_100)
  expect(clock.offset.read()).toBe(0)
})

test('what was known before a restart holds until an answer says better', () => {
  const clock = createServerClock(() => 5_000)
  clock.restore(3_600_000)
  expect(clock.now()).toBe(3_605_000)
  clock.observe(at(5_050), 5_000, 5_100)
  expect(clock.now()).toBe(5_000)
  clock.restore(3_600_000)
  expect(clock.now()).toBe(5_000)
})
