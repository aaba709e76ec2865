import { expect, test } from 'vitest'
import { AuthRefusal } from '../auth/authRefusal.ts'
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

test('a crowd behind one address that comes at once is let in again as soon as the first have gone', async () => {
  const { reading } = limits()
  const { promise: answered, resolve: answer } = Promise.withResolvers<string>()
  const crowd = Array.from({ length: 8 }, () => reading(stranger, 'shared', () => answered))
  const settled = Promise.allSettled(crowd)
  answer('in')
  expect((await settled).filter(({ status }) => status === 'rejected')).not.toHaveLength(0)
  expect(await reading(stranger, 'shared', () => Promise.resolve('in'))).toBe('in')
})

test.each(['LINK_ENDED', 'LINK_FULL'] as const)(
  'devices whose link is %s do not keep others out who stand at the same address',
  async (code) => {
    const { opening, reading } = limits()
    const over = () => Promise.reject(new AuthRefusal(code, 'over'))
    for (let time = 0; time < 4; time += 1)
      await expect(reading(stranger, 'over', over)).rejects.toMatchObject({ code })
    expect(await opening(stranger, 'other', () => Promise.resolve('in'))).toBe('in')
  },
)
