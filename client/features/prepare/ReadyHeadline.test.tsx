import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { ReadyCheck } from '../../data/prepare/readyCheck.ts'
import { ReadyHeadline } from './ReadyHeadline.tsx'

const NOW = Date.parse('2027-06-11T18:00:00Z')
const HOUR = 3_600_000
const none = { opened: 0, all: 0 }
const check: ReadyCheck = {
  at: NOW,
  isReady: true,
  records: { isHere: true, count: 4, unreadable: 0, equalAt: NOW, isWrong: false },
  files: { photos: none, plans: none, documents: none, originals: none },
  skimmed: 0,
  app: { files: 40, missing: 0, bytes: 1 },
}
const show = (change: Partial<ReadyCheck>, hoursLater = 0) =>
  render(
    <ReadyHeadline
      check={{ ...check, ...change }}
      lines={null}
      isWorking={false}
      now={NOW + hoursLater * HOUR}
    />,
  )
afterEach(cleanup)

it('is green for what was read, and no longer than half a day', () => {
  show({}, 11)
  expect(screen.getByRole('status').className).toContain('bg-ok-bg')
  cleanup()
  show({}, 12)
  expect(screen.getByRole('status').className).not.toContain('bg-ok-bg')
  expect(screen.getByText('It opened then. Check again before you rely on it.')).toBeTruthy()
})

it('is never green where something did not open, and says what was taken by its size', () => {
  show({ isReady: false })
  expect(screen.getByRole('status').className).not.toContain('bg-ok-bg')
  cleanup()
  show({ skimmed: 2 })
  expect(screen.getByText(/2 large files by size alone, until you check again/)).toBeTruthy()
})
