const CENTRAL = 0x02014b50
const ENTRY_BYTES = 46

/**
 * Bytes that a zip archive says it holds unpacked: a small file may unpack to gigabytes, so this is
 * asked before anything is. 0 where there is no list of entries.
 */
export function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at + ENTRY_BYTES <= bytes.byteLength; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== CENTRAL) continue
    sum += view.getUint32(at + 24, true)
    at += ENTRY_BYTES - 1
  }
  return sum
}
