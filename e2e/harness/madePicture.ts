import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

export type MadeFile = { hash: string; size: number; mime: 'image/png'; content: Buffer }

type Colour = readonly [red: number, green: number, blue: number]
/** From the top of the sky to the grass; the sun's height as a share of the picture's. */
type Light = { high: Colour; low: Colour; sun: Colour; far: Colour; near: Colour; sunAt: number }

const LIGHTS: readonly [Light, ...Light[]] = [
  {
    high: [126, 160, 190],
    low: [238, 222, 196],
    sun: [255, 246, 220],
    far: [110, 138, 116],
    near: [62, 92, 66],
    sunAt: 0.3,
  },
  {
    high: [96, 104, 150],
    low: [246, 176, 120],
    sun: [255, 226, 160],
    far: [116, 86, 92],
    near: [52, 52, 56],
    sunAt: 0.5,
  },
  {
    high: [182, 202, 210],
    low: [236, 240, 234],
    sun: [255, 255, 250],
    far: [150, 172, 152],
    near: [86, 118, 84],
    sunAt: 0.2,
  },
  {
    high: [40, 46, 84],
    low: [150, 96, 118],
    sun: [250, 214, 180],
    far: [58, 54, 80],
    near: [24, 28, 40],
    sunAt: 0.62,
  },
]

/** Colour at a place; `x` and `y` from 0 to 1, from the top left. */
type Paint = (x: number, y: number) => readonly number[]

/** A square landscape: hills under a low sun, another one for each number. */
export function madePhotograph(index: number, side: number): MadeFile {
  const light = LIGHTS[index % LIGHTS.length] ?? LIGHTS[0]
  return pictureOf(side, (x, y) => landscape(light, index, x, y))
}

/** A barn, a terrace, a lake and the way between them, seen from above. */
export function madePlan(side: number): MadeFile {
  return pictureOf(side, (x, y) => {
    const within = (left: number, top: number, right: number, bottom: number) =>
      x > left && x < right && y > top && y < bottom
    if (Math.hypot((x - 0.78) / 0.16, (y - 0.72) / 0.14) < 1) return [188, 212, 226]
    if (within(0.12, 0.16, 0.5, 0.42)) return [176, 140, 112]
    if (within(0.5, 0.2, 0.66, 0.38)) return [226, 214, 190]
    if (Math.abs(x - 0.3 - 0.1 * Math.sin(6 * y)) < 0.03 && y > 0.42) return [226, 214, 190]
    return [222, 232, 216]
  })
}

function pictureOf(side: number, paint: Paint): MadeFile {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: side }, (_none, y) => [
    0,
    ...Array.from({ length: side }, (_pixel, x) => paint(x / side, y / side)).flat(),
  ])
  const content = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const hash = createHash('sha256').update(content).digest('hex')
  return { hash, size: content.length, mime: 'image/png', content }
}

function landscape(light: Light, index: number, x: number, y: number): readonly number[] {
  const far = 0.66 + 0.07 * Math.sin(index + 4 * x)
  const near = 0.8 + 0.06 * Math.sin(2 * index + 3 + 5 * x)
  if (y > near) return mixed(light.near, light.far, (1 - y) * 1.2)
  if (y > far) return mixed(light.far, light.low, (near - y) * 1.6)
  const away = Math.hypot(x - 0.25 - 0.5 * ((index * 0.37) % 1), y - light.sunAt)
  return mixed(mixed(light.high, light.low, y / far), light.sun, Math.max(0, 1.15 - away * 5))
}

function mixed(from: readonly number[], to: Colour, share: number): readonly number[] {
  const by = Math.min(1, Math.max(0, share))
  return to.map((end, channel) => {
    const start = from[channel] ?? 0
    return Math.round(start + (end - start) * by)
  })
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
