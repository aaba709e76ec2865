import { bundleText } from '#shared/courier/bundle.ts'
import { rowText, type RowContent, type SignedRow } from '#shared/courier/signedRow.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { syncServer, type SyncServer } from '../../../../testing/syncServer.ts'
import { maya, noah, testDevice, type TestDevice } from '../../../../testing/testReplica.ts'
import { testWedding, written } from '../../../../testing/testWedding.ts'
import type { Link } from '../../link.ts'
import { runPass } from '../../pass.ts'
import { envelopeOf } from '../../planEdits.ts'
import { writeMany } from '../../write.ts'
import { patchOp } from '../../writeOp.ts'
import { deviceSigner } from '../deviceKey.ts'
import { keepKeys } from '../knownKeys.ts'
import { makeBundle } from '../makeBundle.ts'
import { openBundle } from '../takeBundle.ts'
import { takeIn } from '../takeIn.ts'

export const lena = '01900000-0000-7000-8000-00000000cccc'

/** Three people in a barn, who have all been online before, and know each other's keys. */
export async function barn() {
  const server = syncServer()
  const first = await testDevice(maya, 1)
  const made = await testWedding(first.replica)
  await pass(first, server)
  const devices = [first, await testDevice(noah, 2), await testDevice(lena, 3)] as const
  for (const [user, name] of [
    [noah, 'Noah'],
    [lena, 'Lena'],
  ] as const) {
    const { scope } = made
    await server.service.members.join({ scope, user, name, role: 'planner', device: 'phone' })
  }
  for (const device of devices) {
    await pass(device, server)
    const { account, replicaId, local } = device.replica
    const { publicKey } = await deviceSigner(local)
    server.keys.push({ account, replica: replicaId, publicKey, device: 'phone' })
  }
  await pass(first, server)
  for (const { replica } of devices) await keepKeys(replica.local, { keys: server.keys }, 1)
  const [, second, third] = devices
  return { server, maya: first, noah: second, lena: third, devices, ...made }
}

export async function pass(device: TestDevice, server: SyncServer, spoil = (link: Link) => link) {
  const link = spoil(server.linkOf(device.replica.account, 'somebody'))
  await runPass(device.replica, device.passDeps(link))
  await device.queue.refresh()
}

export async function edit(device: TestDevice, id: string, changes: Record<string, unknown>) {
  device.edge.time += 1_000
  written(await writeMany(device.replica, [patchOp(id, changes)]))
}

export async function bundleFrom(giver: TestDevice, taker: TestDevice, scope: ScopeName) {
  const made = await makeBundle(giver.replica, scope, taker.replica.account)
  if (!made) throw new Error('they are no member')
  return structuredClone(made.bundle)
}

export async function hand(giver: TestDevice, taker: TestDevice, scope: ScopeName) {
  const opened = await openBundle(taker.replica, scope, await bundleFrom(giver, taker, scope))
  if ('refusal' in opened) throw new Error(opened.refusal)
  if (opened.refused.length > 0) throw new Error(JSON.stringify(opened.refused))
  taker.edge.time += 1_000
  return takeIn(taker.replica, opened)
}

export async function everything(device: TestDevice, scope: ScopeName) {
  const documents = await device.replica.records.find({ selector: { scope } }).exec()
  return documents
    .map((document) => envelopeOf(document._data))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

export async function state(device: TestDevice, id: string) {
  const document = await device.replica.records.findOne(id).exec()
  if (!document) throw new Error('it is not here')
  return envelopeOf(document._data)
}

export async function settle(devices: readonly TestDevice[], server: SyncServer) {
  for (let round = 0; round < 2; round += 1) for (const one of devices) await pass(one, server)
  const waits = devices.flatMap((one) => one.queue.waiting.read())
  if (waits.length > 0) throw new Error(JSON.stringify(waits))
}

export function linesOf(server: SyncServer, scope: ScopeName, id: string) {
  return server.store.history(scope).filter((line) => line.id === id && line.cause !== 'server')
}

/** A row as this device would hand it over, whatever stands in it. */
export async function signedBy(
  { replica }: TestDevice,
  row: Omit<RowContent, 'author' | 'types' | 'issuedAt'>,
) {
  const { account, replicaId, local } = replica
  const content = { author: { account, replica: replicaId }, types: 1, issuedAt: 0, ...row }
  const signer = await deviceSigner(local)
  return { ...content, signature: await signer.sign(rowText(content)) }
}

export async function bundled(
  giver: TestDevice,
  taker: TestDevice,
  scope: ScopeName,
  rows: SignedRow[],
) {
  const { signature: _old, ...content } = { ...(await bundleFrom(giver, taker, scope)), rows }
  const signer = await deviceSigner(giver.replica.local)
  return { ...content, signature: await signer.sign(bundleText(content)) }
}
