import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { MOST_DEVICES, type DeviceStatusStore } from './deviceStatus.ts'
import { uuid } from './testing/storedRecords.ts'

const [maya, noah] = [uuid(1), uuid(2)]
const tablet = { user: maya, device: 'tablet', deviceName: 'Maya’s tablet' }
const phone = { user: maya, device: 'phone', deviceName: 'Maya’s phone' }

/** What every storage of device statuses does. */
export function deviceStatusContract(
  storage: string,
  open: () => Promise<{ store: DeviceStatusStore; close: () => Promise<void> }>,
): void {
  describe(`what devices told, in ${storage}`, () => {
    let store: DeviceStatusStore
    let close: () => Promise<void>
    let made = 0
    const scope = (): ScopeName => `wedding:${uuid(9_000 + (made += 1))}`

    beforeAll(async () => {
      ;({ store, close } = await open())
    })
    afterAll(() => close())

    test('the last word of a device replaces the one before, and no other scope’s', async () => {
      const [own, other] = [scope(), scope()]
      const waiting = { waiting: 3, refused: 1, since: 5 }
      await store.keep(
        tablet,
        [
          { scope: own, ...waiting },
          { scope: other, ...waiting },
        ],
        10,
      )
      await store.keep(phone, [{ scope: own, waiting: 1, refused: 0, since: 7 }], 11)
      const renamed = { ...tablet, deviceName: 'The barn tablet' }
      await store.keep(renamed, [{ scope: own, waiting: 0, refused: 0, since: null }], 12)
      expect(await store.of(own, 0)).toEqual([
        { ...renamed, waiting: 0, refused: 0, since: null, seenAt: 12 },
        { ...phone, waiting: 1, refused: 0, since: 7, seenAt: 11 },
      ])
      expect(await store.of(other, 0)).toEqual([{ ...tablet, ...waiting, seenAt: 10 }])
    })

    test('a device that was not seen for long is left out', async () => {
      const own = scope()
      const status = { scope: own, waiting: 1, refused: 0, since: 1 }
      await store.keep(tablet, [status], 10)
      await store.keep(phone, [status], 20)
      expect((await store.of(own, 20)).map(({ device }) => device)).toEqual(['phone'])
    })

    test('a device takes back what it told, of the scopes it names, and no other device’s', async () => {
      const [own, other] = [scope(), scope()]
      const status = { waiting: 1, refused: 0, since: 1 }
      const both = [own, other].map((one) => ({ scope: one, ...status }))
      await store.keep(tablet, both, 10)
      await store.keep({ ...tablet, user: noah }, both, 10)
      await store.keep(phone, both, 10)
      await store.forget(tablet, [own])
      const names = async (one: ScopeName) =>
        (await store.of(one, 0)).map(({ user, device }) => `${user} ${device}`).sort()
      expect(await names(own)).toEqual([`${maya} phone`, `${noah} tablet`])
      expect(await names(other)).toHaveLength(3)
      await store.forget(tablet, [])
    })

    test('ever new devices of one account push out their own, never a teammate’s', async () => {
      const own = scope()
      const status = { scope: own, waiting: 1, refused: 0, since: 1 }
      await store.keep({ ...phone, user: noah }, [status], 1)
      for (let n = 0; n < MOST_DEVICES + 3; n += 1) {
        await store.keep({ ...tablet, device: `device ${n}` }, [status], 100 + n)
      }
      const kept = await store.of(own, 0)
      expect(kept.filter(({ user }) => user === noah)).toHaveLength(1)
      const mine = kept.filter(({ user }) => user === maya).map(({ device }) => device)
      expect(mine).toHaveLength(MOST_DEVICES)
      expect(mine).not.toContain('device 2')
    })
  })
}
