import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** What a network does to bytes. All of it holds for every connection, HTTP and WebSocket alike. */
export type Weather = {
  /**
   * `refuse`: connections are cut and new ones refused, as without any network. `silent`: bytes vanish,
   * nobody is told, and a connection that met this is dead for good, as where a signal fades.
   */
  state: 'up' | 'refuse' | 'silent'
  /** One way, ms; a new connection waits one round trip longer. */
  delayMs: number
  /** Shared by all connections, each way; null: as fast as the machine. */
  kbitPerSecond: number | null
  /** Share of packets that have to be sent again: TCP shows them as a stall. */
  loss: number
  /** Share of packets in which one bit is turned over, beneath the notice of TCP. */
  corruption: number
  /** Share of packets after which the connection is reset. */
  resets: number
}

export const FAIR: Weather = {
  state: 'up',
  delayMs: 0,
  kbitPerSecond: null,
  loss: 0,
  corruption: 0,
  resets: 0,
}

export type BadWire = {
  port: number
  url: string
  set: (weather: Partial<Weather>) => void
  /** Cuts every connection that stands; the weather stays. */
  cut: () => void
  /** Since the start: connections accepted, bytes sent on each way, and packets by what befell them. */
  tally: () => Tally
  close: () => Promise<void>
}

export type Tally = {
  connections: number
  up: number
  down: number
  lost: number
  corrupted: number
  resets: number
}

const PACKET_BYTES = 1_460
/** What TCP waits at least before it sends a packet again. */
const LEAST_RESEND_MS = 200

/**
 * A wire between a browser and a server that behaves as badly as it is told to. It works on streams: a
 * lost packet is one that comes late, together with all that stood behind it.
 *
 * @param random 0 ≤ value < 1
 */
export async function startBadWire(
  target: number,
  random: () => number,
  weather: Weather = FAIR,
): Promise<BadWire> {
  let now: Weather = { ...weather }
  const pairs = new Set<Pair>()
  const free = { up: 0, down: 0 }
  const tally: Tally = { connections: 0, up: 0, down: 0, lost: 0, corrupted: 0, resets: 0 }

  type Pair = { near: Socket; far: Socket; isDead: boolean; end: () => void }
  type Way = keyof typeof free

  function join(near: Socket): void {
    if (now.state === 'refuse') return void near.resetAndDestroy()
    tally.connections += 1
    const far = connect(target, '127.0.0.1')
    const pair: Pair = { near, far, isDead: now.state === 'silent', end }
    function end(): void {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    pairs.add(pair)
    const openedAt = performance.now() + 2 * now.delayMs
    carry(pair, near, far, 'up', openedAt)
    carry(pair, far, near, 'down', openedAt)
  }

  /** In order, each packet when the wire has carried it, and the end after the last of them. */
  function carry(pair: Pair, from: Socket, to: Socket, way: Way, openedAt: number): void {
    let last = openedAt
    let waits = false
    const queue: { time: number; work: () => void }[] = []
    // One timer for all: those of a runtime do not keep the order of what is due in the same millisecond.
    function pump(): void {
      waits = false
      for (let head = queue[0]; head && !pair.isDead; head = queue[0]) {
        const late = head.time - performance.now()
        if (late > 0) {
          waits = true
          setTimeout(pump, Math.ceil(late))
          return
        }
        queue.shift()
        head.work()
      }
    }
    const at = (time: number, work: () => void) => {
      last = Math.max(last, time)
      queue.push({ time: last, work })
      if (!waits) pump()
    }
    from.on('data', (chunk: Buffer) => {
      if (pair.isDead) return
      for (let start = 0; start < chunk.length; start += PACKET_BYTES) {
        const packet = Buffer.from(chunk.subarray(start, start + PACKET_BYTES))
        at(arrival(way, packet.length), () => {
          if (happens(now.resets)) {
            tally.resets += 1
            return pair.end()
          }
          tally[way] += packet.length
          to.write(spoilt(packet))
        })
      }
    })
    from.on('error', () => pair.end())
    from.on('end', () => at(last, () => to.end()))
    from.on('close', () => {
      at(last, () => to.destroySoon())
      if (pair.near.closed && pair.far.closed) pairs.delete(pair)
    })
  }

  function arrival(way: Way, bytes: number): number {
    const time = performance.now()
    const onWire = now.kbitPerSecond === null ? 0 : (bytes * 8) / now.kbitPerSecond
    free[way] = Math.max(free[way], time) + onWire
    let late = now.delayMs
    for (let wait = Math.max(LEAST_RESEND_MS, 2 * now.delayMs); happens(now.loss); wait *= 2) {
      tally.lost += 1
      late += wait
    }
    return free[way] + late
  }

  function spoilt(packet: Buffer): Buffer {
    if (!happens(now.corruption)) return packet
    tally.corrupted += 1
    const place = Math.floor(random() * packet.length)
    packet.writeUInt8((packet[place] ?? 0) ^ (1 << Math.floor(random() * 8)), place)
    return packet
  }

  function happens(share: number): boolean {
    return share > 0 && random() < share
  }

  function cut(): void {
    for (const pair of pairs) pair.end()
  }

  const server = createServer(join)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The wire has no port')

  return {
    port: address.port,
    url: `http://localhost:${address.port}`,
    set(part) {
      now = { ...now, ...part }
      if (now.state === 'refuse') cut()
      if (now.state === 'silent') for (const pair of pairs) pair.isDead = true
    },
    cut,
    tally: () => ({ ...tally }),
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
