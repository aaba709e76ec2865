import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingAnswer } from '#shared/protocol/files.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { AccountStore } from '../auth/accountStore.ts'
import { createMemoryAccounts } from '../auth/memoryAccounts.ts'
import { openDiskBlobs } from '../blobs/diskBlobs.ts'
import type { FileIndex } from '../files/fileIndex.ts'
import { createMemoryFiles } from '../files/memoryFiles.ts'
import { createMemoryStore } from '../sync/memoryStore.ts'
import type { SyncStore } from '../sync/store.ts'
import { admit, personOn, weddingOf, type Person } from './apiCaller.ts'
import { scopesOf } from './memoryScopes.ts'
import { startTestServer, type TestServer } from './testServer.ts'
import {
  announce,
  fileOf,
  hashOf,
  pictureOf,
  sendFile,
  storedPictureOf,
  type Announced,
  type Sending,
} from './uploader.ts'

/** What outlives a server. */
export type FileGround = {
  store: SyncStore
  accounts: AccountStore
  index: FileIndex
  drop: () => Promise<void>
}

/** A wedding of Maya's, with Leo, who coordinates it, and Nina, of the family. */
export type FileScene = {
  url: string
  port: number
  /** Where the bytes lie. */
  folder: string
  maya: Person
  leo: Person
  nina: Person
  scope: ScopeName
  /** Ends the server, lets something happen meanwhile, and starts it again at the same address. */
  restart: (meanwhile?: () => Promise<void>) => Promise<void>
  /** Another server over the same ground. */
  startOther: (quota: number) => Promise<TestServer>
  send: (bytes: Buffer, more?: Partial<Sending>) => Promise<void>
  begin: (
    person: Person | null,
    bytes: Buffer,
    said?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Announced>
  photoOf: (bytes: Buffer, data?: JsonObject) => RecordEnvelope
  /** A photo that is there, with its bytes. */
  shown: (
    bytes?: Buffer,
    data?: JsonObject,
  ) => Promise<{ photo: RecordEnvelope; hash: string; bytes: Buffer }>
  get: (
    person: Person | null,
    record: string,
    hash: string,
    headers?: Readonly<Record<string, string>>,
    method?: string,
  ) => Promise<Response>
  isMissing: (hash: string) => Promise<boolean>
  /** Bytes of an upload under way that are on the disk. */
  arrivedOf: (upload: string) => Promise<number>
  /** Where the bytes of a content lie once they are whole. */
  placesOf: (hash: string) => Promise<string[]>
  close: () => Promise<void>
}

export function memoryGround(): FileGround {
  const store = createMemoryStore()
  const accounts = createMemoryAccounts()
  const index = createMemoryFiles(scopesOf(store))
  return { store, accounts, index, drop: () => Promise.resolve() }
}

export async function openFileScene(ground: FileGround): Promise<FileScene> {
  const { store, accounts, index, drop } = ground
  const folder = await mkdtemp(join(tmpdir(), 'wedsync-kept-'))
  const start = async (more: { port?: number; quota?: number } = {}): Promise<TestServer> => {
    const { port = 0, quota = Number.MAX_SAFE_INTEGER } = more
    const files = { index, bytes: await openDiskBlobs(folder), quota }
    return startTestServer({ store, accounts, files, port })
  }
  let server = await start()
  const { url, port } = server
  const maya = await personOn(url, 'Maya')
  const leo = await personOn(url, 'Leo')
  const nina = await personOn(url, 'Nina')
  const scope = await weddingOf(maya)
  await admit(maya, scope, leo, 'coordinator')
  await admit(maya, scope, nina, 'family')

  const scene: FileScene = {
    url,
    port,
    folder,
    maya,
    leo,
    nina,
    scope,
    async restart(meanwhile) {
      await server.close()
      await meanwhile?.()
      server = await start({ port })
    },
    startOther: (quota) => start({ quota }),
    send: (bytes, more = {}) =>
      sendFile({ url, person: maya, scope, record: crypto.randomUUID(), bytes, ...more }),
    begin: (person, bytes, said, headers) => announce(url, person, scope, bytes, said, headers),
    photoOf(bytes, data = {}) {
      const picture = storedPictureOf(bytes)
      const takenAt = 1_750_000_000_000
      return maya.record(scope, 'photo', { file: picture, thumb: picture, takenAt, ...data })
    },
    async shown(bytes = pictureOf(2_000), data = {}) {
      const photo = scene.photoOf(bytes, data)
      await scene.send(bytes, { record: photo.id })
      await maya.push({ newDocumentState: photo })
      return { photo, hash: hashOf(bytes), bytes }
    },
    get: (person, record, hash, headers, method) =>
      fileOf(url, person, scope, record, hash, headers, method),
    async isMissing(hash) {
      const { body } = await maya.call('POST', '/files/missing', { scope, hashes: [hash] })
      return missingAnswer.parse(body).missing.includes(hash)
    },
    arrivedOf: async (upload) => (await stat(join(folder, 'uploads', upload))).size,
    async placesOf(hash) {
      const all = await readdir(folder, { recursive: true })
      return all.filter((one) => one.includes(hash))
    },
    async close() {
      await server.close()
      await drop()
      await rm(folder, { recursive: true })
    },
  }
  return scene
}
