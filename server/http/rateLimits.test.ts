import { expect, test } from 'vitest'
import { createRateLimits, RATE_LIMITS } from './rateLimits.ts'

const limits = () =>
  createRateLimits({ ...RATE_LIMITS, wrongLinksPerAddress: 3, openingsPerLink: 5 })
const stranger = { ip: '203.0.113.9' }
const wrong = () => Promise.reject(new Error('no such link'))

test('tokens tried from one address run out, whichever they are; those that open cost nothing', async () => {
  const { opening, reading } = limits()
  for (let time = 0; time < 4; time += 1)
    expect(await opening(stranger, `right ${time}`, () => Promise.resolve('in'))).toBe('in')
  await expect(opening(stranger, 'a', wrong)).rejects.toThrow('no such link')
  await expect(opening(stranger, 'b', wrong)).rejects.toThrow('no such link')
  await expect(reading(stranger, 'c', wrong)).rejects.toThrow('no such link')
  await expect(opening(stranger, 'd', wrong)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  await expect(reading(stranger, 'e', wrong)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  const elsewhere = { ip: '203.0.113.10' }
  await expect(opening(elsewhere, 'd', wrong)).rejects.toThrow('no such link')
})

test('one link is opened so often and no more, from wherever', async () => {
  const { opening } = limits()
  for (let time = 0; time < 5; time += 1)
    await opening({ ip: `203.0.113.${time}` }, 'one', () => Promise.resolve())
  await expect(opening(stranger, 'one', () => Promise.resolve())).rejects.toMatchObject({
    code: 'RATE_LIMITED',
  })
})
