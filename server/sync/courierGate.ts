import { namesIn, type SignedRow } from '#shared/courier/signedRow.ts'
import { CARRIED_NAMES, type Taken } from '#shared/protocol/courier.ts'
import { CodedError } from './codedError.ts'
import type { SyncStore } from './store.ts'

/** Each name of something taken in is a merge inside the transaction. */
export function refuseTooMuch(
  carried: readonly SignedRow[],
  taken: Readonly<Record<string, readonly Taken[]>>,
): void {
  const own = Object.values(taken).map((rows) => ({ taken: rows }))
  if (namesIn([...own, ...carried]) > CARRIED_NAMES)
    throw new CodedError('BODY_TOO_LARGE', 'Too much stands upon one another: send fewer rows.')
}

/**
 * Who carries it and who wrote it belong to its wedding, as far as can be told before the transaction,
 * which judges again: nobody else's signatures are worth the work.
 */
export async function belonging(
  store: Pick<SyncStore, 'read' | 'members'>,
  user: string,
  carried: readonly SignedRow[],
): Promise<(row: SignedRow) => boolean> {
  const named = new Set(carried.map(({ row }) => row.newDocumentState.scope))
  const own = await store.read(user, (snapshot) => snapshot.memberships())
  const scopes = own.flatMap(({ scope, leftAt }) =>
    leftAt === null && named.has(scope) ? [scope] : [],
  )
  const members = new Set<string>()
  for (const scope of scopes)
    for (const one of await store.members(scope)) members.add(`${scope} ${one.user}`)
  // One's own, from another device: their wedding may be claimed with this very request.
  return ({ author, row }) =>
    author.account === user || members.has(`${row.newDocumentState.scope} ${author.account}`)
}
