import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { document, type DocumentData } from '#shared/schema/document.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { askedInbox, lena, lenas, noahs, now } from '../../testing/askedInbox.ts'
import { noah } from '../../testing/testReplica.ts'
import { written } from '../../testing/testWedding.ts'
import { DecisionsScreen } from './DecisionsScreen.tsx'

let inbox: Awaited<ReturnType<typeof askedInbox>>

beforeEach(async () => {
  inbox = await askedInbox(73)
})
afterEach(() => inbox.app.end())

it('two versions of one document, brought at once, are told by what and when they are', async () => {
  const { app, wedding, ask } = inbox
  const { newId } = app.open.replica.edge
  const [id, old, hers, his] = [newId(), newId(), newId(), newId()]
  const version = (
    sign: string,
    by: string,
    addedAt: number,
    mime: 'application/pdf' | 'image/png',
  ) => ({
    file: { hash: sign.repeat(64), size: 2_400_000, mime },
    addedAt,
    by,
    device: 'phone',
  })
  const data: DocumentData = {
    name: 'Seating plan',
    kind: 'venuePlan',
    readers: 'team',
    versions: {
      [old]: version('a', lena, now - 9_000_000, 'application/pdf'),
      [hers]: version('b', lena, now - 2_400_000, 'application/pdf'),
      [his]: version('c', noah, now - 1_200_000, 'image/png'),
    },
    current: old,
  }
  written(await app.open.write([createOp(document, wedding.scope, id, data)]))
  await ask({
    record: id,
    recordType: 'document',
    path: 'current',
    kind: 'protected',
    agreed: { value: old },
    siblings: [lenas(hers), noahs(his)],
  })
  app.show(DecisionsScreen, '/decisions', '/decisions')
  await screen.findByText(/Seating plan/)
  const choices = await screen.findAllByText(/^(PDF|Picture) of .* \(2\.4 MB\)$/)
  expect(choices.length).toBeGreaterThanOrEqual(2)
  expect(screen.queryByText(new RegExp(`${hers}|${his}`))).toBeNull()
})
