import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { Sheet } from './Sheet.tsx'

afterEach(cleanup)

function Harness() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Running late</Button>
      <Sheet
        isOpen={isOpen}
        onOpenChange={setOpen}
        title="Running 10 minutes late"
        closeLabel="Close"
        footer={<Button variant="primary">Apply</Button>}
      >
        <Field label="How late" />
      </Sheet>
    </>
  )
}

test('holds the focus while it is open, hides the rest, and gives the focus back on ESC', async () => {
  const user = userEvent.setup()
  render(<Harness />)
  const opener = screen.getByRole('button', { name: 'Running late' })
  await user.click(opener)

  const sheet = screen.getByRole('dialog', { name: 'Running 10 minutes late' })
  expect(sheet.contains(document.activeElement)).toBe(true)
  expect(opener.closest('[inert], [aria-hidden="true"]')).not.toBeNull()
  for (let i = 0; i < 6; i++) {
    await user.tab()
    expect(sheet.contains(document.activeElement)).toBe(true)
  }

  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(opener))
})

test('the closing button has a name and closes', async () => {
  const user = userEvent.setup()
  render(<Harness />)
  await user.click(screen.getByRole('button', { name: 'Running late' }))
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
