import { deviceKeysAnswer } from '#shared/protocol/courier.ts'
import type { Replica } from '../replica/database.ts'
import { deviceSigner } from '../replica/courier/deviceKey.ts'
import { keepKeys, knownKeys } from '../replica/courier/knownKeys.ts'
import { serverCall, type Fetch } from '../serverCall.ts'

/** People join a wedding in the days before it, rarely in the hour. */
const AGAIN_MS = 30 * 60_000

/**
 * Tells the server this device's key, and keeps those of everybody it shares a wedding with, so that
 * signatures can be checked where there is no network.
 *
 * @param force also where that was done a moment ago
 */
export async function refreshKeys(
  replica: Replica,
  server: { fetch: Fetch; token: string | null },
  force = false,
): Promise<void> {
  const { local, replicaId, edge } = replica
  const known = await knownKeys(local)
  const isFresh = known !== null && Math.abs(edge.now() - known.toldAt) < AGAIN_MS
  // A page without HTTPS has no keys to give.
  if (server.token === null || (isFresh && !force) || !('subtle' in crypto)) return
  const { publicKey } = await deviceSigner(local)
  const body = { replica: replicaId, publicKey }
  const request = { method: 'POST', path: '/api/devices/keys', token: server.token, body }
  const answer = await serverCall(server.fetch, request, deviceKeysAnswer)
  if (answer.ok) await keepKeys(local, answer.value, edge.now())
}
