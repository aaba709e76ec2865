import { hasRole, type Actor } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'

/** What of a scope is only on one device, as that device told it last. All instants are Unix ms. */
export type DeviceStatus = {
  user: string
  /** Id that the device gave itself, and what its owner calls it. */
  device: string
  deviceName: string
  waiting: number
  refused: number
  /** Since when the oldest waits, by the device's clock. */
  since: number | null
  seenAt: number
}

export type ToldStatus = Pick<DeviceStatus, 'waiting' | 'refused' | 'since'> & { scope: ScopeName }
export type TellingDevice = Pick<DeviceStatus, 'user' | 'device' | 'deviceName'>

/** Where it is kept. Two implementations, one contract (deviceStatusContract.ts): memory and Postgres. */
export type DeviceStatusStore = {
  /** Replaces what this device told of these scopes; of an account, only the devices seen last stay. */
  keep: (by: TellingDevice, told: readonly ToldStatus[], now: number) => Promise<void>
  /** Takes away what this device told of these scopes. */
  forget: (
    by: Pick<TellingDevice, 'user' | 'device'>,
    scopes: readonly ScopeName[],
  ) => Promise<void>
  /** Seen last first; those not seen since are left out. */
  of: (scope: ScopeName, seenSince: number) => Promise<readonly DeviceStatus[]>
}

/** Devices of one account in one scope: whoever signs in from ever new ones pushes out their own. */
export const MOST_DEVICES = 20
/** No session lives longer: such a device is not coming back as it was. */
const FORGOTTEN_MS = 90 * 24 * 3_600_000

export type Devices = {
  /** Scopes that are not theirs are passed over, as if they did not exist. */
  tell: (by: TellingDevice, own: readonly ScopeName[], told: readonly ToldStatus[]) => Promise<void>
  /** Nobody sees this device any more, until it tells something again. */
  forget: DeviceStatusStore['forget']
  /** What this member may know of the devices of a scope. */
  of: (
    scope: ScopeName,
    viewer: Actor,
    members: readonly { user: string; name: string }[],
  ) => Promise<readonly (DeviceStatus & { name: string })[]>
}

/** @param now Unix ms */
export function createDevices(store: DeviceStatusStore, now: () => number): Devices {
  return {
    async tell(by, own, told) {
      const at = now()
      const ours = new Map(
        told
          .filter(({ scope }) => own.includes(scope))
          // A clock that runs ahead must not make an edit wait since tomorrow.
          .map((one) => [one.scope, { ...one, since: one.since && Math.min(one.since, at) }]),
      )
      if (ours.size > 0) await store.keep(by, [...ours.values()], at)
    },
    forget: store.forget,
    async of(scope, viewer, members) {
      const names = new Map(members.map(({ user, name }) => [user, name]))
      const known = await store.of(scope, now() - FORGOTTEN_MS)
      return known.flatMap((one) => {
        const name = names.get(one.user)
        const isShown = one.user === viewer.user || seesTeam(viewer)
        return name !== undefined && isShown ? [{ ...one, name }] : []
      })
    },
  }
}

/** Who runs the day has to know whose edits are still on their way; guests and suppliers have not. */
function seesTeam(viewer: Actor): boolean {
  return hasRole(viewer, ['couple', 'planner', 'coordinator', 'photographer', 'owner', 'editor'])
}
