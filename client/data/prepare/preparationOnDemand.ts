import type { Readable } from '../replica/readable.ts'
import type { SharedState } from '../tabChannel.ts'
import type { Preparation, PreparationDeps } from './preparation.ts'

export type PreparationOnDemand = {
  /** Its code is fetched when first asked for. @throws where it is not on this device */
  open: () => Promise<Preparation>
  close: () => Promise<void>
}

/** After the first screen there is more urgent work. */
const BEGIN_MS = 4_000

/** Begins by itself a little after the first screen, and makes room when the device is full. */
export function preparationOnDemand(
  deps: PreparationDeps & { begins: Promise<void>; state: Readable<SharedState> },
): PreparationOnDemand {
  const { replica, clock, begins, state } = deps
  let opened: Promise<Preparation> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  let wasFull = false

  function open(): Promise<Preparation> {
    opened ??= import('./preparation.ts').then(
      ({ startPreparation }) => startPreparation(deps),
      (error: unknown) => {
        // Asked for again once there is signal.
        opened = null
        throw error
      },
    )
    return opened
  }

  async function makeRoom(): Promise<void> {
    const part = await import('../replica/room/makeRoom.ts').catch(() => null)
    await part?.makeRoom(replica, clock.now())
  }

  const stop = state.subscribe(() => {
    const isFull = state.read().problems.includes('storageFull')
    // Where even that fails, the person is told that there is no room.
    if (isFull && !wasFull) void makeRoom().catch(() => undefined)
    wasFull = isFull
  })
  void begins.then(() => {
    if (!isClosed) timer = setTimeout(() => void open().catch(() => undefined), BEGIN_MS)
  })

  return {
    open,
    async close() {
      isClosed = true
      clearTimeout(timer)
      stop()
      const now = await opened?.catch(() => null)
      await now?.close()
    },
  }
}
