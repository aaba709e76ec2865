import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import type { Json } from '#shared/schema/record/canonical.ts'
import { termWords as german } from '../words/de/terms.ts'
import { speak } from '../words/inLocale.ts'
import { ValueEditor } from './ValueEditor.tsx'

afterEach(() => {
  cleanup()
  speak('en-GB', {})
})

function edit(path: string, first: string) {
  speak('de-DE', { termWords: german })
  let stored: Json | undefined = first
  function Edited() {
    const [value, setValue] = useState<Json | undefined>(first)
    const set = (next: Json | undefined) => {
      stored = next
      setValue(next)
    }
    return <ValueEditor type="person" path={path} label="Wort" value={value} onChange={set} />
  }
  render(<Edited />)
  return { field: screen.getByRole<HTMLInputElement>('combobox'), stored: () => stored }
}

it('shows a stored word in the language of the screen, and stores what was chosen from its words', async () => {
  const { field, stored } = edit('side', 'Friends')
  expect(field.value).toBe('Freunde')
  await userEvent.clear(field)
  expect(stored()).toBeUndefined()
  await userEvent.type(field, 'Das Braut')
  await userEvent.click(await screen.findByRole('option', { name: 'Das Brautpaar' }))
  expect(stored()).toBe('The couple')
  expect(field.value).toBe('Das Brautpaar')
})

it('stores a word that was typed as the one it stands for, and any other as it was typed', async () => {
  const { field, stored } = edit('relation', 'Uncle')
  expect(field.value).toBe('Onkel')
  await userEvent.clear(field)
  await userEvent.type(field, 'Tante')
  expect(stored()).toBe('Aunt')
  await userEvent.type(field, ' aus Wien')
  expect(stored()).toBe('Tante aus Wien')
  expect(field.value).toBe('Tante aus Wien')
})

it('lets a word that begins with another one be typed', async () => {
  const { field, stored } = edit('relation', 'Uncle')
  await userEvent.clear(field)
  await userEvent.type(field, 'Bridesmaid')
  expect(field.value).toBe('Bridesmaid')
  expect(stored()).toBe('Bridesmaid')
})
