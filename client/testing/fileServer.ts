import { createHash } from 'node:crypto'
import { photo } from '#shared/schema/photo.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { StoredPicture } from '#shared/schema/storedFile.ts'
import type { Replica } from '../data/replica/database.ts'
import { writeMany } from '../data/replica/write.ts'
import { createOp } from '../data/replica/writeOp.ts'
import { written } from './testWedding.ts'

/** The part of a server that hands out files, whole or in pieces. */
export type FileServer = {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  files: Map<string, Uint8Array<ArrayBuffer>>
  /** What each request asked for: the hash, and the piece if one. */
  asked: string[]
  /** Runs before a request is answered; throws to cut it. */
  before: (asked: string) => void
  add: (content: Uint8Array<ArrayBuffer>) => StoredPicture
}

export function fileServer(): FileServer {
  const server: FileServer = {
    files: new Map(),
    asked: [],
    before: () => {},
    add(content) {
      const hash = createHash('sha256').update(content).digest('hex')
      server.files.set(hash, content)
      return { hash, size: content.length, mime: 'image/jpeg', width: 4, height: 3 }
    },
    async fetch(url, init) {
      const hash = url.split('/').at(-1) ?? ''
      const range = new Headers(init.headers).get('range')
      const asked = `${hash.slice(0, 6)}${range === null ? '' : ` ${range}`}`
      server.asked.push(asked)
      server.before(asked)
      const content = server.files.get(hash)
      if (!content) return new Response(null, { status: 404 })
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
      if (first === undefined) return new Response(content)
      return new Response(content.slice(Number(first), Number(last) + 1), { status: 206 })
    },
  }
  return server
}

/** Photographs of a wedding whose bytes only the server has: small ones of 30 bytes, and originals. */
export async function takenPhotos(
  replica: Replica,
  server: FileServer,
  scope: ScopeName,
  originals: readonly number[],
) {
  const made = originals.map((size, index) => ({
    id: replica.edge.newId(),
    thumb: server.add(new Uint8Array(30).fill(index + 1)),
    file: server.add(new Uint8Array(size).fill(index + 101)),
  }))
  written(
    await writeMany(
      replica,
      made.map(({ id, thumb, file }) =>
        createOp(photo, scope, id, { thumb, file, takenAt: Date.parse('2027-06-12T14:00:00Z') }),
      ),
    ),
  )
  return made
}
