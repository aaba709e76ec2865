import 'fake-indexeddb/auto'
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { settable } from '../data/replica/readable.ts'
import type { UpdateState } from '../data/updates.ts'
import { testApp } from '../testing/testApp.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'

let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(34, Date.parse('2027-06-12T12:00:00Z'))
})
afterEach(() => app.end())

it('waits for a person’s word, and stays away once it was put off', async () => {
  const state = settable<UpdateState>('current')
  const apply = vi.fn<() => void>()
  app.data.updates = { state, apply, look: async () => {} }
  app.show(UpdateNotice, '/', '/')
  await act(async () => state.set('waiting'))
  await screen.findByText('A new version is ready')
  expect(apply).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Later' }))
  expect(screen.queryByText('A new version is ready')).toBeNull()
  await act(async () => state.set('reload'))
  fireEvent.click(await screen.findByRole('button', { name: 'Open it now' }))
  expect(apply).toHaveBeenCalledTimes(1)
})
