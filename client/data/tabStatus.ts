import { connectionFrom } from './connection.ts'
import type { LinkFailure } from './replica/linkError.ts'
import { settable, type Readable } from './replica/readable.ts'
import { storageFailure } from './replica/storageFailure.ts'
import type { SyncProblem } from './syncStatus.ts'
import type { SharedState } from './tabChannel.ts'

type TabStatusDeps = {
  /** Before the first attempt: a page that is shown and may ask is about to. */
  connects: boolean
  lastServerContact: number
  now: () => number
  /** Tells the other tabs. */
  post: (state: SharedState & { problems: SyncProblem[] }) => void
}

/** What this tab says about sync, to its own screens and to the other tabs. */
export type TabStatus = {
  state: Readable<SharedState>
  change: (part: Partial<SharedState>) => void
  /** Another tab replicates, and says this. */
  hear: (state: SharedState) => void
  problem: (name: SyncProblem, holds: boolean) => void
  /** @returns false where the device's storage is not what failed. */
  storageFailed: (error: unknown) => boolean
  /** How the last request ended; null: the server answered. */
  answered: (failure: LinkFailure | null) => void
  socket: (stands: boolean) => void
  /** A new attempt begins: how the last one ended counts no longer. */
  begins: () => void
  /** Nothing is under way any more. */
  rests: () => void
}

const RESTING: SharedState['progress'] = { nextTryAt: null, sent: null, received: null }

export function createTabStatus(deps: TabStatusDeps): TabStatus {
  const shared = settable<SharedState>({
    connection: { state: deps.connects ? 'connecting' : 'offline' },
    sending: 0,
    problems: [],
    lastServerContact: deps.lastServerContact,
    progress: RESTING,
  })
  const problems = new Set<SyncProblem>()
  let socketStands = false
  let lastFailure: LinkFailure | null | undefined

  function change(part: Partial<SharedState>): void {
    shared.set({ ...shared.read(), ...part })
    deps.post({ ...shared.read(), problems: [...problems] })
  }

  function problem(name: SyncProblem, holds: boolean): void {
    if (problems.has(name) === holds) return
    if (holds) problems.add(name)
    else problems.delete(name)
    change({ problems: [...problems] })
  }

  return {
    state: shared,
    change,
    problem,
    hear: (state) => shared.set(state),
    storageFailed(error) {
      const failure = storageFailure(error)
      if (failure) problem(failure, true)
      return failure !== null
    },
    answered(failure) {
      lastFailure = failure
      problem('serverError', failure?.kind === 'busy')
      problem('signedOut', failure?.kind === 'signedOut' || failure?.kind === 'revoked')
      problem('tooOld', failure?.kind === 'tooOld')
      change({
        connection: connectionFrom(lastFailure, socketStands),
        ...(failure === null && { lastServerContact: deps.now() }),
      })
    },
    socket(stands) {
      socketStands = stands
      change({ connection: connectionFrom(lastFailure, stands) })
    },
    begins() {
      lastFailure = undefined
      change({ connection: { state: 'connecting' } })
    },
    rests() {
      socketStands = false
      change({ progress: RESTING })
    },
  }
}
