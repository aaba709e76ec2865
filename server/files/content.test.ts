import { expect, it } from 'vitest'
import { isAccepted, isOfMime, readContent } from './content.ts'

async function contentOf(...pieces: string[]) {
  async function* read() {
    for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece))
  }
  return readContent(read())
}

it('UPL4 text is text as long as no byte of it is binary, wherever it stands', async () => {
  expect((await contentOf('Menü\n', 'Suppe\r\n\tSalat')).isPlainText).toBe(true)
  expect((await contentOf('a'.repeat(5_000), 'b\u0000c')).isPlainText).toBe(false)
})

it.each(['<html>', '\uFEFF <!DOCTYPE html>', '\n\t<?xml version="1.0"?>', '</p>', '<sVg/>'])(
  'UPL4 text that begins as %j is markup',
  async (start) => {
    expect((await contentOf(start, 'rest')).isPlainText).toBe(false)
    expect((await contentOf(start.slice(0, 1), start.slice(1))).isPlainText).toBe(false)
  },
)

it.each(['2 < 3', '< 5 guests', 'a <b> c', '<3'])('%j is no markup', async (text) => {
  expect((await contentOf(text)).isPlainText).toBe(true)
})

it('UPL4 a type is what the bytes say, with the names that one format has', async () => {
  const content = await contentOf('anything')
  expect(isOfMime('image/jpeg', 'image/jpeg', content)).toBe(true)
  expect(isOfMime('image/heif', 'image/heic', content)).toBe(true)
  expect(isOfMime('image/png', 'image/apng', content)).toBe(true)
  expect(isOfMime('image/png', 'image/jpeg', content)).toBe(false)
  expect(isOfMime('image/png', null, content)).toBe(false)
  expect(isOfMime('text/csv', null, content)).toBe(true)
  expect(isOfMime('text/csv', 'application/xml', content)).toBe(false)
})

it('UPL4 what a browser would run is no type of ours', () => {
  for (const mime of ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/javascript'])
    expect(isAccepted(mime)).toBe(false)
})
