import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { TimeField } from './TimeField.tsx'

afterEach(cleanup)

/** A stand-in for the venue's reader: the field itself knows no format. */
function parse(text: string): number | null {
  const match = /^(\d{1,2}):?(\d{2})( ?pm)?$/.exec(text)
  if (!match) return null
  const hours = Number(match[1]) + (match[3] && Number(match[1]) < 12 ? 12 : 0)
  return hours * 60 + Number(match[2])
}

function format(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function Harness({
  onChange,
  start = 820,
}: {
  onChange: (m: number | null) => void
  start?: number
}) {
  const [value, setValue] = useState<number | null>(start)
  return (
    <>
      <TimeField
        label="Starts"
        value={value}
        onChange={(minutes) => {
          setValue(minutes)
          onChange(minutes)
        }}
        parse={parse}
        format={format}
        notUnderstood="Write a time such as 13:40."
        emptyError="A time is needed."
        stepLabels={{ earlier: 'Earlier', later: 'Later' }}
      />
      <button type="button" onClick={() => setValue(900)}>
        Somebody else sets 15:00
      </button>
    </>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Starts' })

async function write(text: string) {
  const user = userEvent.setup()
  await user.clear(field())
  await user.type(field(), text)
  await user.tab()
  return user
}

describe('TimeField', () => {
  test.each([
    ['1340', 820 + 0, '13:40'],
    ['1:45 pm', 825, '13:45'],
    ['25:45', 1545, '25:45'],
  ])(
    'reports %s as minutes once it is left, and shows it as the venue writes it',
    async (text, minutes, shown) => {
      const onChange = vi.fn<(minutes: number | null) => void>()
      render(<Harness onChange={onChange} start={0} />)
      await write(text)
      expect(onChange.mock.calls).toEqual([[minutes]])
      expect(field().value).toBe(shown)
    },
  )

  test('keeps a text it cannot read, says so, and leaves the value in force', async () => {
    const onChange = vi.fn<(minutes: number | null) => void>()
    render(<Harness onChange={onChange} />)
    await write('after lunch')
    expect(field().value).toBe('after lunch')
    expect(screen.getByText('Write a time such as 13:40.')).toBeTruthy()
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(onChange).not.toHaveBeenCalled()
  })

  test('does not complain while a time is still being written', async () => {
    render(<Harness onChange={() => {}} />)
    const user = userEvent.setup()
    await user.clear(field())
    await user.type(field(), '1')
    expect(screen.queryByText('Write a time such as 13:40.')).toBeNull()
  })

  test('an emptied field asks for a time where one is needed', async () => {
    const onChange = vi.fn<(minutes: number | null) => void>()
    render(<Harness onChange={onChange} />)
    const user = userEvent.setup()
    await user.clear(field())
    await user.tab()
    expect(screen.getByText('A time is needed.')).toBeTruthy()
    expect(onChange).not.toHaveBeenCalled()
  })

  test('steps five minutes by button and by arrow key', async () => {
    const onChange = vi.fn<(minutes: number | null) => void>()
    render(<Harness onChange={onChange} />)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Later' }))
    field().focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(onChange.mock.calls).toEqual([[825], [820], [815]])
  })

  test('shows what others change, but never over a text that is being written', async () => {
    render(<Harness onChange={() => {}} />)
    const user = userEvent.setup()
    await user.clear(field())
    await user.type(field(), '14:1')
    screen.getByRole('button', { name: 'Somebody else sets 15:00' }).click()
    expect(field().value).toBe('14:1')
  })
})
