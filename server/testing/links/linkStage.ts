import { afterAll, beforeAll, beforeEach } from 'vitest'
import { linkListing, type LinkAnswer, type ListedLink } from '#shared/protocol/links.ts'
import { memberListing } from '#shared/protocol/session.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { callerFor, personOn, weddingOf, type Caller, type Person } from '../apiCaller.ts'
import { linkFor, vendorOf, WEDDING_DAY } from '../linkScene.ts'
import { startTestServer, type TestServer, type TestServerOptions } from '../testServer.ts'

export type OpenStores = () => Promise<{
  stores: Pick<TestServerOptions, 'store' | 'accounts'>
  drop: () => Promise<void>
}>

/** A wedding of Maya's on its day, with one vendor to whom links are given. */
export type LinkStage = {
  server: TestServer
  call: Caller
  maya: Person
  scope: ScopeName
  strings: RecordEnvelope
  /** The server's; may be set. */
  clock: { now: number }
  forStrings: (more?: object) => Promise<LinkAnswer>
  listed: (by?: Person) => Promise<ListedLink[]>
  members: () => Promise<ReturnType<typeof memberListing.parse>['members']>
}

/** Sets it up anew before each test of the suite that calls this; the server stays. */
export function setLinkStage(open: OpenStores): () => LinkStage {
  const clock = { now: WEDDING_DAY }
  let server: TestServer
  let drop: () => Promise<void>
  let stage: LinkStage

  beforeAll(async () => {
    const opened = await open()
    drop = opened.drop
    server = await startTestServer({
      ...opened.stores,
      now: () => clock.now,
      rateLimits: { openingsPerLink: 12 },
    })
  })
  afterAll(async () => {
    await server.close()
    await drop()
  })
  beforeEach(async () => {
    clock.now = WEDDING_DAY
    const maya = await personOn(server.url, 'Maya')
    const scope = await weddingOf(maya)
    const strings = await vendorOf(maya, scope)
    stage = {
      server,
      call: callerFor(server.url),
      maya,
      scope,
      strings,
      clock,
      forStrings: (more = {}) =>
        linkFor(maya, scope, { role: 'vendor', vendor: strings.id, ...more }),
      listed: async (by = maya) =>
        linkListing.parse((await by.call('GET', `/scopes/${scope}/links`)).body).links,
      members: async () =>
        memberListing.parse((await maya.call('GET', `/scopes/${scope}/members`)).body).members,
    }
  })
  return () => stage
}
