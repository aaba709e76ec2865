import { useEffect, useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { packBundle, unpackBundle } from '../courier/bundleFile.ts'
import { refreshKeys } from '../courier/refreshKeys.ts'
import { makeBundle } from '../replica/courier/makeBundle.ts'
import { openBundle, type OpenedBundle } from '../replica/courier/takeBundle.ts'
import { takeBack, type TakenBack } from '../replica/courier/takeBack.ts'
import { watchLastTaken, type TakenNote } from '../replica/courier/takenNote.ts'
import { takeIn, type TakenRow } from '../replica/courier/takeIn.ts'
import { useAppData, useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'
import { useSyncStatus } from './useSyncStatus.ts'

/** What one member is handed, ready to be sent or shown. */
export type Parcel = {
  bytes: Uint8Array<ArrayBuffer>
  /** Edits in it, and those that had no room. */
  rows: number
  left: number
}

export type HandOver = {
  /** Null: they are no member, as far as this device knows. */
  pack: (to: string) => Promise<Parcel | null>
  /** Holds it against what is known here; nothing is taken in. */
  open: (bytes: Uint8Array<ArrayBuffer>) => ReturnType<typeof openBundle>
  take: (opened: OpenedBundle) => Promise<TakenRow[]>
  /** The last that was taken in, while it may be taken back; null: nothing. */
  last: TakenNote | null
  /** Null: another window goes on sending. */
  takeBack: () => Promise<TakenBack | null>
  /** Without keys nothing can be signed: the page did not come by HTTPS. */
  isPossible: boolean
}

/** Giving what waits on this device to somebody beside it, and taking what they give. */
export function useHandOver(scope: ScopeName): HandOver {
  const { replica, account, fetch, queue, alone } = useOpenAccount()
  const { clock } = useAppData()
  const { connection } = useSyncStatus()
  const isReached = connection.state === 'live'

  // Somebody may have joined since the keys were last asked for; this is the last moment to know.
  useEffect(() => {
    if (isReached) void refreshKeys(replica, { fetch, token: account.token }, true)
  }, [isReached, replica, fetch, account.token])

  const taken = useMemo(() => watchLastTaken(replica.local, scope), [replica, scope])
  const last = useReadable(taken)

  const actions = useMemo(
    (): Omit<HandOver, 'last'> => ({
      isPossible: 'subtle' in crypto,
      async pack(to) {
        const made = await makeBundle(replica, scope, to, clock.now())
        if (!made) return null
        const { bundle, left } = made
        return { bytes: await packBundle(bundle), rows: bundle.rows.length, left }
      },
      open: async (bytes) => openBundle(replica, scope, await unpackBundle(bytes), clock.now()),
      async take(opened) {
        const taken = await takeIn(replica, opened)
        await queue.refresh()
        return taken
      },
      async takeBack() {
        const told = await alone(() => takeBack(replica, scope))
        await queue.refresh()
        return told
      },
    }),
    [replica, scope, queue, clock, alone],
  )
  return useMemo(() => ({ ...actions, last }), [actions, last])
}
