import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/**
 * What becomes of a connection: it works, is refused, is never answered, or loses what the server
 * says while everything that is sent to it still arrives.
 */
export type ProxyMode = 'up' | 'refuse' | 'blackhole' | 'loseAnswers'

export type TcpProxy = {
  url: string
  /** Connections that stand are cut, except for `loseAnswers`, which takes hold of them. */
  set: (mode: ProxyMode) => void
  close: () => Promise<void>
}

/** A wire between browser and server that can be cut for page, worker and socket alike. */
export async function startProxy(target: number): Promise<TcpProxy> {
  let mode: ProxyMode = 'up'
  const sockets = new Set<Socket>()

  const server = createServer((near) => {
    sockets.add(near)
    near.once('close', () => sockets.delete(near))
    near.on('error', () => near.destroy())
    if (mode === 'refuse') return void near.destroy()
    if (mode === 'blackhole') return void near.resume()
    const far = connect(target, '127.0.0.1')
    sockets.add(far)
    far.once('close', () => {
      sockets.delete(far)
      near.destroy()
    })
    far.on('error', () => near.destroy())
    near.once('close', () => far.destroy())
    near.pipe(far)
    far.on('data', (chunk) => {
      if (mode === 'loseAnswers') near.destroy()
      else near.write(chunk)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')

  function cut(): void {
    for (const socket of sockets) socket.destroy()
  }

  return {
    url: `http://localhost:${address.port}`,
    set(next) {
      mode = next
      if (next !== 'loseAnswers') cut()
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
