import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Actor } from '#shared/schema/record/access.ts'
import { photo, type PhotoData } from '#shared/schema/photo.ts'
import { shot } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { chosen, readAsPicture } from '../../testing/chosenFiles.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { PhotosScreen } from './PhotosScreen.tsx'

vi.mock('../../data/photos/pictureReader.ts', () => ({ sharedReader: () => readAsPicture }))

// 14:10 in Berlin, the venue's zone: the ceremony is under way.
const now = Date.parse('2027-06-12T12:10:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>
let formals: string

beforeEach(async () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:picture')
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
  app = await testApp(71, now)
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica, 'photographer')
  const list = newId()
  formals = newId()
  written(
    await app.open.write([
      createOp(shotList, wedding.scope, list, { title: 'Formals', order: 'a0' }),
      createOp(shot, wedding.scope, formals, {
        list,
        title: 'Couple with Nan',
        order: 'a1',
        priority: 1,
      }),
    ]),
  )
})
afterEach(async () => {
  await app.end()
  vi.restoreAllMocks()
})

const show = (search = '') =>
  app.show(PhotosScreen, '/w/$wedding/photos', `/w/${wedding.id}/photos${search}`)

/** Chooses files as the button of this name would. */
async function give(button: string, files: readonly File[]): Promise<void> {
  await screen.findByRole('button', { name: button })
  const at = button === 'Camera' ? 0 : 1
  const input = document.querySelectorAll<HTMLInputElement>('input[type="file"]')[at]
  if (!input) throw new Error('no file field')
  await act(async () => fireEvent.change(input, { target: { files } }))
}

const open = (name: RegExp) => screen.findByRole('button', { name })
async function photos(): Promise<PhotoData[]> {
  const found = await app.open.replica.records.find({ selector: { type: 'photo' } }).exec()
  return found.map(({ data }) => data as PhotoData)
}

it('takes several without a network, shows them at once, and takes them back as one', async () => {
  show()
  await give('Choose', [chosen('a.jpg', 'first'), chosen('b.jpg', 'second')])
  await screen.findByText('2 photos added.')
  expect(await screen.findAllByRole('button', { name: /^Photo of/ })).toHaveLength(2)
  await waitFor(() => expect(document.querySelectorAll('main img')).toHaveLength(2))
  await screen.findByText(/2 files .* are only on this computer/)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(screen.queryAllByRole('button', { name: /^Photo of/ })).toEqual([]))
})

it('one from the camera belongs to the moment that runs, and says who took it', async () => {
  show()
  await give('Camera', [chosen('c.jpg', 'third')])
  await screen.findByText('1 photo added.')
  await screen.findByRole('heading', { name: /^Ceremony/ })
  expect(await photos()).toMatchObject([
    { moment: wedding.item, takenBy: { by: app.open.account.id, device: 'computer' } },
  ])
})

it('from a shot it is of that shot, and only its pictures are shown', async () => {
  const other = app.open.replica.edge.newId()
  const side = { mime: 'image/jpeg' as const, width: 4, height: 3, size: 3 }
  const file = { ...side, hash: 'a'.repeat(64) }
  const data = { file, thumb: { ...side, hash: 'b'.repeat(64) }, takenAt: 1 }
  written(await app.open.write([createOp(photo, wedding.scope, other, data)]))
  show(`?shot=${formals}`)
  await screen.findByText(/No photo of “Couple with Nan” yet/)
  await give('Choose', [chosen('d.jpg', 'fourth')])
  await open(/^Photo of .*, Couple with Nan/)
  expect((await photos()).filter((one) => one.shot === formals)).toHaveLength(1)
})

it('says what could not be taken, keeps what could, and knows a picture it has', async () => {
  show()
  await give('Choose', [chosen('e.jpg', 'fifth'), chosen('empty.jpg', '')])
  await screen.findByText('1 photo added. Empty: empty.jpg.')
  await give('Choose', [chosen('again.jpg', 'fifth')])
  await screen.findByText('1 was here already.')
  await give('Choose', [chosen('x.heic', 'sixth')])
  await screen.findByText(/1 cannot be shown by this browser; the original is kept/)
  expect(await screen.findByText('No preview here')).toBeDefined()
})

it('a full device keeps nothing of a picture and says so in plain words', async () => {
  const { bytes } = app.open.replica.local
  vi.spyOn(bytes, 'bulkPut').mockImplementation(() => {
    throw Object.assign(new Error('AbortError'), { inner: { name: 'QuotaExceededError' } })
  })
  show()
  await give('Choose', [chosen('f.jpg', 'seventh'), chosen('g.jpg', 'eighth')])
  await screen.findByText(/no room on this computer for 2 photos.*notes and ticks still fit/)
  expect(await photos()).toEqual([])
})

it('who may see it follows what those in it say: no is the last word', async () => {
  show()
  await give('Camera', [chosen('h.jpg', 'ninth')])
  fireEvent.click(await open(/^Photo of/))
  const panel = await screen.findByRole('complementary', { name: 'Details' })
  fireEvent.click(within(panel).getByRole('switch', { name: 'For everyone' }))
  await within(panel).findByText('Family, friends and vendors see it too.')
  fireEvent.click(within(panel).getByRole('radio', { name: 'No' }))
  await within(panel).findByText(/Only the couple, planners and photographers still see it/)
  await within(panel).findByText(/so it is not shown to everyone/)
  expect(await photos()).toMatchObject([{ consent: 'refused', forEveryone: true }])
})

it('what the server refused says why, and can be tried again', async () => {
  show()
  await give('Camera', [chosen('i.jpg', 'tenth')])
  await open(/^Photo of/)
  await app.open.replica.local.files
    .toCollection()
    .modify({ state: 'refused', refusal: 'FILE_QUOTA' })
  fireEvent.click(await open(/^Photo of .* Was not taken/))
  const panel = within(await screen.findByRole('complementary', { name: 'Details' }))
  await panel.findByText(/no room left for files of this wedding on the server/)
  fireEvent.click(panel.getByRole('button', { name: 'Try again' }))
  await waitFor(async () => {
    const states = (await app.open.replica.local.files.toArray()).map(({ state }) => state)
    expect(states).toEqual(['waiting', 'waiting'])
  })
})

it('on a link that costs money it asks once whether originals may go, and keeps the answer', async () => {
  Object.defineProperty(navigator, 'connection', {
    value: { saveData: false, type: 'cellular' },
    configurable: true,
  })
  try {
    show()
    await give('Camera', [chosen('l.jpg', 'eleventh')])
    await screen.findByText(/1 original .* wait.* for Wi-Fi/)
    fireEvent.click(await open(/^Send over mobile data$/))
    const setting = await screen.findByRole('switch', { name: 'Originals also over mobile data' })
    expect((setting as HTMLInputElement).checked).toBe(true)
    expect(screen.queryByText(/wait.* for Wi-Fi/)).toBeNull()
  } finally {
    Reflect.deleteProperty(navigator, 'connection')
  }
})

it('who may not add sees what is shared with them, and who shares it', async () => {
  const family: Actor = { user: app.open.account.id, role: 'family', owner: false }
  app.open.lookThrough.start(wedding.scope, { actor: family, called: 'Judith' })
  show()
  await screen.findByText(/No photos are shared with you yet/)
  expect(screen.queryByRole('button', { name: 'Camera' })).toBeNull()
})

it('several are selected and deleted in one, with one undo', async () => {
  show()
  await give('Choose', [chosen('j.jpg', 'one'), chosen('k.jpg', 'two')])
  await screen.findByText('2 photos added.')
  fireEvent.click(await open(/^Select$/))
  for (const tile of await screen.findAllByRole('button', { name: /^Select Photo of/ })) {
    fireEvent.click(tile)
  }
  fireEvent.click(await open(/^Delete 2 photos$/))
  const told = await screen.findByText('2 photos deleted.')
  await waitFor(async () => expect(await photos()).toEqual([]))
  const toast = told.closest<HTMLElement>('[role="alertdialog"]')
  if (!toast) throw new Error('no message')
  fireEvent.click(within(toast).getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await photos()).toHaveLength(2))
  expect((await stored(app.open.replica, wedding.id))?.type).toBe('wedding')
})
