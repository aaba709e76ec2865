import { describe, expect, it } from 'vitest'
import { entryMistakes, type Entry } from './entryMistakes.ts'

const whole: Entry = {
  mode: 'up',
  name: 'Maya',
  email: 'maya@example.com',
  password: 'a few words',
}

describe('what is missing at the door', () => {
  it('is nothing where all was given', () => {
    expect(entryMistakes(whole)).toEqual({})
  })

  it('is named field by field', () => {
    expect(Object.keys(entryMistakes({ mode: 'up', name: ' ', email: '', password: '' }))).toEqual([
      'name',
      'email',
      'password',
    ])
  })

  it('asks neither a name nor a length of somebody who has an account', () => {
    expect(entryMistakes({ ...whole, mode: 'in', name: '', password: 'old' })).toEqual({})
  })

  it.each(['maya', 'maya@', '@example.com', 'maya@example', 'ma ya@example.com'])(
    'sees that %s is no address',
    (email) => {
      expect(entryMistakes({ ...whole, email })).toHaveProperty('email')
    },
  )

  it('takes an address with a space after it, as phones like to write', () => {
    expect(entryMistakes({ ...whole, email: 'maya@example.com ' })).toEqual({})
  })
})
