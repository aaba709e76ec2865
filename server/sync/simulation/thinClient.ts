import type { Delta } from '#shared/protocol/live.ts'
import type { PullAnswer, PullRequest } from '#shared/protocol/pull.ts'
import type { PushAnswer, PushRow } from '#shared/protocol/push.ts'
import { parsePosition } from '#shared/protocol/checkpoint.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import type { Stamper } from '#shared/schema/record/stamp.ts'
import type { Counters } from './counters.ts'
import type { Random } from './random.ts'
import { createRxdbModel, readUpTo, type RxdbModel } from './rxdbModel.ts'

/** What a device can ask of the server; null: no answer. */
export type Air = {
  push: (rows: readonly PushRow[], done: (answer: PushAnswer | null) => void) => void
  pull: (request: PullRequest, done: (answer: PullAnswer | null) => void) => void
}

export type Habits = {
  /** R3. */
  stampsEveryWrite: boolean
  /** Our link applies a delta only if it continues what it has. */
  guardsDeltas: boolean
  /** Our link drops what its push's answer has overtaken. */
  dropsOvertaken: boolean
  /** Our device notes at its next start what a crash left out (F14). */
  mendsHalfWritten: boolean
}
export const GOOD_HABITS: Habits = {
  stampsEveryWrite: true,
  guardsDeltas: true,
  dropsOvertaken: true,
  mendsHalfWritten: false,
}

export type ThinClient = {
  /** `ours`: names its replica, never overlaps a pull and a push, guards deltas · `stock`: plain RxDB. */
  link: 'ours' | 'stock'
  user: string
  replica: string
  model: RxdbModel
  isOnline: () => boolean
  setOnline: (online: boolean) => void
  /** One look at what there is to do. */
  tick: () => void
  hear: (delta: Delta) => void
  resync: () => void
  /** F5: what is under way is forgotten, rows are built anew. */
  cancel: () => void
  /** The next answer ends the process between its two writes (F14). */
  crashSoon: () => void
  isIdle: () => boolean
}

const PAGE = 20
const STOCK_BATCH = 4

export function createThinClient(parts: {
  link: 'ours' | 'stock'
  user: string
  replica: string
  random: Random
  stamper: Stamper
  counters: Counters
  air: Air
  habits: Habits
  onSeen: (record: RecordEnvelope) => void
}): ThinClient {
  const { link, user, random, counters, air, habits } = parts
  const { stampsEveryWrite } = habits
  const model = createRxdbModel({ ...parts, stampsEveryWrite })
  let isOnline = true
  let wantsPull = true
  let willCrash = false
  /** Requests of an earlier life are ignored. */
  let life = 0
  let pushing = 0
  let isPulling = false
  /** F8: rows whose request failed come again as they were. */
  let again: PushRow[] | null = null
  let held: Delta[] = []
  /** Scope's own epoch, from the last finished pull. */
  const epochs = new Map<string, number>()
  /** Versions at which our pushes were answered. */
  const answered = new Map<string, number>()
  /** Scopes being listed again; that they are outlives the process, what was listed so far does not. */
  const listings = new Map<ScopeName, Set<string> | 'from the start'>()

  function crash(): boolean {
    if (!willCrash) return false
    willCrash = false
    counters.add('crashes between document and meta')
    restart()
    return true
  }

  function startAgain(): void {
    if (link === 'ours' && habits.mendsHalfWritten) model.mendHalfWritten()
  }

  function restart(): void {
    life += 1
    pushing = 0
    isPulling = false
    again = null
    held = []
    restartListings()
  }

  function push(): void {
    const rows = again ?? model.rows()
    again = null
    if (rows.length === 0) return
    const size = link === 'ours' ? rows.length : STOCK_BATCH
    const born = life
    // F9: the chunks of a stock client are sent side by side.
    for (let start = 0; start < rows.length; start += size) {
      const chunk = rows.slice(start, start + size)
      pushing += 1
      air.push(chunk, (answer) => {
        if (born !== life) return
        pushing -= 1
        if (answer) takeAnswer(chunk, answer)
        else if (random.chance(0.6)) again = [...(again ?? []), ...chunk]
        if (pushing === 0) release()
      })
    }
  }

  function takeAnswer(rows: readonly PushRow[], answer: PushAnswer): void {
    for (const [id, { version }] of Object.entries(answer.results))
      if (version !== undefined) answered.set(id, version)
    const crashed = crash()
    model.takeAnswer(rows, answer.conflicts, crashed)
    if (crashed) startAgain()
  }

  function pull(): void {
    isPulling = true
    wantsPull = false
    const born = life
    const checkpoint = { ...model.checkpoint() }
    for (const [scope, listed] of listings) {
      if (listed !== 'from the start') continue
      listings.set(scope, new Set())
      checkpoint[scope] = '0.0'
    }
    air.pull({ checkpoint, limit: PAGE }, (answer) => {
      if (born !== life) return
      isPulling = false
      if (answer) takePage(answer)
      else restartListings()
      release()
    })
  }

  /** An answer that never came: what was listed for it is not known. */
  function restartListings(): void {
    wantsPull = true
    for (const scope of listings.keys()) listings.set(scope, 'from the start')
  }

  function takePage({ documents, checkpoint, scopes }: PullAnswer): void {
    const before = model.checkpoint()
    for (const [name, value] of Object.entries(checkpoint)) {
      const scope = scopeName.parse(name)
      const [next, last] = [parsePosition(value), readUpTo(before, scope)]
      const isRelisted = next.state === 'reading' && before[scope] && last?.epoch !== next.epoch
      if (isRelisted && link === 'ours' && !listings.has(scope)) listings.set(scope, new Set())
      if (isRelisted) counters.add('scopes listed again')
    }
    for (const record of documents) {
      const listed = listings.get(record.scope)
      if (listed instanceof Set) listed.add(record.id)
      const known = model.docs.get(record.id)
      if (known && known.at > record.at) counters.add('stale pulls')
    }
    const crashed = crash()
    model.takeDocuments(documents, checkpoint, crashed)
    if (crashed) return startAgain()
    if (documents.length >= PAGE) return void (wantsPull = true)
    for (const [scope, value] of Object.entries(scopes))
      epochs.set(scope, Number(value.split('.')[0]))
    for (const [scope, listed] of listings) {
      if (listed === 'from the start') continue
      model.forget(scope, listed)
      listings.delete(scope)
    }
  }

  function release(): void {
    if (pushing > 0 || isPulling) return
    for (const delta of held.splice(0)) apply(delta)
  }

  function apply(delta: Delta): void {
    const seen = readUpTo(model.checkpoint(), delta.scope)
    // A gap, another epoch, or a scope not yet read: the socket tells, HTTP answers.
    if (!seen || listings.has(delta.scope) || epochs.get(delta.scope) !== delta.epoch)
      return void (wantsPull = true)
    const isOld = delta.to <= seen.version
    const continues = delta.from === seen.version
    if (link === 'ours' && habits.guardsDeltas && isOld) return
    if (habits.guardsDeltas && !continues && !isOld) return void (wantsPull = true)
    if (isOld) counters.add('stale stream events applied (F11)')
    const fresh = delta.records.filter(({ id }) => {
      const overtaken = (answered.get(id) ?? 0) > delta.to
      if (overtaken && link === 'ours') counters.add('overtaken records dropped (F26)')
      return link === 'stock' || !habits.dropsOvertaken || !overtaken
    })
    // A stock client knows no other epoch than the delta's; where its own is another, that lists again.
    const value = `${link === 'ours' ? seen.epoch : delta.epoch}.${delta.to}`
    model.takeDocuments(fresh, { [delta.scope]: value }, false)
  }

  return {
    link,
    user,
    replica: parts.replica,
    model,
    isOnline: () => isOnline,
    setOnline(online) {
      isOnline = online
      wantsPull = true
    },
    tick() {
      if (!isOnline) return
      if (link === 'ours') {
        if (pushing > 0 || isPulling) return
        if (again || model.hasRows()) push()
        else if (wantsPull) pull()
        return
      }
      if (pushing === 0 && (again || model.hasRows())) push()
      // F10; a push may still begin while a page is on its way.
      if (pushing === 0 && !isPulling && wantsPull) pull()
    },
    hear(delta) {
      if (!isOnline) return
      // F10, F11: stream events wait their turn, and are then applied blindly by a stock client.
      if (pushing > 0 || isPulling) held.push(delta)
      else apply(delta)
    },
    resync: () => void (wantsPull = true),
    cancel: restart,
    crashSoon: () => void (willCrash = true),
    isIdle: () => pushing === 0 && !isPulling && !again && !model.hasRows() && !wantsPull,
  }
}
