/**
 * The members who watch, as raw clients in a process of their own: bench/live.ts starts it.
 *
 * They speak only what is needed of Engine.IO and Socket.IO, so that the clients cost less than the
 * server. Each change carries the time at which it was meant to be sent, in microseconds between two
 * tildes; clocks of processes on one machine are the same.
 */
import * as z from 'zod/mini'
import { monotonicUs } from './liveClock.ts'

const order = z.discriminatedUnion('do', [
  z.object({ do: z.literal('connect'), url: z.string(), tokens: z.array(z.string()) }),
  z.object({ do: z.literal('report'), since: z.number() }),
])
const SENT = /~(\d+)~/g

let heard: { sent: number; took: number }[] = []
let pokes = 0
let cpu = process.cpuUsage()

process.on('message', (message) => {
  const wanted = order.parse(message)
  if (wanted.do === 'connect') {
    Promise.all(wanted.tokens.map((token) => connect(wanted.url, token))).then(
      () => process.send?.({ connected: wanted.tokens.length }),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
    return
  }
  const spent = process.cpuUsage(cpu)
  const took = heard.filter(({ sent }) => sent >= wanted.since).map((one) => one.took)
  process.send?.({ took, pokes, cpuUs: spent.user + spent.system })
  heard = []
  pokes = 0
  cpu = process.cpuUsage()
})
process.once('disconnect', () => process.exit(0))

function connect(url: string, token: string): Promise<void> {
  const socket = new WebSocket(`${url}/socket.io/?EIO=4&transport=websocket`)
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error(`no socket at ${url}`)))
    socket.addEventListener('close', () => reject(new Error(`a socket of ${url} was closed`)))
    socket.addEventListener('message', ({ data }) => {
      const now = monotonicUs()
      const frame = String(data)
      if (frame.startsWith('0')) socket.send(`40${JSON.stringify({ token })}`)
      else if (frame === '2') socket.send('3')
      else if (frame.startsWith('40')) resolve()
      else if (frame.startsWith('44')) reject(new Error(frame))
      else if (frame.startsWith('42["poke"')) pokes += 1
      else
        for (const [, text] of frame.matchAll(SENT)) {
          const sent = Number(text)
          heard.push({ sent, took: now - sent })
        }
    })
  })
}
