import type { ScopeName } from '#shared/schema/record/scope.ts'
import { MOST_DEVICES, type DeviceStatus, type DeviceStatusStore } from './deviceStatus.ts'

/** For tests, and for whoever wants to see what the port asks for. */
export function createMemoryDeviceStatus(): DeviceStatusStore {
  const scopes = new Map<ScopeName, readonly DeviceStatus[]>()
  const lastFirst = (a: DeviceStatus, b: DeviceStatus) =>
    b.seenAt - a.seenAt || (a.device < b.device ? -1 : 1)

  return {
    keep: async (by, told, now) => {
      for (const { scope, ...status } of told) {
        const known = scopes.get(scope) ?? []
        const others = known.filter(({ user }) => user !== by.user)
        const own = known.filter((one) => one.user === by.user && one.device !== by.device)
        own.push({ ...by, ...status, seenAt: now })
        scopes.set(scope, [...others, ...own.sort(lastFirst).slice(0, MOST_DEVICES)])
      }
    },
    forget: async ({ user, device }, forgotten) => {
      for (const scope of forgotten) {
        const known = scopes.get(scope) ?? []
        scopes.set(
          scope,
          known.filter((one) => one.user !== user || one.device !== device),
        )
      }
    },
    of: async (scope, seenSince) =>
      (scopes.get(scope) ?? []).filter(({ seenAt }) => seenAt >= seenSince).toSorted(lastFirst),
  }
}
