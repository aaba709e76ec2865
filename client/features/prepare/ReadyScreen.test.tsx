import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Blob as StorableBlob } from 'node:buffer'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fileServer, takenPhotos } from '../../testing/fileServer.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding } from '../../testing/testWedding.ts'
import { ReadyScreen } from './ReadyScreen.tsx'

const eve = Date.parse('2027-06-11T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  // The simulated document's own does not survive a database.
  vi.stubGlobal('Blob', StorableBlob)
  app = await testApp(61, eve)
})
afterEach(async () => {
  await app.end()
  vi.unstubAllGlobals()
})

const lineOf = async (label: RegExp) => {
  const found = (await screen.findAllByRole('listitem')).find((one) =>
    label.test(one.textContent ?? ''),
  )
  if (!found) throw new Error(`no line ${label}`)
  return found
}

it('says without a network what of a near wedding does not open, and the one thing that helps', async () => {
  const { id, scope } = await testWedding(app.open.replica)
  await takenPhotos(app.open.replica, fileServer(), scope, [500, 900])
  await app.open.queue.read()
  app.show(ReadyScreen, '/w/$wedding/ready', `/w/${id}/ready`)
  await screen.findByText('Not all of it opens without signal yet.')
  const photos = await lineOf(/^Photos, small/)
  await waitFor(() => expect(photos.textContent).toMatch(/0 of 2/))
  expect(await lineOf(/^Everything written/)).toBeTruthy()
  // This browser has no workers.
  expect((await lineOf(/^The app/)).textContent).toContain('This browser cannot keep it')
  expect((await lineOf(/^Your own changes/)).textContent).toMatch(/6 are only on this/)
  within(photos).getByRole('button', { name: /Fetch now|Sign in/ })
})

it('keeps what was chosen, and takes the file for missing once it is damaged', async () => {
  const { id, scope } = await testWedding(app.open.replica)
  const server = fileServer()
  const [photo] = await takenPhotos(app.open.replica, server, scope, [500])
  const { local } = app.open.replica
  for (const { hash, size, mime } of photo ? [photo.thumb] : []) {
    const blob = new Blob([server.files.get(hash) ?? new Uint8Array()])
    await local.bytes.put({ hash, blob })
    await local.files.put({
      hash,
      scope,
      record: photo?.id ?? '',
      part: 'thumb',
      mime,
      size,
      state: 'whole',
      isHere: true,
      uploadUrl: null,
      sentBytes: size,
      tries: 0,
      refusal: null,
      addedAt: 1,
      usedAt: 1,
    })
  }
  app.show(ReadyScreen, '/w/$wedding/ready', `/w/${id}/ready`)
  await waitFor(async () => expect((await lineOf(/^Photos, small/)).textContent).toMatch(/The one/))
  fireEvent.click(await screen.findByRole('switch', { name: 'Take this wedding with me' }))
  fireEvent.click(await screen.findByRole('radio', { name: 'All' }))
  await waitFor(async () =>
    expect((await local.settings.get(`prepare ${scope}`))?.value).toEqual({
      isPinned: true,
      originals: 'all',
      everyVersion: false,
    }),
  )
  await waitFor(async () =>
    expect((await lineOf(/^Photos, full size/)).textContent).toMatch(/0 of 1/),
  )
  await local.bytes.put({ hash: photo?.thumb.hash ?? '', blob: new Blob(['other']) })
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }))
  await waitFor(async () => expect((await lineOf(/^Photos, small/)).textContent).toMatch(/0 of 1/))
})
