import { encodeQR } from 'qr'
import { decodeQR } from 'qr/decode.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCollector, framesOf } from './codeFrames.ts'

const content = fc.uint8Array({ minLength: 1, maxLength: 3_000 })

test('frames read in any order, doubled and with some missed, are the hand-over once all came round', () => {
  fc.assert(
    fc.property(content, fc.infiniteStream(fc.nat()), (bytes, dice) => {
      const frames = framesOf(bytes)
      const collector = createCollector()
      const order = frames.map((frame) => ({ frame, at: dice.next().value }))
      const shuffled = order.toSorted((a, b) => a.at - b.at).map(({ frame }) => frame)
      const missed = shuffled.filter((_, index) => index % 3 !== 0)
      for (const frame of [...missed, ...missed]) collector.read(frame)
      const last = shuffled.map((frame) => collector.read(frame)).find((one) => one.bytes !== null)
      expect(last?.bytes).toEqual(new Uint8Array(bytes))
    }),
    { numRuns: 60 },
  )
})

test('a misread frame and another’s hand-over give nothing wrong', () => {
  const [one, other] = [
    framesOf(new Uint8Array(900).fill(7)),
    framesOf(new Uint8Array(900).fill(9)),
  ]
  const collector = createCollector()
  const spoilt = (one[0] ?? '').replace(/.$/, 'Z')
  for (const frame of [spoilt, ...one.slice(1)]) expect(collector.read(frame).bytes).toBeNull()
  collector.read(other[0] ?? '')
  const all = one.map((frame) => collector.read(frame)).at(-1)
  expect(all?.bytes).toEqual(new Uint8Array(900).fill(7))
})

test('a frame drawn as a code is read back from its picture', () => {
  const [frame = ''] = framesOf(crypto.getRandomValues(new Uint8Array(220)))
  const cells = encodeQR(frame, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: 4 })
  const scale = 4
  const size = cells.length * scale
  const data = new Uint8Array(size * size * 4).fill(255)
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const isDark = cells[Math.floor(y / scale)]?.[Math.floor(x / scale)] ?? false
      if (isDark) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  expect(decodeQR({ width: size, height: size, data })).toBe(frame)
})
