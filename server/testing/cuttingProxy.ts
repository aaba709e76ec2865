import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

export type CuttingProxy = {
  url: string
  /** Port of the server behind it; null while there is none: connections are refused then. */
  target: number | null
  /** Whether connections are cut; off at the end, when everything is to settle. */
  isCutting: boolean
  /** Connections that were cut, in the middle of what they carried. */
  cuts: number
  close: () => Promise<void>
}

/**
 * A network that breaks off: each connection ends after a number of bytes drawn from `random`, in
 * either direction, without a word.
 *
 * @param most bytes that a connection may carry before it is cut
 */
export async function startCuttingProxy(random: () => number, most: number): Promise<CuttingProxy> {
  const open = new Set<Socket>()

  function cut(...sockets: Socket[]): void {
    for (const socket of sockets) {
      // One that is just saying goodbye can no longer be reset: it would stay open for ever.
      if (socket.writableEnded) socket.destroy()
      else if (!socket.destroyed) socket.resetAndDestroy()
      open.delete(socket)
    }
  }

  const server = createServer((near) => {
    open.add(near)
    near.on('error', () => cut(near))
    if (proxy.target === null) return cut(near)
    const far = connect(proxy.target, '127.0.0.1')
    open.add(far)
    let left = Math.ceil(random() * most)
    const count = (chunk: Buffer): void => {
      if (!proxy.isCutting) return
      left -= chunk.length
      if (left > 0 || near.destroyed) return
      proxy.cuts += 1
      cut(near, far)
    }
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', count)
      from.pipe(to)
      from.on('error', () => cut(near, far))
      from.on('close', () => cut(near, far))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy: CuttingProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target: null,
    isCutting: true,
    cuts: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cut(...open)
      }),
  }
  return proxy
}
