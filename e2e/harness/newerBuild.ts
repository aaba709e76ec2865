import { once } from 'node:events'
import { createServer, request } from 'node:http'

export type NewerBuild = {
  url: string
  /** From now on the service worker differs by a byte, as after a deployment. */
  deploy: () => void
  close: () => Promise<void>
}

/** Stands before the server and can pretend that a newer build was deployed. Sockets do not pass. */
export async function startNewerBuild(target: number): Promise<NewerBuild> {
  let isDeployed = false
  const server = createServer((incoming, outgoing) => {
    const { 'accept-encoding': _any, ...headers } = incoming.headers
    const isWorker = incoming.url === '/sw.js' && isDeployed
    const onward = request(
      {
        host: '127.0.0.1',
        port: target,
        path: incoming.url,
        method: incoming.method,
        headers: isWorker ? { host: headers.host } : incoming.headers,
      },
      (answer) => {
        const { 'content-length': _length, etag: _etag, ...rest } = answer.headers
        outgoing.writeHead(answer.statusCode ?? 502, isWorker ? rest : answer.headers)
        answer.pipe(outgoing, { end: !isWorker })
        if (isWorker) answer.once('end', () => outgoing.end('\n// A newer build'))
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return {
    url: `http://localhost:${address.port}`,
    deploy() {
      isDeployed = true
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
