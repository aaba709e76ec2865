import { expect, it } from 'vitest'
import { exifMoment, instantOf } from './exifMoment.ts'

/** A JPEG's beginning with these two tags, in either byte order. */
function jpeg(taken: string, offset: string | null, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(200))
  const tiff = 12
  view.setUint16(0, 0xffd8)
  view.setUint16(2, 0xffe1)
  view.setUint16(4, 180)
  view.setUint32(6, 0x45786966)
  view.setUint16(tiff, isLittle ? 0x4949 : 0x4d4d)
  view.setUint16(tiff + 2, 42, isLittle)
  view.setUint32(tiff + 4, 8, isLittle)
  const tag = (at: number, id: number, count: number, value: number) => {
    view.setUint16(tiff + at, id, isLittle)
    view.setUint16(tiff + at + 2, 2, isLittle)
    view.setUint32(tiff + at + 4, count, isLittle)
    view.setUint32(tiff + at + 8, value, isLittle)
  }
  const text = (at: number, words: string) =>
    [...words].forEach((sign, index) => view.setUint8(tiff + at + index, sign.charCodeAt(0)))
  view.setUint16(tiff + 8, 1, isLittle)
  tag(10, 0x8769, 1, 30)
  view.setUint16(tiff + 30, offset === null ? 1 : 2, isLittle)
  tag(32, 0x9003, 20, 80)
  if (offset !== null) tag(44, 0x9011, 7, 110)
  text(80, taken)
  if (offset !== null) text(110, offset)
  return new Uint8Array(view.buffer)
}

it.each([true, false])('reads when a picture was taken, little end first: %s', (isLittle) => {
  const moment = exifMoment(jpeg('2027:06:12 14:02:31', '+02:00', isLittle))
  expect(moment).toEqual({ local: '2027-06-12T14:02:31', offset: '+02:00' })
  expect(instantOf(moment)).toBe(Date.parse('2027-06-12T12:02:31Z'))
})

it('without an offset it is the time of this device', () => {
  const moment = exifMoment(jpeg('2027:06:12 14:02:31', null, true))
  expect(instantOf(moment)).toBe(new Date(2027, 5, 12, 14, 2, 31).getTime())
})

it('nonsense is no answer: another file, a clock never set, tags that point out of the file', () => {
  expect(exifMoment(new TextEncoder().encode('%PDF-1.7 of something'))).toBeNull()
  expect(exifMoment(new Uint8Array([0xff, 0xd8]))).toBeNull()
  expect(exifMoment(jpeg('0000:00:00 00:00:00', null, true))).toBeNull()
  const far = jpeg('2027:06:12 14:02:31', null, true)
  new DataView(far.buffer).setUint32(12 + 18, 4_000_000_000, true)
  expect(exifMoment(far)).toBeNull()
})

it('any bytes at all are read to an end', () => {
  let seed = 20_270_612
  for (let round = 0; round < 500; round += 1) {
    const bytes = jpeg('2027:06:12 14:02:31', '+02:00', round % 2 === 0)
    for (let change = 0; change < 6; change += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      bytes[2 + (seed % 190)] = (seed >> 8) & 0xff
    }
    expect(() => instantOf(exifMoment(bytes)), `seed ${seed}`).not.toThrow()
  }
})
