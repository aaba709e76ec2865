import { afterEach, expect, test } from 'vitest'
import { catalogue } from './de/catalogue.ts'
import { firstDeviceName } from './firstDeviceName.ts'
import { speak } from './inLocale.ts'

afterEach(() => speak('en-GB', {}))

const phone = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/150.0 Mobile Safari/537.36'
const tablet = 'Mozilla/5.0 (Linux; Android 16; Tab S9) Chrome/150.0 Safari/537.36'
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0 Safari/537.36'
const linux = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36'
const names = () => [phone, tablet, windows, linux].map(firstDeviceName)

test('a device is first called what it is, in the language that is spoken on it', () => {
  expect(names()).toEqual(['Android phone', 'Android tablet', 'Windows computer', 'Computer'])
  speak('de-DE', catalogue)
  expect(names()).toEqual(['Android-Handy', 'Android-Tablet', 'Windows-Computer', 'Computer'])
})
