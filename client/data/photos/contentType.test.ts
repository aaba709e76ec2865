import { expect, it } from 'vitest'
import { fileMime, pictureMime } from './contentType.ts'

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

it.each([
  ['\u00ff\u00d8\u00ff\u00e1', 'image/jpeg'],
  ['\u0089PNG\r\n\u001a\n', 'image/png'],
  ['GIF89a', 'image/gif'],
  ['RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', 'image/webp'],
  ['\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'image/heic'],
  ['\0\0\0\u0018ftypmif1\0\0\0\0mif1heic', 'image/heic'],
  ['\0\0\0\u001cftypavif\0\0\0\0avifmif1', 'image/avif'],
  ['\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', null],
  ['%PDF-1.7', null],
])('%j is %s, whatever it is called', (head, mime) => {
  expect(pictureMime(bytes(head))).toBe(mime)
})

it.each([
  ['%PDF-1.7', 'plan.jpg', 'application/pdf'],
  ['ID3\u0004', 'first-dance.mp3', 'audio/mpeg'],
  ['Name,Table', 'guests.CSV', 'text/csv'],
  ['Ring the bell', 'notes', 'text/plain'],
  ['MZ\u0090\0\u0003', 'menu.pdf', null],
  ['<html><script>', 'menu.txt', null],
  ['PK\u0003\u0004', 'archive.zip', null],
])('a document of %j called %s is %s', (head, name, mime) => {
  expect(fileMime(bytes(head), name)).toBe(mime)
})
