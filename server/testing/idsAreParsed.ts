import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callerFor, personOn, weddingOf, type Person } from './apiCaller.ts'
import type { FoundRoute } from './routesOf.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './testServer.ts'

const MALFORMED: Readonly<Record<string, string>> = {
  'a zero byte': '%00',
  'a zero byte in an id': `${randomUUID().slice(0, 35)}%00`,
  'half a character': '%ED%A0%80',
  'a broken percent sign': '%',
  'a quote': "'",
  'the end of a statement': encodeURIComponent("'; drop table auth.links; --"),
  'a step up': encodeURIComponent('../../health'),
  'five thousand letters': 'a'.repeat(5_000),
  'an emoji': encodeURIComponent('👰'),
  'capital letters': randomUUID().toUpperCase(),
}

/** What stands in an address is parsed before anything is asked of a store; on each storage. */
export function idsAreParsed(
  storage: string,
  open: () => Promise<{
    stores: Pick<TestServerOptions, 'store' | 'accounts'>
    drop: () => Promise<void>
  }>,
): void {
  describe(`an address, on ${storage}`, () => {
    let server: TestServer
    let drop: () => Promise<void>
    let maya: Person
    let well: Readonly<Record<string, string>>

    beforeAll(async () => {
      const opened = await open()
      drop = opened.drop
      server = await startTestServer({ ...opened.stores })
      maya = await personOn(server.url, 'Maya')
      well = { scope: await weddingOf(maya), hash: '0'.repeat(64), token: 'a'.repeat(43) }
    })
    afterAll(async () => {
      await server.close()
      await drop()
    })

    /** The address with this parameter malformed, and the others as they should be. */
    function addressOf({ path }: FoundRoute, parameter: string, malformed: string): string {
      return path
        .replaceAll(/:(\w+)/g, (_, name: string) =>
          name === parameter ? malformed : (well[name] ?? randomUUID()),
        )
        .replace(/^\/api/, '')
    }

    test.for(Object.entries(MALFORMED))(
      '%s in place of any parameter of any route is refused, and is nobody’s fault here',
      async ([, malformed]) => {
        const call = callerFor(server.url)
        const asked = server.routes.flatMap((route) =>
          route.parameters.map((parameter) => ({ route, parameter })),
        )
        expect(asked.length).toBeGreaterThan(25)
        for (const { route, parameter } of asked) {
          const { status } = await call(route.method, addressOf(route, parameter, malformed), {
            token: maya.token,
            headers: { 'tus-resumable': '1.0.0' },
            // Whole enough that it is not the body which is refused.
            ...(['POST', 'PATCH', 'PUT'].includes(route.method) && {
              body: { role: 'friend', name: 'Jo' },
            }),
          })
          const told = `${route.method} ${route.path}, ${parameter}: ${status}`
          const refused = route.method === 'OPTIONS' ? [204, 400] : [400, 404]
          expect.soft(refused, told).toContain(status)
        }
        expect(server.logged.filter((line) => line.startsWith('error '))).toEqual([])
      },
    )
  })
}
