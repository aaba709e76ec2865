import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FlakyProxy = {
  url: string
  /** Port of the server behind it; null while there is none. */
  target: number | null
  /** Whether faults are made; off at the end, when everything is to settle. */
  isFlaky: boolean
  /** What it did. */
  faults: { requestsLost: number; answersLost: number; doubled: number }
  close: () => Promise<void>
}

/** A bad network between clients and a server: requests get lost, answers get lost, or both arrive twice. */
export async function startFlakyProxy(random: () => number): Promise<FlakyProxy> {
  const faults = { requestsLost: 0, answersLost: 0, doubled: 0 }
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy())
  })

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array))
    const body = Buffer.concat(chunks)
    const luck = proxy.isFlaky ? random() : 1
    if (luck < 0.1) {
      faults.requestsLost += 1
      return void outgoing.destroy()
    }
    if (luck < 0.2) {
      faults.doubled += 1
      await forward(incoming, body)
    }
    const answer = await forward(incoming, body)
    if (luck >= 0.2 && luck < 0.35) {
      faults.answersLost += 1
      return void outgoing.destroy()
    }
    outgoing.writeHead(answer.status, answer.headers).end(answer.body)
  }

  function forward({ method, url, headers }: IncomingMessage, body: Buffer) {
    type Forwarded = { status: number; headers: IncomingMessage['headers']; body: Buffer }
    return new Promise<Forwarded>((resolve, reject) => {
      if (proxy.target === null) return reject(new Error('no server'))
      const target = { host: '127.0.0.1', port: proxy.target, method, path: url, headers }
      const outward = request(target, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 500,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
      })
      outward.on('error', reject)
      outward.end(body)
    })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy: FlakyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target: null,
    isFlaky: true,
    faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return proxy
}
