import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DocumentData } from '#shared/schema/document.ts'
import { chosen, readAsPicture } from '../../testing/chosenFiles.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding } from '../../testing/testWedding.ts'
import { DocumentsScreen } from './DocumentsScreen.tsx'

vi.mock('../../data/photos/pictureReader.ts', () => ({ sharedReader: () => readAsPicture }))

const now = Date.parse('2027-06-12T12:10:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:document')
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
  app = await testApp(72, now)
  wedding = await testWedding(app.open.replica)
})
afterEach(async () => {
  await app.end()
  vi.restoreAllMocks()
})

const show = (search = '') =>
  app.show(DocumentsScreen, '/w/$wedding/documents', `/w/${wedding.id}/documents${search}`)
const pane = async () => within(await screen.findByRole('complementary', { name: 'Details' }))

async function documents(): Promise<DocumentData[]> {
  const found = await app.open.replica.records.find({ selector: { type: 'document' } }).exec()
  return found.map(({ data }) => data as DocumentData)
}

async function give(button: string, file: File): Promise<void> {
  const pressed = await screen.findByRole('button', { name: button })
  const input = pressed.parentElement?.querySelector('input[type="file"]')
  const own = pressed.nextElementSibling ?? pressed.previousElementSibling
  const field = own?.matches('input[type="file"]') ? own : input
  if (!field) throw new Error('no file field')
  await act(async () => fireEvent.change(field, { target: { files: [file] } }))
}

it('a file becomes a document by its name, for the couple and planners, and opens without signal', async () => {
  show()
  await screen.findByText(/No documents yet/)
  await give('Add a document', chosen('barn-floor_plan.pdf', '%PDF-1.7 plan'))
  await screen.findByText('Barn floor plan is added.')
  expect(await documents()).toMatchObject([
    { name: 'Barn floor plan', kind: 'venuePlan', readers: 'office' },
  ])
  const opens = await (await pane()).findByRole('link', { name: 'Open' })
  expect(opens.getAttribute('href')).toBe('blob:document')
  const copy = (await pane()).getByRole('link', { name: 'Save a copy' })
  expect(copy.getAttribute('download')).toBe('Barn floor plan.pdf')
})

it('a new version counts, the old one stays, and can count again', async () => {
  show()
  await give('Add a document', chosen('menu.pdf', '%PDF-1.7 soup'))
  await give('Bring a new version', chosen('menu.pdf', '%PDF-1.7 salad'))
  await screen.findByText('New version of Menu.')
  const [data] = await documents()
  const [first, second] = Object.keys(data?.versions ?? {}).toSorted()
  expect(data?.current).toBe(second)
  fireEvent.click(await (await pane()).findByRole('button', { name: /^Let this one count/ }))
  await waitFor(async () => expect((await documents())[0]?.current).toBe(first))
})

it('the very same file is no new version, and what is no document is named', async () => {
  show()
  await give('Add a document', chosen('contract.pdf', '%PDF-1.7 deal'))
  await give('Bring a new version', chosen('renamed.pdf', '%PDF-1.7 deal'))
  await screen.findByText('This very file is Contract already.')
  await give('Add a document', chosen('page.html', '<html><script>alert(1)</script>'))
  await screen.findByText(/page.html was not added: pictures, PDF/)
  expect(await documents()).toHaveLength(1)
})

it('says who reads it, and takes a deletion back', async () => {
  show()
  await give('Add a document', chosen('map.pdf', '%PDF-1.7 way'))
  await (await pane()).findByText('Only the couple and their planners open it.')
  fireEvent.click((await pane()).getByRole('button', { name: 'Delete this document' }))
  const told = await screen.findByText('Map is deleted.')
  const toast = told.closest<HTMLElement>('[role="alertdialog"]')
  if (!toast) throw new Error('no message')
  fireEvent.click(within(toast).getByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('button', { name: 'Map' })).toBeDefined()
})
