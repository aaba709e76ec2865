import { access, delta, poke } from '#shared/protocol/live.ts'
import type { DeltaGate } from './replica/deltaGate.ts'

export type Live = { close: () => void }

export type LiveDeps = {
  token: string
  replica: string
  gate: DeltaGate
  /** The socket stands, or fell. */
  connected: (now: boolean) => void
}

/**
 * The socket tells, HTTP answers: an event is applied only where it continues what the device has.
 * Losing all of them costs latency, so nothing here is retried beyond the socket's own reconnect.
 * Its library is fetched after the first paint.
 */
export function connectLive({ token, replica, gate, connected }: LiveDeps): Live {
  let close = () => {}
  let closed = false

  void import('socket.io-client').then(
    ({ io }) => {
      if (closed) return
      const socket = io({
        auth: { token, replica },
        transports: ['websocket'],
        reconnectionDelayMax: 30_000,
        randomizationFactor: 0.5,
      })
      socket.on('connect', () => {
        connected(true)
        // What happened while no socket stood is in no event.
        gate.resync()
      })
      socket.on('disconnect', () => connected(false))
      socket.on('delta', (event: unknown) => {
        const parsed = delta.safeParse(event)
        if (parsed.success) gate.delta(parsed.data)
        else gate.resync()
      })
      socket.on('poke', (event: unknown) => {
        const parsed = poke.safeParse(event)
        if (parsed.success) gate.poke(parsed.data)
        else gate.resync()
      })
      socket.on('access', (event: unknown) => {
        const parsed = access.safeParse(event)
        if (parsed.success) gate.access(parsed.data)
        else gate.resync()
      })
      close = () => {
        socket.removeAllListeners()
        socket.disconnect()
      }
    },
    // Without its library there is no socket; polling goes on.
    () => {},
  )

  return {
    close() {
      closed = true
      close()
    },
  }
}
