import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bundleText, type Bundle, type BundleContent } from '#shared/courier/bundle.ts'
import type { DeviceKey } from '#shared/protocol/courier.ts'
import { member } from '#shared/schema/member.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeId, weddingScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { testApp } from '../../testing/testApp.tsx'
import { closeDevices, maya, noah, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { testWedding, written } from '../../testing/testWedding.ts'
import { asText, packBundle } from '../../data/courier/bundleFile.ts'
import { openBelieved } from '../../data/replica/believed.ts'
import { deviceSigner } from '../../data/replica/courier/deviceKey.ts'
import { keepKeys } from '../../data/replica/courier/knownKeys.ts'
import { makeBundle } from '../../data/replica/courier/makeBundle.ts'
import type { Replica } from '../../data/replica/database.ts'
import { envelopeOf } from '../../data/replica/planEdits.ts'
import { writeMany } from '../../data/replica/write.ts'
import { patchOp } from '../../data/replica/writeOp.ts'
import { HandOverScreen } from './HandOverScreen.tsx'

const START = Date.parse('2027-06-12T12:00:00Z')
const SERVER = '000000000000'
let app: Awaited<ReturnType<typeof testApp>>
let noahs: TestDevice

beforeEach(async () => {
  app = await testApp(63, START)
  noahs = await testDevice(noah, 64)
  noahs.edge.time = START
})
afterEach(async () => {
  await closeDevices()
  await app.end()
  vi.restoreAllMocks()
})

/** As the server has told both of them: the same records, the same members, each other's keys. */
async function inStep() {
  const made = await testWedding(app.open.replica)
  const documents = await app.open.replica.records.find().exec()
  const members = [maya, noah].map((user, index) => memberOf(made.scope, user, index))
  const all = [...documents.map(({ _data }) => envelopeOf(_data)), ...members]
  for (const replica of [app.open.replica, noahs.replica]) await told(replica, all)
  const keys: DeviceKey[] = []
  for (const { account, replicaId, local } of [app.open.replica, noahs.replica]) {
    const { publicKey } = await deviceSigner(local)
    keys.push({ account, replica: replicaId, publicKey, device: 'phone' })
  }
  for (const { local } of [app.open.replica, noahs.replica]) await keepKeys(local, { keys }, START)
  await app.open.queue.refresh()
  return { ...made, members }
}

function memberOf(scope: ScopeName, user: string, index: number): RecordEnvelope {
  const name = user === maya ? 'Maya' : 'Noah'
  return {
    id: `01900000-0000-7000-8000-00000000ff0${index}`,
    scope,
    type: member.name,
    data: { user, name, role: 'planner', owner: user === maya },
    at: `01790000000000-0000-${SERVER}`,
    by: '',
    _deleted: false,
  }
}

/** As after a pull. */
async function told(replica: Replica, all: readonly RecordEnvelope[]) {
  const storage = replica.records.storageInstance
  const ids = all.map(({ id }) => id)
  const known = new Map((await storage.findDocumentsById(ids, true)).map((one) => [one.id, one]))
  const rows = all.map((record) => {
    const previous = known.get(record.id)
    const part = previous ?? { _attachments: {}, _rev: '', _meta: { lwt: 1 } }
    const document = { ...part, ...record, _meta: { ...part._meta } }
    return previous ? { previous, document } : { document }
  })
  const { error } = await storage.bulkWrite(rows, 'told')
  expect(error).toEqual([])
  const believed = await openBelieved(replica)
  await believed.believe(all)
  await believed.close()
}

async function edit(replica: Replica, id: string, changes: Record<string, unknown>) {
  written(await writeMany(replica, [patchOp(id, changes)]))
}

async function titleOf({ records }: Replica, id: string) {
  return (await records.findOne(id).exec())?._data.data['title']
}

function show(scope: ScopeName, search: string) {
  app.show(HandOverScreen, '/w/$wedding/hand-over', `/w/${scopeId(scope)}/hand-over?${search}`)
}

async function bundleOfNoah(scope: ScopeName): Promise<Bundle> {
  const made = await makeBundle(noahs.replica, scope, maya, START)
  if (!made) throw new Error('Maya is no member')
  return made.bundle
}

/** What was changed, signed anew by the device that made it. */
async function signed(content: BundleContent): Promise<Bundle> {
  const signer = await deviceSigner(noahs.replica.local)
  return { ...content, signature: await signer.sign(bundleText(content)) }
}

async function openFile(bundle: Bundle) {
  const text = asText(await packBundle(bundle))
  await screen.findByRole('button', { name: 'Open a file' })
  const field = document.querySelector('input[type="file"]')
  if (!field) throw new Error('no field for files')
  fireEvent.change(field, { target: { files: [new File([text], 'from Noah.txt')] } })
}

describe('giving', () => {
  it('says how much there is for whom, and gives it as a code or as a file', async () => {
    const { scope, item } = await inStep()
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
    show(scope, 'way=give')
    fireEvent.click(await screen.findByRole('radio', { name: /Noah/ }))
    await screen.findByText(/^Nothing waits here that Noah may see/)
    await edit(app.open.replica, item, { title: 'Vows' })
    await app.open.queue.refresh()
    await screen.findByText('1 change for Noah')
    fireEvent.click(await screen.findByRole('button', { name: 'Send as a file' }))
    await screen.findByText(/^Saved as a file/)
    expect(saved).toHaveBeenCalledOnce()
    fireEvent.click(await screen.findByRole('button', { name: 'Show as a code' }))
    await screen.findByRole('dialog', { name: 'For Noah' })
    await screen.findByRole('img', { name: 'Code to be read by the other device' })
  })

  it('what is too much for a code goes as a file, and the reason stands there', async () => {
    const { scope, id, item } = await inStep()
    // What does not repeat itself cannot be made smaller.
    let drawn = 1
    const words = Array.from({ length: 3_000 }, () => {
      drawn = (drawn * 48_271) % 2_147_483_647
      return drawn.toString(36)
    })
    const notes = words.join(' ').slice(0, 19_000)
    await edit(app.open.replica, item, { notes })
    await edit(app.open.replica, id, { notes: [...notes].toReversed().join('') })
    await app.open.queue.refresh()
    show(scope, `way=give&to=${noah}`)
    await screen.findByText('2 changes for Noah')
    const code = await screen.findByRole('button', { name: /^Show as a code/ })
    expect(code.hasAttribute('disabled')).toBe(true)
    await screen.findByText(/^Too much for a code: send it as a file/)
    const file = screen.getByRole('button', { name: 'Send as a file' })
    expect(file.hasAttribute('disabled')).toBe(false)
  })
})

describe('taking', () => {
  it('shows in words what comes, takes it in, and takes it back with one tap', async () => {
    const { scope, item } = await inStep()
    await edit(noahs.replica, item, { title: 'Vows' })
    show(scope, 'way=take')
    await openFile(await bundleOfNoah(scope))
    await screen.findByRole('heading', { name: 'What Noah gives you' })
    expect(await titleOf(app.open.replica, item)).toBe('Ceremony')
    fireEvent.click(await screen.findByRole('button', { name: 'Take in 1 change' }))
    await screen.findByText(/^1 change taken in/)
    expect(await titleOf(app.open.replica, item)).toBe('Vows')
    fireEvent.click(await screen.findByRole('button', { name: 'Take it back' }))
    await screen.findByText(/^1 change taken back/)
    expect(await titleOf(app.open.replica, item)).toBe('Ceremony')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull())
  })

  type Scene = Awaited<ReturnType<typeof inStep>>
  const spoilt: [string, RegExp, (bundle: Bundle, scene: Scene) => Promise<Bundle>][] = [
    [
      'of a removed member',
      /is not, or no longer, part of this wedding/,
      async (bundle, { members }) => {
        const gone = members.flatMap((one) =>
          one.data['user'] === noah ? [{ ...one, _deleted: true }] : [],
        )
        await told(app.open.replica, gone)
        return bundle
      },
    ],
    [
      'with a bad signature',
      /It was changed on the way/,
      async (bundle) => ({ ...bundle, issuedAt: bundle.issuedAt + 1 }),
    ],
    [
      'of another wedding',
      /It belongs to another wedding/,
      async (bundle) => signed({ ...bundle, wedding: weddingScope(app.edge.newId()) }),
    ],
    [
      'older than two weeks',
      /It is older than two weeks/,
      async (bundle) => signed({ ...bundle, issuedAt: START - 20 * 86_400_000 }),
    ],
    [
      'for somebody else',
      /It was made for somebody else/,
      async (bundle) => signed({ ...bundle, to: noah }),
    ],
    [
      'of a device that is not known yet',
      /This app does not know the device of Noah yet/,
      async (bundle) => {
        await keepKeys(app.open.replica.local, { keys: [] }, START)
        return bundle
      },
    ],
  ]
  it.each(spoilt)('refuses a bundle %s, and says why', async (_what, why, spoil) => {
    const scene = await inStep()
    await edit(noahs.replica, scene.item, { title: 'Vows' })
    show(scene.scope, 'way=take')
    await openFile(await spoil(await bundleOfNoah(scene.scope), scene))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/^Nothing was taken in\. /)
    expect(alert.textContent).toMatch(why)
    expect(await titleOf(app.open.replica, scene.item)).toBe('Ceremony')
    expect(await app.open.replica.local.carried.count()).toBe(0)
  })

  it('a file that is none, or was cut short, is no hand-over', async () => {
    const { scope } = await inStep()
    show(scope, 'way=take')
    await screen.findByRole('button', { name: 'Open a file' })
    const field = document.querySelector('input[type="file"]')
    if (!field) throw new Error('no field for files')
    fireEvent.change(field, { target: { files: [new File(['WedSync hand-over AAAA'], 'x.txt')] } })
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /This is no hand-over of WedSync/,
    )
  })
})
