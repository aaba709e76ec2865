import { expect, test } from 'vitest'
import { emptyForm } from './itemForm.ts'
import { withPin } from './fixedTime.ts'

const form = emptyForm({ day: 'd', lane: 'l', follows: true, at: null, photoOnly: false })

test('a fixed moment has a time of its own: what only follows another would move with it and could never be kept', () => {
  expect(withPin(form, true, 685)).toEqual({ pin: true, mode: 'at', at: 685 })
  expect(withPin({ ...form, mode: 'at', at: 600 }, true, 685)).toEqual({ pin: true })
  expect(withPin({ ...form, mode: 'sun', at: 600 }, true, 685)).toEqual({ pin: true })
  expect(withPin(form, false, 685)).toEqual({ pin: false })
  // Of a new one nobody knows yet when it would begin: the form asks for it.
  expect(withPin(form, true, undefined)).toEqual({ pin: true, mode: 'at', at: null })
})
