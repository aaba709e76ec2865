import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { MAX_BYTES, MAX_LINES } from '../../../data/files/fileLimits.ts'
import { parseCsvRunSheet } from './parseCsvRunSheet.ts'
import { parsePastedRunSheet } from './parsePastedRunSheet.ts'
import type { ImportPreview } from './preview.ts'
import { readText } from '../../../data/files/readText.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0)
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
const SHEET = '14:00 Ceremony – café\n15:00 Drinks'

describe('bytes of a chosen file', () => {
  test.each([
    ['utf-8', bytes(SHEET)],
    ['utf-8', bytes(`\ufeff${SHEET}`)],
    ['utf-16le', utf16(`\ufeff${SHEET}`, true)],
    ['utf-16be', utf16(`\ufeff${SHEET}`, false)],
    ['utf-16le', utf16(SHEET, true)],
  ])('%s is read as it is', (encoding, file) => {
    expect(readText(file)).toEqual({ ok: true, text: SHEET, encoding, doubtful: false })
  })

  test('an old Western file is read, and the guess is told', () => {
    const file = Uint8Array.from([...bytes('14:00 caf'), 0xe9, 0x96])
    expect(readText(file)).toMatchObject({ ok: true, text: '14:00 café–', doubtful: true })
  })

  test('50 MB are refused before a byte is decoded', () => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode')
    const file = new Uint8Array(50_000_000)
    expect(readText(file)).toEqual({
      ok: false,
      reason: { code: 'tooLarge', bytes: 50_000_000, limit: MAX_BYTES },
    })
    expect(decode).not.toHaveBeenCalled()
    decode.mockRestore()
  })

  test.each([
    ['nothing', new Uint8Array(), { code: 'empty' }],
    ['spaces', bytes(' \n\t'), { code: 'empty' }],
    ['zeros', new Uint8Array(4000), { code: 'binary' }],
    ['a workbook', bytes('PK\u0003\u0004rest'), { code: 'binary', looksLike: 'spreadsheet' }],
    ['a PDF', bytes('%PDF-1.7'), { code: 'binary', looksLike: 'pdf' }],
    ['noise', Uint8Array.from({ length: 3000 }, (_, i) => (i * 97) % 256), { code: 'binary' }],
    ['half a UTF-16 letter', Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]), { code: 'encoding' }],
  ])('%s: a clear reason', (_, file, reason) => {
    expect(readText(file)).toEqual({ ok: false, reason })
  })

  test('10,000 lines are refused by number', () => {
    const text = '14:00 x\n'.repeat(10_000)
    const reason = { code: 'tooManyLines', lines: 10_001, limit: MAX_LINES }
    expect(readText(bytes(text))).toEqual({ ok: false, reason })
    for (const parse of [parsePastedRunSheet, parseCsvRunSheet]) {
      expect(parse(text)).toEqual({ refused: reason, lines: [], days: [], items: [] })
    }
  })
})

/** Every line has one verdict and one number; every line of a moment belongs to that moment only. */
function hold(preview: ImportPreview, lineCount: number) {
  expect(preview.lines.map(({ number }) => number)).toEqual(
    Array.from({ length: lineCount }, (_, index) => index + 1),
  )
  const owned = preview.items.flatMap(({ sourceLines }) => sourceLines)
  expect(new Set(owned).size).toBe(owned.length)
  const asked = preview.lines.filter(
    ({ verdict }) => verdict === 'understood' || verdict === 'doubtful',
  )
  expect(asked.map(({ number }) => number)).toEqual(
    preview.items.map(({ sourceLines }) => sourceLines[0]),
  )
  for (const { title, day, startMin, durationMin } of preview.items) {
    expect(title).not.toBe('')
    expect(title.isWellFormed()).toBe(true)
    expect(title).not.toContain('\u0000')
    expect(preview.days[day]?.index).toBe(day)
    for (const value of [startMin ?? 0, durationMin]) expect(Number.isSafeInteger(value)).toBe(true)
  }
}

describe('hostile text', () => {
  test('one line of a megabyte is refused, its neighbours are read', () => {
    const preview = parsePastedRunSheet(`14:00 a\n15:00 ${'x'.repeat(1_000_000)}\n16:00 c`)
    hold(preview, 3)
    expect(preview.lines[1]).toMatchObject({ verdict: 'refused', reason: { code: 'lineTooLong' } })
    expect(preview.items).toHaveLength(2)
    expect(preview.lines[1]?.text.length).toBeLessThanOrEqual(300)
  })

  test('stray zeros and half characters do not reach a title', () => {
    const preview = parsePastedRunSheet('14:00 Cere\u0000mony \ud800 end\n')
    expect(preview.items[0]?.title).toBe('Ceremony \ufffd end')
  })

  test.each([
    ' ',
    '\t',
    '-',
    '–',
    '> ',
    '(',
    '[',
    '1',
    '1:',
    '1:00 ',
    '1-',
    'a',
    '=',
    '*',
    '#',
    '@ ',
    ' - ',
    ', ',
    '"',
    '|',
    'at A ',
    '+1',
    '.',
  ])('a hundred kilobytes of %j', (piece) => {
    expect.hasAssertions()
    for (const text of [
      piece.repeat(100_000 / piece.length),
      `14:00 x${piece.repeat(900 / piece.length)}y\n`.repeat(50),
    ]) {
      hold(parsePastedRunSheet(`0:0 ${text}`), `0:0 ${text}`.split('\n').length)
      hold(parseCsvRunSheet(`Start,What\n${text}`), `Start,What\n${text}`.split('\n').length)
    }
  })

  test('any text gets a verdict a line, pasted or as a table', () => {
    const piece = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          '14:00',
          '2pm',
          '9:30',
          '-',
          ' – ',
          ' ',
          '\n',
          '\r\n',
          '\t',
          ',',
          '"',
          'Ceremony',
          'DAY 2',
          'Friday',
          '18 June',
          ':',
          '(',
          ')',
          '45 min',
          '•',
          'TBC',
          '> ',
          '|',
          '+1',
          '=',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    )
    let moments = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        for (const parse of [parsePastedRunSheet, parseCsvRunSheet]) {
          const preview = parse(text, { weddingDate: '2027-06-19' })
          moments += preview.items.length
          hold(preview, preview.lines.length)
        }
      }),
      { numRuns: 1500 },
    )
    expect(moments).toBeGreaterThan(100)
  })
})
