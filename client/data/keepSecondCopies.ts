import * as z from 'zod/mini'
import { recordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeId, scopeKind, userScope } from '#shared/schema/record/scope.ts'
import type { OpenAccount } from './openAccount.ts'
import type { PageEvents } from './pageEvents.ts'
import { noteLostStorage } from './replica/lostStorage.ts'
import { watchContact } from './replica/notePull.ts'
import {
  databaseMark,
  dropSecondCopy,
  keepSecondCopy,
  readSecondCopy,
  type SecondCopy,
  type Stores,
} from './replica/secondCopy.ts'
import type { Rejection } from './replica/localStore.ts'
import { exportUnsent, importUnsent, type RefusedImport } from './replica/unsentExport.ts'
import { countUnsentFiles } from './replica/uploads/unsentFiles.ts'
import { watch } from './replica/watch.ts'
import type { Session } from './session.ts'

const edits = z.looseObject({
  savedAt: z.string(),
  edits: z.array(z.object({ record: recordEnvelope, base: z.nullable(recordEnvelope) })),
})
type Edits = z.output<typeof edits>['edits']

type Sight = Pick<PageEvents, 'visible' | 'onVisibility'>

/** A burst of edits is copied once. */
const REST_MS = 300
/** While a wedding is being fetched again, its records are looked for so often, and so many times. */
const LOOK_MS = 1_000
const MOST_LOOKS = 20

/**
 * Keeps a second copy of what is only on this device while an account is open, and brings it back where
 * the browser has thrown the databases away since: at once what was made here, the rest as soon as the
 * records it is about have been fetched again. Of many tabs the one in sight copies: nobody writes in
 * the others.
 *
 * @returns how to stop
 */
export function keepSecondCopies(
  open: Pick<OpenAccount, 'account' | 'replica' | 'queue' | 'rejections'>,
  stores: Stores,
  sight: Sight,
): () => void {
  const { replica, queue, rejections } = open
  const { account, local } = replica
  const contact = watchContact(replica)
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = Promise.resolve()
  let lost: (SecondCopy & { isPart: boolean }) | null = null
  let stopped = false
  let looks = 0

  /** Whatever fails here must not disturb the work: the first copy stands. */
  function inTurn(work: () => Promise<void>): void {
    turn = turn.then(async () => {
      if (!stopped) await work().catch(() => undefined)
    })
  }

  async function copy(): Promise<void> {
    if (lost || !queue.known.read()) return
    const mark = await databaseMark(replica)
    // Databases that are gone have nothing waiting in them; that is no reason to forget it.
    if (mark === null) return
    const edited = queue.waiting.read().length + (await local.rejections.count())
    const files = await countUnsentFiles(replica)
    // Photos cannot be copied; that they were here can be told.
    if (edited + files === 0) return dropSecondCopy(stores, account)
    const text = await exportUnsent(replica, queue, { name: open.account.name })
    if ((await databaseMark(replica)) === mark)
      await keepSecondCopy(stores, account, { mark, text, files })
  }

  function copySoon(): void {
    if (!sight.visible()) return
    clearTimeout(timer)
    timer = setTimeout(() => inTurn(copy), REST_MS)
  }

  function lookAgain(): void {
    looks += 1
    clearTimeout(timer)
    timer = setTimeout(() => inTurn(bringBack), LOOK_MS)
  }

  async function look(): Promise<void> {
    const found = await readSecondCopy(stores, account)
    const mark = await databaseMark(replica)
    if (found && mark !== null) {
      if (found.mark !== mark) lost = { ...found, isPart: false }
      else {
        const text = await fallenBack(replica, found.text)
        if (text !== null) lost = { mark, text, isPart: true, files: 0 }
      }
    }
    if (lost) await bringBack()
    else copySoon()
  }

  async function bringBack(): Promise<void> {
    if (!lost) return
    const parsed = edits.safeParse(JSON.parse(lost.text))
    if (!parsed.success) {
      lost = null
      return
    }
    const told = {
      count: parsed.data.edits.length,
      savedAt: Date.parse(parsed.data.savedAt),
      isPart: lost.isPart,
      files: lost.files ?? 0,
    }
    // Each pull names every scope that is this account's: what is not among them was left.
    const fetched = contact.read()
    const isFetching = fetched[userScope(account)] !== undefined
    const awaited = parsed.data.edits.filter(
      ({ record }) => !isFetching || fetched[record.scope] !== undefined,
    )
    const missing = await missingOf(replica, awaited)
    if (missing > 0 && !(isFetching && looks >= MOST_LOOKS)) {
      await noteLostStorage(local, { ...told, isBack: false, refused: 0 })
      // A page is told of before it is written; what never comes is gone there too.
      if (isFetching) lookAgain()
      return
    }
    const result = await importUnsent(replica, lost.text)
    lost = null
    if (!result.ok) return
    await local.rejections.bulkPut(
      result.refused.map((one) => rejectionOf(one, replica.edge.now())),
    )
    const refused = result.refused.length
    if (result.written + refused + told.files > 0)
      await noteLostStorage(local, {
        ...told,
        count: result.written + refused,
        isBack: true,
        refused,
      })
    await queue.refresh()
    copySoon()
  }

  const stops = [
    queue.waiting.subscribe(copySoon),
    rejections.list.subscribe(copySoon),
    watch(() => countUnsentFiles(replica), 0).subscribe(copySoon),
    // What the worker sent meanwhile is not to be brought back later.
    sight.onVisibility(copySoon),
    contact.subscribe(() => inTurn(bringBack)),
    () => clearTimeout(timer),
  ]
  inTurn(async () => {
    await queue.read()
    await look()
  })
  return () => {
    stopped = true
    for (const stop of stops) stop()
  }
}

/**
 * How many of the records that were changed, or of the weddings and studios that something was added to,
 * are not here, not even as deleted: without them nobody knows whether it may be written.
 */
async function missingOf({ records }: OpenAccount['replica'], all: Edits): Promise<number> {
  const made = new Set(all.flatMap(({ record, base }) => (base === null ? record.id : [])))
  const changed = all.filter(({ base }) => base !== null).map(({ record }) => record.id)
  const places = all
    .filter(({ record }) => scopeKind(record.scope) !== 'user')
    .map(({ record }) => scopeId(record.scope))
  const wanted = [...new Set([...changed, ...places.filter((id) => !made.has(id))])]
  return wanted.length - (await records.storageInstance.findDocumentsById(wanted, true)).length
}

/**
 * Of a copy of these very databases, what they do not know: a device that lost its power may come back
 * with an earlier state of them. Null: they know all of it. Nobody's stamp goes back by itself.
 */
async function fallenBack({ records, local }: OpenAccount['replica'], text: string) {
  const parsed = edits.safeParse(JSON.parse(text))
  if (!parsed.success) return null
  const ids = [...new Set(parsed.data.edits.map(({ record }) => record.id))]
  const [here, outcomes] = await Promise.all([
    records.storageInstance.findDocumentsById(ids, true),
    local.outcomes.bulkGet(ids),
  ])
  const rejected = await local.rejections.where('id').anyOf(ids).primaryKeys()
  const known = new Map(here.map(({ id, at }) => [id, at]))
  const settled = new Map(outcomes.flatMap((one) => (one ? [[one.id, one.at]] : [])))
  const behind = parsed.data.edits.filter(
    ({ record: { id, at } }) =>
      (known.get(id) ?? '') < at &&
      (settled.get(id) ?? '') < at &&
      !rejected.includes(`${id} ${at}`),
  )
  return behind.length === 0 ? null : JSON.stringify({ ...parsed.data, edits: behind })
}

/** What cannot be written here any more is not lost with the copy it was in (P3). */
function rejectionOf({ record: mine, base, refusal }: RefusedImport, refusedAt: number): Rejection {
  const { id, scope, type, at } = mine
  const code = refusal.reason === 'notAMember' ? 'SCOPE_LOST' : 'FORBIDDEN'
  const message = 'It can no longer be written here by you.'
  return { key: `${id} ${at}`, id, scope, type, code, message, refusedAt, mine, base }
}

/** The same for whichever account is open. */
export function followSecondCopies(
  session: Pick<Session, 'account'>,
  stores: Stores,
  sight: Sight,
): void {
  let stop = () => {}
  let followed: OpenAccount | null = null

  function follow(): void {
    const now = session.account.read()
    const open = now.state === 'open' ? now.open : null
    if (open === followed) return
    stop()
    followed = open
    stop = open ? keepSecondCopies(open, stores, sight) : () => {}
  }

  session.account.subscribe(follow)
  follow()
}
