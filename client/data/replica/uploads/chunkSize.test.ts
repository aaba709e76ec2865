import { expect, it } from 'vitest'
import { chunkAfterCut, LEAST_CHUNK, MOST_CHUNK, nextChunk } from './chunkSize.ts'

it('a request takes about four seconds, whatever the link gives', () => {
  // 400 kbit/s.
  expect(nextChunk(512 * 1024, 512 * 1024, 10_486)).toBe(LEAST_CHUNK)
  // 8 Mbit/s: it doubles until it fits.
  let chunk = LEAST_CHUNK
  for (let request = 0; request < 10; request += 1) chunk = nextChunk(chunk, chunk, chunk / 1_000)
  expect(chunk).toBe(4_000_000)
})

it('never leaves its bounds, on a link too good to measure or after many cuts', () => {
  let chunk = LEAST_CHUNK
  for (let request = 0; request < 10; request += 1) chunk = nextChunk(chunk, chunk, 0)
  expect(chunk).toBe(MOST_CHUNK)
  for (let cut = 0; cut < 10; cut += 1) chunk = chunkAfterCut(chunk)
  expect(chunk).toBe(LEAST_CHUNK)
})
