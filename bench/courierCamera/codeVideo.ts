import { closeSync, openSync, writeSync } from 'node:fs'
import { encodeQR } from 'qr'

const [WIDTH, HEIGHT, RATE] = [800, 600, 15]
/** A room, and the screen of the other phone in it. */
const [ROOM, PAPER, INK] = [70, 225, 35]
/** Of the picture's height: an arm's length away. */
const SHARE = 0.72

/**
 * What a camera sees of the codes on another screen, as an uncompressed film (y4m) that a browser plays
 * round and round in place of its camera: a hand that is not quite still, a little noise, no sharp blacks.
 *
 * @param staysMs how long each part stands on the screen
 */
export function writeCodeFilm(path: string, parts: readonly string[], staysMs: number): void {
  const file = openSync(path, 'w')
  const random = noise(7)
  writeSync(file, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420jpeg\n`)
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const pictures = Math.round((parts.length * staysMs * RATE) / 1_000)
  for (let at = 0; at < pictures; at += 1) {
    const part = parts[Math.floor((at * 1_000) / RATE / staysMs)] ?? ''
    writeSync(file, 'FRAME\n')
    writeSync(file, pictureOf(part, random))
    writeSync(file, colours)
  }
  closeSync(file)
}

function pictureOf(part: string, random: () => number): Buffer {
  const cells = encodeQR(part, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: 3 })
  const side = HEIGHT * SHARE
  const left = (WIDTH - side) / 2 + (random() - 0.5) * 16
  const top = (HEIGHT - side) / 2 + (random() - 0.5) * 16
  const luma = Buffer.alloc(WIDTH * HEIGHT)
  for (let y = 0; y < HEIGHT; y += 1) {
    const row = cells[Math.floor(((y - top) / side) * cells.length)]
    for (let x = 0; x < WIDTH; x += 1) {
      const isDark = row?.[Math.floor(((x - left) / side) * cells.length)]
      const light = isDark === undefined ? ROOM : isDark ? INK : PAPER
      luma[y * WIDTH + x] = Math.max(0, Math.min(255, light + (random() - 0.5) * 24))
    }
  }
  return luma
}

/** The same film every time. */
function noise(seed: number): () => number {
  let drawn = seed
  return () => {
    drawn = (drawn * 48_271) % 2_147_483_647
    return drawn / 2_147_483_647
  }
}
