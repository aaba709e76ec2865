import { expect, it } from 'vitest'
import { byteRange } from './byteRange.ts'

it.each([
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=50-1000', { first: 50, last: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=9-3', null],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['bytes=1e3-', null],
  ['lines=1-2', null],
  [undefined, null],
])('the part %s of 100 bytes', (header, expected) => {
  expect(byteRange(header, 100)).toEqual(expected)
})
