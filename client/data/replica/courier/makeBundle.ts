import {
  BUNDLE_VERSION,
  bundleText,
  type Bundle,
  type BundleContent,
} from '#shared/courier/bundle.ts'
import { planBundle } from '#shared/courier/planBundle.ts'
import { rowKey, type SignedRow } from '#shared/courier/signedRow.ts'
import { tagsOf } from '#shared/schema/record/access.ts'
import { member } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { actorFrom } from '../actor.ts'
import type { Replica } from '../database.ts'
import { deviceSigner } from './deviceKey.ts'
import { asCarried, heldRows } from './heldRows.ts'
import { ownRows } from './ownRows.ts'

/** What one member of a wedding is handed, and how many rows had no room in it. */
export type MadeBundle = { bundle: Bundle; left: number }

/**
 * What waits here and was handed to us, as far as this member may read it, signed by this device.
 *
 * @param to the member's account
 * @param now unix ms, by the server's clock as far as it is known
 * @returns null if they are no member, as far as this device knows
 */
export async function makeBundle(
  replica: Replica,
  wedding: ScopeName,
  to: string,
  now = replica.edge.now(),
): Promise<MadeBundle | null> {
  const { account, replicaId, local, records } = replica
  const members = await records.find({ selector: { scope: wedding, type: member.name } }).exec()
  const receiver = actorFrom(
    to,
    wedding,
    members.map(({ _data }) => _data),
    null,
  )
  if (!receiver) return null
  const own = await ownRows(replica, wedding)
  const held = (await heldRows(local)).filter(
    ({ signed }) => signed.row.newDocumentState.scope === wedding,
  )
  const kept = new Set(held.map(({ key }) => key))
  const fresh = own.filter((row) => !kept.has(rowKey(row)))
  const all = [...fresh, ...held.map(({ signed }) => signed)]
  const { rows, left } = planBundle(all, tagsOf(receiver), { from: account, to })
  await keepHandedOut(
    replica,
    fresh.filter((row) => rows.includes(row)),
  )
  const content: BundleContent = {
    is: 'wedsync hand-over',
    version: BUNDLE_VERSION,
    wedding,
    from: { account, replica: replicaId },
    to,
    issuedAt: Math.round(now),
    rows,
  }
  const signer = await deviceSigner(local)
  return { bundle: { ...content, signature: await signer.sign(bundleText(content)) }, left }
}

/** Others will stand upon it, and may come to the server later than what this device says next. */
async function keepHandedOut(
  { local, account, edge }: Replica,
  rows: readonly SignedRow[],
): Promise<void> {
  const takenAt = edge.now()
  const part = { via: account, kept: [], since: null, baseAt: null, outcome: null, takenAt }
  await local.carried.bulkPut(
    rows.map((signed) => asCarried({ ...part, key: rowKey(signed), signed })),
  )
}
