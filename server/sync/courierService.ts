import { signedRow, rowText, type SignedRow } from '#shared/courier/signedRow.ts'
import type { HandedRow } from '#shared/courier/startOf.ts'
import type { CarriedResult, CarryAnswer, DeviceKey, Taken } from '#shared/protocol/courier.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { malformedReason } from '#shared/schema/record/wellFormed.ts'
import { applyRow } from './applyPush.ts'
import type { Maker, Sender } from './applying.ts'
import type { Claimant } from './claimScopes.ts'
import type { Draft } from './draft.ts'
import type { Work } from './groupCommit.ts'
import { judgeRow, member, type GoodRow } from './judgeRow.ts'
import type { Push, PushRows } from './pushService.ts'
import { joinWants, rowWants } from './rowWants.ts'

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
  parts: CourierParts & { maker: Maker; now: () => number; pushRows: PushRows },
): CarryService {
  return async (claimant, carry) => {
    const signed = carry.carried.map(legible)
    const authors = new Set(signed.flatMap((row) => (row ? [row.author.account] : [])))
    const keys = authors.size > 0 ? await parts.keysOf([...authors]) : []
    const own = { account: claimant.user, replica: carry.replica, device: claimant.device }
    const judged = signed.map((row) => judge(row, { keys, check: parts.check, own }))
    const handed = rowsByRecord(signed)

    const receivedAt = parts.now()
    const works = judged.flatMap((one, index): Work<CarriedResult>[] => {
      if (!('good' in one)) return []
      const { good, signed: row, device } = one
      const known = handed.get(good.mine.id) ?? new Map<string, HandedRow>()
      const { account: user, replica } = row.author
      const origin = { name: `${user}:${replica}`, isReplica: true }
      // One after the other: a clock that runs ahead is held to the receipt, and two rows are not one.
      const sender = { user, device, origin, receivedAt: receivedAt + index }
      return [
        carriedWork(
          { ...good, taken: { rows: row.taken, known } },
          { sender, courier: claimant.user, maker: parts.maker },
        ),
      ]
    })
    const taken = (good: GoodRow) => {
      const rows = carry.taken[good.mine.id]
      const known = handed.get(good.mine.id)
      return rows && known ? { rows, known } : undefined
    }
    const { answer, before } = await parts.pushRows(claimant, carry, { works, taken })
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

/** A depth that would end the process in the schema is refused before it. */
function legible(raw: unknown): SignedRow | null {
  const row = member(raw, 'row')
  const states = [member(row, 'newDocumentState'), member(row, 'assumedMasterState')]
  if (states.some((state) => malformedReason(state) !== null)) return null
  return signedRow.safeParse(raw).data ?? null
}

function judge(
  signed: SignedRow | null,
  known: {
    keys: readonly DeviceKey[]
    check: CourierParts['check']
    own: Omit<DeviceKey, 'publicKey'>
  },
): Judged | Refused {
  if (!signed) return { id: '', at: '', code: 'INVALID', message: 'This is no signed row.' }
  const { author, row } = signed
  const { id, at, by, scope } = row.newDocumentState
  const refuse = (code: string, message: string): Refused => ({ id, at, code, message })
  const isBy = (one: Omit<DeviceKey, 'publicKey'>) =>
    one.account === author.account && one.replica === author.replica
  // What this very device handed out before is vouched for by its session.
  const key = known.keys.find(isBy)
  const isOwn = isBy(known.own)
  const device = isOwn ? known.own.device : key?.device
  if (device === undefined)
    return refuse('FORBIDDEN', 'The device that signed it is not known, or was signed out.')
  const isSigned = isOwn || (key && known.check(key, rowText(signed), signed.signature))
  if (by !== author.account || !isSigned) return refuse('FORBIDDEN', 'The signature does not fit.')
  if (!scope.startsWith('wedding:'))
    return refuse('FORBIDDEN', 'Only what belongs to a wedding is handed over.')
  const judged = judgeRow(row, 0)
  if ('bad' in judged) return refuse(judged.bad.code, judged.bad.message)
  return { signed, good: judged.good, device }
}

function rowsByRecord(rows: readonly (SignedRow | null)[]): Map<string, Map<string, HandedRow>> {
  const byRecord = new Map<string, Map<string, HandedRow>>()
  for (const row of rows) {
    if (!row) continue
    const { assumedMasterState: base = null, newDocumentState: mine } = row.row
    const known = byRecord.get(mine.id) ?? new Map<string, HandedRow>()
    byRecord.set(mine.id, known.set(mine.at, { base, mine, taken: row.taken }))
  }
  return byRecord
}

function carriedWork(
  row: GoodRow,
  by: { sender: Sender; courier: string; maker: Maker },
): Work<CarriedResult> {
  const { scope, id, at } = row.mine
  const { sender, courier } = by
  const courierWants = { scopes: [scope], users: [courier], records: [], heads: [], revisions: [] }
  return {
    scope,
    wanted: joinWants([rowWants(row, sender.origin, sender.user), courierWants]),
    bytes: row.bytes,
    // Not the courier's: every device of the author's is to be told, too.
    replica: null,
    run(draft: Draft): CarriedResult {
      if (!isMember(draft, scope, courier))
        return {
          id,
          at,
          status: 'rejected',
          code: 'SCOPE_LOST',
          message: 'You are not a member there.',
        }
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

function isMember(draft: Draft, scope: ScopeName, user: string): boolean {
  const member = draft.member(scope, user)
  return member !== undefined && member.leftAt === null
}
