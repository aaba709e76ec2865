import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { filePath } from '#shared/protocol/files.ts'
import { personOn, weddingOf, type Person } from './apiCaller.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './testServer.ts'
import { pictureOf, sendFile, storedPictureOf } from './uploader.ts'

type Ground = { stores: TestServerOptions; drop: () => Promise<void> }

/** Files brought and read as any program does it, over one index and its bytes. */
export function filesAreKept(name: string, open: () => Promise<Ground>): void {
  let ground: Ground
  let server: TestServer
  let maya: Person
  let scope: ScopeName

  beforeAll(async () => {
    ground = await open()
    server = await startTestServer(ground.stores)
    maya = await personOn(server.url, 'Maya')
    scope = await weddingOf(maya)
  })
  afterAll(async () => {
    await server.close()
    await ground.drop()
  })

  describe(`files, ${name}`, () => {
    it('UPL1 what was sent is read byte for byte by whoever may read the record that names it', async () => {
      const bytes = pictureOf(300_000)
      const photo = maya.record(scope, 'photo', {
        file: storedPictureOf(bytes),
        thumb: storedPictureOf(bytes),
        takenAt: 1_750_000_000_000,
      })
      await sendFile({ url: server.url, person: maya, scope, record: photo.id, bytes })
      await maya.push({ newDocumentState: photo })
      const answer = await fetch(
        server.url + filePath(scope, photo.id, storedPictureOf(bytes).hash),
        {
          headers: { authorization: `Bearer ${maya.token}` },
        },
      )
      expect(answer.status).toBe(200)
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    })
  })
}
