import { handedRow, namedRow, stateHash, type HandedRow } from '#shared/courier/handedRow.ts'
import {
  keysNamedBy,
  rowKey,
  rowText,
  signedRow,
  type SignedRow,
  type Signer,
} from '#shared/courier/signedRow.ts'
import type { CarriedResult, CarryAnswer, DeviceKey, Taken } from '#shared/protocol/courier.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { malformedReason } from '#shared/schema/record/wellFormed.ts'
import { applyRow, statesNamed } from './applyPush.ts'
import type { Maker, Sender } from './applying.ts'
import type { Claimant } from './claimScopes.ts'
import { belonging, refuseTooMuch } from './courierGate.ts'
import type { Draft } from './draft.ts'
import type { Work } from './groupCommit.ts'
import { judgeRow, member, type GoodRow } from './judgeRow.ts'
import type { Push, PushRows } from './pushService.ts'
import { joinWants, rowWants } from './rowWants.ts'
import type { SyncStore } from './store.ts'

export type Carry = Push & {
  replica: string
  /** As they came; each is judged alone. */
  carried: readonly unknown[]
  /** By record: what a row of the push had taken in of these. */
  taken: Readonly<Record<string, readonly Taken[]>>
}

export type CarryService = (claimant: Claimant, carry: Carry) => Promise<CarryAnswer>

export type CourierParts = {
  /** Keys of the devices of these accounts, of those alone whose sessions are not ended. */
  keysOf: (accounts: readonly string[]) => Promise<readonly DeviceKey[]>
  check: (key: DeviceKey, text: string, signature: string) => boolean
}

type Judged = { signed: SignedRow; good: GoodRow; device: string }
type Refused = Pick<CarriedResult, 'id' | 'at' | 'code' | 'message'>

/**
 * Rows of others that came by hand. Each is applied as if its author's own device had pushed it: the
 * same account, the same replica, the rights that account has now. So R2, R4 and PSH6 know it again
 * when the author comes, and nothing is doubled. Whoever carries it only has to be a member too.
 */
export function createCarryService(
  parts: CourierParts & {
    maker: Maker
    now: () => number
    pushRows: PushRows
    store: Pick<SyncStore, 'read' | 'members'>
  },
): CarryService {
  return async (claimant, carry) => {
    const signed = carry.carried.map(legible)
    const rows = signed.filter((row) => row !== null)
    refuseTooMuch(rows, carry.taken)
    const belongs = await belonging(parts.store, claimant.user, rows)
    // What a member's row stands upon is looked at too, whoever wrote it.
    const named = keysNamedBy(rows.filter(belongs))
    const looked = rows.filter((row) => belongs(row) || named.has(rowKey(row)))
    const authors = new Set(looked.map(({ author }) => author.account))
    const keys = authors.size > 0 ? await parts.keysOf([...authors]) : []
    const own = { account: claimant.user, replica: carry.replica, device: claimant.device }
    const genuine = new Set(looked.filter((row) => isGenuine(row, keys, parts.check)))
    const judged = signed.map((row) => {
      if (row && !belongs(row)) return lost(row)
      return judge(row, { keys, own, isGenuine: row !== null && genuine.has(row) })
    })
    const handed = rowsByRecord(rows)
    // What an author says they took in is their word; what it was is told by its own author's signature.
    const vouchedFor = rowsByRecord([...genuine])

    const receivedAt = parts.now()
    const works = judged.flatMap((one, index): Work<CarriedResult>[] => {
      if (!('good' in one)) return []
      const { good, signed: row, device } = one
      const { account: user, replica } = row.author
      const isOwn = isBy(own, row.author)
      const all = isOwn ? handed : vouchedFor
      const known = all.get(good.mine.id) ?? new Map<string, HandedRow>()
      const origin = { name: `${user}:${replica}`, isReplica: true }
      // One after the other: a clock that runs ahead is held to the receipt, and two rows are not one.
      const sender = { user, device, origin, receivedAt: receivedAt + index }
      return [
        carriedWork(
          { ...good, taken: { rows: row.taken, known } },
          { sender, courier: claimant.user, isOwn, maker: parts.maker },
        ),
      ]
    })
    const standing = ({ mine }: GoodRow) => {
      const named = carry.taken[mine.id]
      const known = handed.get(mine.id)
      const isOther = parseStamp(mine.at).replica !== carry.replica
      const isCopy = isOther && known?.get(mine.at)?.hash === stateHash(mine)
      return { isCopy, taken: named && known ? { rows: named, known } : undefined }
    }
    const { answer, before } = await parts.pushRows(claimant, carry, { works, standing })
    const settled = before.values()
    const carried = judged.map((one): CarriedResult => {
      if (!('good' in one)) return { ...one, status: 'rejected' }
      const next = settled.next().value
      if (next?.status === 'fulfilled') return next.value
      const { id, at } = one.good.mine
      const message = 'The record cannot be stored.'
      return { id, at, status: 'rejected', code: 'INVALID', message }
    })
    return { ...answer, carried }
  }
}

function lost({ row }: SignedRow): Refused {
  const { id, at } = row.newDocumentState
  return { id, at, code: 'SCOPE_LOST', message: 'You, or its author, are not a member there.' }
}

/** A depth that would end the process in the schema is refused before it. */
function legible(raw: unknown): SignedRow | null {
  const row = member(raw, 'row')
  const states = [member(row, 'newDocumentState'), member(row, 'assumedMasterState')]
  if (states.some((state) => malformedReason(state) !== null)) return null
  return signedRow.safeParse(raw).data ?? null
}

function isBy(one: Signer, author: Signer): boolean {
  return one.account === author.account && one.replica === author.replica
}

function isGenuine(
  row: SignedRow,
  keys: readonly DeviceKey[],
  check: CourierParts['check'],
): boolean {
  const key = keys.find((one) => isBy(one, row.author))
  return key !== undefined && check(key, rowText(row), row.signature)
}

function judge(
  signed: SignedRow | null,
  known: {
    keys: readonly DeviceKey[]
    own: Omit<DeviceKey, 'publicKey'>
    isGenuine: boolean
  },
): Judged | Refused {
  if (!signed) return { id: '', at: '', code: 'INVALID', message: 'This is no signed row.' }
  const { author, row } = signed
  const { id, at, by, scope } = row.newDocumentState
  const refuse = (code: string, message: string): Refused => ({ id, at, code, message })
  // What this very device handed out before is vouched for by its session.
  const isOwn = isBy(known.own, author)
  const key = known.keys.find((one) => isBy(one, author))
  const device = isOwn ? known.own.device : key?.device
  if (device === undefined)
    return refuse('FORBIDDEN', 'The device that signed it is not known, or was signed out.')
  if (by !== author.account || !(isOwn || known.isGenuine))
    return refuse('FORBIDDEN', 'The signature does not fit.')
  if (!scope.startsWith('wedding:'))
    return refuse('FORBIDDEN', 'Only what belongs to a wedding is handed over.')
  const judged = judgeRow(row, 0)
  if ('bad' in judged) return refuse(judged.bad.code, judged.bad.message)
  return { signed, good: judged.good, device }
}

function rowsByRecord(rows: readonly SignedRow[]): Map<string, Map<string, HandedRow>> {
  const byRecord = new Map<string, Map<string, HandedRow>>()
  for (const row of rows) {
    const { newDocumentState: mine } = row.row
    const known = byRecord.get(mine.id) ?? new Map<string, HandedRow>()
    byRecord.set(mine.id, known.set(mine.at, handedRow(row)))
  }
  return byRecord
}

function carriedWork(
  row: GoodRow,
  by: { sender: Sender; courier: string; isOwn: boolean; maker: Maker },
): Work<CarriedResult> {
  const { scope, id, at } = row.mine
  const { sender, courier, isOwn } = by
  const courierWants = { scopes: [scope], users: [courier], records: [], heads: [], revisions: [] }
  return {
    scope,
    wanted: joinWants([rowWants(row, sender.origin, sender.user), courierWants]),
    bytes: row.bytes,
    // Not the courier's: every device of the author's is to be told, too.
    replica: null,
    run(draft: Draft): CarriedResult {
      const refuse = (code: string, message: string): CarriedResult => ({
        id,
        at,
        status: 'rejected',
        code,
        message,
      })
      if (!isMember(draft, scope, courier))
        return refuse('SCOPE_LOST', 'You are not a member there.')
      // Without it, what others wrote would pass for the author's own; they will bring theirs themselves.
      if (!isOwn && !isWhole(draft, row))
        return refuse('FORBIDDEN', 'What it stands upon did not come along as it was signed.')
      const { status, version, code, message } = applyRow(draft, row, sender, by.maker).result
      const known = version === undefined ? {} : { version }
      return {
        ...known,
        id,
        at,
        status,
        ...(code ? { code } : {}),
        ...(message ? { message } : {}),
      }
    },
  }
}

function isWhole(draft: Draft, { mine, taken }: GoodRow): boolean {
  return (taken?.rows ?? []).every(
    (one) =>
      (taken && namedRow(taken.known, one) !== undefined) ||
      statesNamed(draft, mine.id, one).length > 0,
  )
}

function isMember(draft: Draft, scope: ScopeName, user: string): boolean {
  const member = draft.member(scope, user)
  return member !== undefined && member.leftAt === null
}
