import { day } from '#shared/schema/day.ts'
import { document } from '#shared/schema/document.ts'
import { photo } from '#shared/schema/photo.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { PageEvents } from '../pageEvents.ts'
import type { PageSync } from '../pageSync.ts'
import { bringBack, finishTakingAway, takeAway, type TakenAway } from '../replica/away/takeAway.ts'
import { readAway, type AwayWedding } from '../replica/away/awayWeddings.ts'
import type { Replica } from '../replica/database.ts'
import type { Locks } from '../replica/pass.ts'
import { changeChoice, readChoices, type PrepareChoice } from '../replica/prepare/choices.ts'
import { isNear } from '../replica/prepare/nearWeddings.ts'
import { refreshPrepared, type Prepared } from '../replica/prepare/refreshPrepared.ts'
import { readWeddingsHere } from '../replica/prepare/weddingsHere.ts'
import { settable, type Readable } from '../replica/readable.ts'
import { freeRoom } from '../replica/room/freeRoom.ts'
import { freeByPolicy } from '../replica/room/makeRoom.ts'
import { keepReserve } from '../replica/room/reserve.ts'
import { forgetShortage } from '../replica/room/shortage.ts'
import { storageFailure } from '../replica/storageFailure.ts'
import { isMetered, type LinkFacts } from '../replica/uploads/linkCost.ts'
import { watchTypes } from '../replica/watchTypes.ts'
import type { Fetch } from '../serverCall.ts'
import type { ServerClock } from '../serverClock.ts'
import { readAppFiles } from './appFiles.ts'
import { readyCheck, type ReadyCheck, type ReadyDepth } from './readyCheck.ts'
import { readReadyNote } from './readyNotes.ts'
import { readStorageUse, type StorageUse } from './storageUse.ts'

export type PreparationDeps = {
  replica: Replica
  token: string | null
  fetch: Fetch
  locks: Locks
  clock: ServerClock
  events: Pick<PageEvents, 'visible' | 'onHope'>
  link: () => LinkFacts | undefined
  alone: PageSync['alone']
  /** A failure of this device's storage that no edit met. */
  failed: (failure: 'storageFull' | 'storageLost') => void
}

/** Weddings made ready for a place without signal, and what takes up room for it. */
export type Preparation = {
  isWorking: Readable<boolean>
  /** Fetches what is missing, and looks whether it all opens. */
  refresh: () => Promise<Prepared>
  /** A person wants something else of a wedding; what that means is fetched in the background. */
  choose: (scope: ScopeName, change: Partial<PrepareChoice>) => Promise<void>
  check: (scope: ScopeName, depth: ReadyDepth) => Promise<ReadyCheck>
  use: () => Promise<StorageUse>
  /** Takes of long past weddings what the server has. @returns bytes freed */
  tidy: () => Promise<number>
  /** `elsewhere`: another window is at work; nothing was changed. */
  takeAway: (
    wedding: Pick<AwayWedding, 'scope' | 'name' | 'date'>,
  ) => Promise<TakenAway | 'elsewhere'>
  bringBack: (scope: ScopeName) => Promise<'ok' | 'elsewhere'>
  close: () => Promise<void>
}

/** New photos come in bursts. */
const SETTLE_MS = 3_000
const LOOK_AGAIN_MS = 300_000
/** What was all there is read again after this: each file was looked at when it came. */
const READ_AGAIN_MS = 1_800_000
/** Below this the device tidies up by itself, in bytes. */
const LITTLE_ROOM = 500_000_000

export function startPreparation(deps: PreparationDeps): Preparation {
  const { replica, clock, locks, alone } = deps
  const { local } = replica
  const controller = new AbortController()
  const { signal } = controller
  const isWorking = settable(false)
  const room = () => freeRoom(navigator.storage)
  const app = () => readAppFiles(navigator.serviceWorker?.controller)
  let running: Promise<Prepared> | null = null
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function refresh(): Promise<Prepared> {
    if (running) again = true
    running ??= work().finally(() => {
      running = null
      isWorking.set(false)
      schedule(again ? SETTLE_MS : LOOK_AGAIN_MS)
      again = false
    })
    return running
  }

  async function work(): Promise<Prepared> {
    isWorking.set(true)
    const prepared = await refreshPrepared(replica, {
      fetch: deps.fetch,
      token: deps.token,
      signal,
      locks,
      now: clock.now,
      isMetered: () => isMetered(deps.link()),
      room,
    })
    if (prepared === 'elsewhere') return prepared
    for (const scope of await readyScopes()) {
      signal.throwIfAborted()
      const known = await readReadyNote(local, scope)
      if (known?.isReady && replica.edge.now() - known.at < READ_AGAIN_MS) continue
      await readyCheck(replica, scope, 'quick', app)
    }
    return prepared
  }

  async function readyScopes(): Promise<readonly ScopeName[]> {
    const [weddings, choices] = await Promise.all([readWeddingsHere(replica), readChoices(local)])
    return weddings
      .filter((one) => choices.get(one.scope)?.isPinned || isNear(one.dates, clock.now()))
      .map(({ scope }) => scope)
  }

  function inBackground(): void {
    if (signal.aborted) return
    if (!deps.events.visible()) return schedule(LOOK_AGAIN_MS)
    void refresh().catch((error: unknown) => {
      const failure = storageFailure(error)
      if (failure) deps.failed(failure)
      else if (!signal.aborted) throw error
    })
  }

  function schedule(ms: number): void {
    clearTimeout(timer)
    if (!signal.aborted) timer = setTimeout(inBackground, ms)
  }

  async function begin(): Promise<void> {
    if ((await readAway(local)).some(({ isEmpty }) => !isEmpty)) {
      await alone(() => finishTakingAway(replica))
    }
    const free = await room()
    if (free !== null && free < LITTLE_ROOM) {
      await freeByPolicy(replica, clock.now(), 'tidy', LITTLE_ROOM - free)
    } else await keepReserve(local, randomBytes)
    inBackground()
  }

  const stops = [
    deps.events.onHope(() => schedule(SETTLE_MS)),
    watchTypes(replica, [photo.name, document.name, wedding.name, day.name], () =>
      schedule(SETTLE_MS),
    ),
  ]
  void begin().catch((error: unknown) => {
    const failure = storageFailure(error)
    if (failure) deps.failed(failure)
    else if (!signal.aborted) throw error
  })

  return {
    isWorking,
    refresh: async () => {
      await forgetShortage(local)
      return refresh()
    },
    async choose(scope, change) {
      await changeChoice(local, scope, change)
      schedule(0)
    },
    check: (scope, depth) => readyCheck(replica, scope, depth, app),
    use: () => readStorageUse(replica, app),
    tidy: () => freeByPolicy(replica, clock.now(), 'tidy', Infinity),
    async takeAway(wanted) {
      const taken = await alone(() => takeAway(replica, wanted))
      if (taken?.ok) await changeChoice(local, wanted.scope, { isPinned: false })
      return taken ?? 'elsewhere'
    },
    bringBack: async (scope) =>
      (await alone(async () => {
        await bringBack(replica, scope)
        return 'ok' as const
      })) ?? 'elsewhere',
    async close() {
      controller.abort(new Error('The account was closed'))
      clearTimeout(timer)
      for (const stop of stops) stop()
      await running?.catch(() => undefined)
    },
  }
}

/** The browser gives 64 KB of randomness at a time. */
function randomBytes(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}
