import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { handshake, type LiveEvents } from '#shared/protocol/live.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { AccessChange } from '../sync/changeMembership.ts'
import type { Committed } from '../sync/groupCommit.ts'
import type { Membership } from '../sync/store.ts'
import { createListeners } from './listeners.ts'
import { createRelay } from './relay.ts'
import { accountRoom, roomsOf, seatOf, sessionRoom, viewRoom } from './rooms.ts'

/** What a socket says is never acted on: every event that a client sends is an unknown one. */
type NoEvents = Record<never, never>
/** `seating` counts the times that seats were taken away. */
type SocketData = { user: string; seating: number }
type LiveSocket = Socket<NoEvents, LiveEvents, NoEvents, SocketData>

export type LiveParts = {
  http: HttpServer
  /** Who connects, by token or cookie. Rejects when nobody may. */
  identify: (credentials: {
    token: string | undefined
    cookie: string | undefined
  }) => Promise<{ user: string; session: string }>
  /** Present memberships. */
  memberships: (user: string) => Promise<readonly Membership[]>
  /** Whether a page of this origin may connect; a program sends none. */
  isOwnOrigin: (origin: string | undefined, request: IncomingMessage) => boolean
  onError: (error: unknown) => void
}

export type Live = {
  committed: (committed: Committed) => void
  accessChanged: (change: AccessChange) => void
  sessionEnded: (session: string) => void
  close: () => Promise<void>
}

/** Bytes waiting for one socket; a reader this far behind is cut and pulls when it returns. */
const MAX_WAITING_BYTES = 1024 * 1024
const MAX_STRAY_EVENTS = 20

/** The socket tells, HTTP answers: nothing that a client sends here changes anything. */
export function createLive(parts: LiveParts): Live {
  const io = new Server<NoEvents, LiveEvents, NoEvents, SocketData>(parts.http, {
    transports: ['websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: 256 * 1024,
    connectTimeout: 10_000,
    serveClient: false,
    // Engine.IO's own `cors` does not guard websockets.
    allowRequest: (request, answer) =>
      answer(null, parts.isOwnOrigin(request.headers.origin, request)),
  })
  const listeners = createListeners()
  const relay = createRelay(
    {
      delta: (room, except, event) =>
        void io
          .to(room)
          .except([...except])
          .emit('delta', event),
      poke: (rooms, event) => void io.to([...rooms]).emit('poke', event),
    },
    listeners.views,
  )

  io.use((socket, next) => {
    void admit(socket).then(
      () => next(),
      (error: unknown) => next(error instanceof Error ? error : new Error('refused')),
    )
  })

  async function admit(socket: LiveSocket): Promise<void> {
    const auth = handshake.safeParse(socket.handshake.auth)
    if (!auth.success) throw new Error('BAD_REQUEST')
    const { user, session } = await parts.identify({
      token: auth.data.token,
      cookie: socket.handshake.headers.cookie,
    })
    socket.data.user = user
    socket.data.seating = 0
    await socket.join([accountRoom(user), sessionRoom(session)])
  }

  io.on('connection', (socket) => {
    let strays = 0
    socket.onAny(() => {
      strays += 1
      if (strays > MAX_STRAY_EVENTS) socket.disconnect(true)
    })
    socket.on('disconnect', () => listeners.leave(socket.id))
    void takeSeats(socket).catch((error: unknown) => {
      parts.onError(error)
      socket.disconnect(true)
    })
  })

  /** Rooms are the server's to give, from what the database says now. */
  async function takeSeats(socket: LiveSocket): Promise<void> {
    const before = socket.data.seating
    const memberships = await parts.memberships(socket.data.user)
    if (!socket.connected) return
    // Somebody was removed meanwhile: what was read may be from before that (P5).
    if (socket.data.seating !== before) return takeSeats(socket)
    for (const member of memberships) {
      const seat = seatOf(member)
      listeners.sit(socket.id, seat)
      await socket.join(roomsOf(seat))
    }
  }

  function leaveSeat(socket: LiveSocket, scope: ScopeName): void {
    socket.data.seating += 1
    listeners.leave(socket.id, scope)
    for (const room of socket.rooms) if (room.startsWith(`${scope}|`)) void socket.leave(room)
  }

  function socketsOf(room: string): LiveSocket[] {
    const ids = io.sockets.adapter.rooms.get(room) ?? new Set<string>()
    return [...ids].flatMap((id) => io.sockets.sockets.get(id) ?? [])
  }

  function cutSlowReaders(scope: ScopeName): void {
    for (const { view } of listeners.views(scope)) {
      for (const socket of socketsOf(viewRoom(scope, view))) {
        if (socket.request.socket.writableLength > MAX_WAITING_BYTES) socket.disconnect(true)
      }
    }
  }

  function seatAnew(socket: LiveSocket, scope: ScopeName, kind: AccessChange['kind']): void {
    // Left before anything is awaited: the next commit must not find them here (P5).
    leaveSeat(socket, scope)
    const event = kind === 'lost' ? { gained: [], lost: [scope] } : { gained: [scope], lost: [] }
    const seated = kind === 'lost' ? Promise.resolve() : takeSeats(socket)
    void seated.then(() => socket.emit('access', event), parts.onError)
  }

  /** Whoever claims a scope by writing to it is told of no change of membership but this record. */
  function seatNewMembers({ scope, changes }: Committed): void {
    for (const { stored } of changes) {
      const { type, data, _deleted } = stored.record
      if (type !== 'member' || _deleted || typeof data['user'] !== 'string') continue
      for (const socket of socketsOf(accountRoom(data['user']))) {
        if (!listeners.scopes(socket.id).includes(scope)) seatAnew(socket, scope, 'gained')
      }
    }
  }

  return {
    committed(committed) {
      relay(committed)
      seatNewMembers(committed)
      cutSlowReaders(committed.scope)
    },
    accessChanged({ user, scope, kind }) {
      for (const socket of socketsOf(accountRoom(user))) seatAnew(socket, scope, kind)
    },
    sessionEnded: (session) => void io.in(sessionRoom(session)).disconnectSockets(true),
    close: () => io.close(),
  }
}
