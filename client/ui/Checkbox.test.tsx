import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Checkbox } from './Checkbox.tsx'

afterEach(cleanup)

test('a box alone carries its own sentence, because no text stands beside it', async () => {
  const onChange = vi.fn<(isSelected: boolean) => void>()
  render(<Checkbox label="Family formals, done" onChange={onChange} />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Family formals, done' }))
  expect(onChange.mock.calls).toEqual([[true]])
})

test('with a text beside it the text is the name, so that speech control can say what is seen', () => {
  render(<Checkbox label="Must have, for Family formals">Must have</Checkbox>)
  expect(screen.getByRole('checkbox', { name: 'Must have' })).toBeTruthy()
})
