import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

export type ClientFile = {
  bytes: Buffer
  /** Null where compression saves nothing. */
  packed: Buffer | null
  type: string
  etag: string
  /** Its name changes with its content. */
  isImmutable: boolean
}

/** The built client, by path from `/`. Held in memory: no path of a request ever reaches the disk. */
export type ClientFiles = ReadonlyMap<string, ClientFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const PACKED_ALREADY = ['.png', '.woff2', '.ico']

/** @returns an empty map when the client has not been built */
export async function readClientFiles(folder: string): Promise<ClientFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
  const read = files.map(async (entry): Promise<[string, ClientFile]> => {
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    return [address, await describe(address, await readFile(path))]
  })
  return new Map(await Promise.all(read))
}

async function describe(address: string, bytes: Buffer): Promise<ClientFile> {
  const extension = extname(address)
  const isWorth = bytes.length >= 1_024 && !PACKED_ALREADY.includes(extension)
  return {
    bytes,
    packed: isWorth ? await compress(bytes, { level: 9 }) : null,
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isImmutable: address.startsWith('/assets/'),
  }
}
