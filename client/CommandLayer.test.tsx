import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { CommandLayer } from './CommandLayer.tsx'
import { createOp } from './data/replica/writeOp.ts'
import { useKeys } from './frame/keys/useKeys.ts'
import { Screen } from './frame/Screen.tsx'
import { testApp } from './testing/testApp.tsx'
import { testWedding, written } from './testing/testWedding.ts'

const now = Date.parse('2027-06-12T13:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let router: ReturnType<typeof app.show>
let wedding: Awaited<ReturnType<typeof testWedding>>
let late: number

function SomeScreen() {
  useKeys('day', { late: () => void (late += 1) })
  return (
    <>
      <Screen wedding={null} current="weddings" title="Some screen">
        <button>Somewhere</button>
        <input aria-label="Some field" />
      </Screen>
      <CommandLayer />
    </>
  )
}

beforeEach(async () => {
  late = 0
  app = await testApp(61, now)
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica)
  const larks = newId()
  written(
    await app.open.write([
      createOp(vendor, wedding.scope, larks, { kind: 'band', name: 'The Larks' }),
      createOp(vendorContact, wedding.scope, newId(), {
        vendor: larks,
        contact: 'Zoë Ørsted',
        phone: '+44 7700 900123',
      }),
    ]),
  )
  router = app.show(SomeScreen, '/w/$wedding/day', `/w/${wedding.id}/day`)
  await screen.findByText('Some screen')
})
afterEach(() => {
  vi.doUnmock('./features/palette/CommandPalette.tsx')
  return app.end()
})

const field = () => screen.findByRole('combobox', { name: 'What are you looking for?' })

/** By its text: what is marked in it has no style here, and a name would break at its edges. */
async function findOption(text: string) {
  await waitFor(() => {
    const texts = screen.getAllByRole('option').map(({ textContent }) => textContent)
    expect(texts.some((one) => one.includes(text))).toBe(true)
  })
}

async function openPalette() {
  await userEvent.keyboard('{Control>}k{/Control}')
  return field()
}

it('opens by its key from a field, finds without accents, and goes to the record by Enter', async () => {
  screen.getByRole('textbox', { name: 'Some field' }).focus()
  const search = await openPalette()
  await userEvent.type(search, 'zoe ors')
  await findOption('Zoë Ørsted')
  await screen.findByText('1 result')
  const marked = [...document.querySelectorAll('mark')].map((mark) => mark.textContent)
  expect(marked).toEqual(['Zoë', 'Ørs'])
  // What Enter takes is the first, and said to be by the field itself.
  const [first] = screen.getAllByRole('option')
  await waitFor(() => expect(search.getAttribute('aria-activedescendant')).toBe(first?.id))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(router.history.location.href).toMatch(/\/vendors\?vendor=/))
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
})

it('what is typed before its file is here is in the field once it is, and no key of the screen', async () => {
  const chunk = Promise.withResolvers<void>()
  vi.doMock('./features/palette/CommandPalette.tsx', async (original) => {
    await chunk.promise
    return original()
  })
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  // The last one of them is the screen's own key for "Running late".
  for (const key of ['z', 'o', 'x', 'Backspace', 'e', ' ', 'l'])
    fireEvent.keyDown(document.body, { key })
  expect(late).toBe(0)
  chunk.resolve()
  const search = await field()
  await waitFor(() => expect((search as HTMLInputElement).value).toBe('zoe l'))
  await findOption('Zoë Ørsted')
  // As if it had been typed there: Enter takes the first.
  const [first] = screen.getAllByRole('option')
  await waitFor(() => expect(search.getAttribute('aria-activedescendant')).toBe(first?.id))
})

it('Escape before its file is here leaves it closed, and keys are the screen’s again', async () => {
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  fireEvent.keyDown(document.body, { key: 'Escape' })
  fireEvent.keyDown(document.body, { key: 'l' })
  expect(late).toBe(1)
  await act(async () => {})
  expect(screen.queryByRole('combobox')).toBeNull()
})

it('each letter marks the best result anew, and the arrows go on from there', async () => {
  const search = await openPalette()
  for (const letter of 'cere') {
    await userEvent.type(search, letter)
    const [first] = screen.getAllByRole('option')
    await waitFor(() => expect(search.getAttribute('aria-activedescendant')).toBe(first?.id))
  }
  await userEvent.keyboard('{ArrowDown}')
  const second = screen.getAllByRole('option')[1]
  await waitFor(() => expect(search.getAttribute('aria-activedescendant')).toBe(second?.id))
})

it('says what was looked through when nothing is found, aloud as well', async () => {
  await userEvent.type(await openPalette(), 'xylophone')
  await screen.findByText('Nothing here is called “xylophone”.')
  screen.getByText(/Looked through everything you may see of Anna & Ben/)
  expect(screen.getByRole('dialog').querySelector('[role="status"]')?.textContent).toBe(
    'Nothing found',
  )
  expect(screen.queryAllByRole('option')).toEqual([])
})

it('remembers what was opened last, and a command is done where one is', async () => {
  await userEvent.type(await openPalette(), 'dark th')
  await findOption('Dark theme')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'))
  await screen.findByText('The dark theme is on.')
  await openPalette()
  await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain('Dark theme'))
  screen.getByText('Opened last')
})

it('the help lists what does something here, and switching single keys off holds at once', async () => {
  fireEvent.keyDown(document.body, { key: 'l' })
  expect(late).toBe(1)
  fireEvent.keyDown(document.body, { key: '?' })
  const help = await screen.findByRole('dialog', { name: 'Keyboard' })
  within(help).getByText('Running late')
  // Nothing is done with these on this screen.
  expect(within(help).queryByText('Add a moment')).toBeNull()
  expect(within(help).queryByText('Next decision')).toBeNull()
  await userEvent.click(within(help).getByRole('switch', { name: 'Single-key shortcuts' }))
  await within(help).findByText('Single keys are off. Only the keys below work.')
  expect(within(help).queryByText('Running late')).toBeNull()
  within(help).getByText('Find anything, do anything')
  await userEvent.click(within(help).getByRole('button', { name: 'Close the keyboard help' }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Keyboard' })).toBeNull())
  fireEvent.keyDown(document.body, { key: 'l' })
  fireEvent.keyDown(document.body, { key: '?' })
  expect(late).toBe(1)
  await act(async () => {})
  expect(screen.queryByRole('dialog', { name: 'Keyboard' })).toBeNull()
})

it('a role that may not write is not offered what would be refused', async () => {
  await openPalette()
  await screen.findByRole('option', { name: 'New moment' })
  const actor = { user: 'x', role: 'friend', owner: false } as const
  act(() => app.open.lookThrough.start(wedding.scope, { actor, called: 'Fred' }))
  await waitFor(() => expect(screen.queryByRole('option', { name: 'New moment' })).toBeNull())
  // And finds only what that role may see.
  await userEvent.type(await field(), 'larks')
  await screen.findByText('Nothing here is called “larks”.')
})
