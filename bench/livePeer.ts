/**
 * What most live products begin with, as the peer of bench/live.ts: Express, one transaction for each
 * change, one emit for each change. It knows neither people nor rights, merges nothing and keeps no
 * claims; what it saves by that is what WedSync spends.
 *
 * Started by bench/live.ts with the address of an empty database in PEER_DATABASE.
 */
import express from 'express'
import { createServer } from 'node:http'
import { Pool } from 'pg'
import { Server } from 'socket.io'
import * as z from 'zod/mini'

const change = z.object({ room: z.string(), id: z.string(), data: z.unknown() })
const handshake = z.object({ token: z.string() })

const pool = new Pool({ connectionString: process.env['PEER_DATABASE'], max: 10 })
await pool.query(`
  create table rooms (room text primary key, version bigint not null);
  create table items (id text primary key, room text not null, version bigint not null, data jsonb not null);
  create table history (room text, version bigint, id text not null, data jsonb not null,
    primary key (room, version))`)

const app = express()
app.use(express.json())
app.post('/push', async (request, response) => {
  const { room, id, data } = change.parse(request.body)
  const client = await pool.connect()
  try {
    await client.query('begin')
    const counted = await client.query(
      `insert into rooms values ($1, 1)
       on conflict (room) do update set version = rooms.version + 1 returning version`,
      [room],
    )
    const { version } = z.object({ version: z.string() }).parse(counted.rows[0])
    await client.query(
      `insert into items values ($1, $2, $3, $4)
       on conflict (id) do update set version = excluded.version, data = excluded.data`,
      [id, room, version, data],
    )
    await client.query('insert into history values ($1, $2, $3, $4)', [room, version, id, data])
    await client.query('commit')
    live.to(room).emit('delta', { room, version, records: [{ id, data }] })
    response.json({ version })
  } finally {
    client.release()
  }
})

const http = createServer(app)
const live = new Server(http, { transports: ['websocket'], serveClient: false })
live.on('connection', (socket) => {
  void socket.join(handshake.parse(socket.handshake.auth).token)
})
http.listen({ port: 0, host: '127.0.0.1' }, () => {
  const address = http.address()
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port })
})
process.once('disconnect', () => process.exit(0))
