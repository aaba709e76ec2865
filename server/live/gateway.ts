import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { ERRORS } from '#shared/protocol/errors.ts'
import { handshake, type LiveEvents } from '#shared/protocol/live.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { AuthRefusal } from '../auth/authRefusal.ts'
import type { Grant, MembershipSource } from '../auth/grants.ts'
import { isSameOrigin } from '../auth/sameOrigin.ts'
import { cookieName, cookieOf } from '../auth/sessionCookie.ts'
import type { Sessions, SignedIn } from '../auth/sessions.ts'
import type { Log } from '../log.ts'
import type { Committed } from '../sync/groupCommit.ts'
import type { Fanout } from './fanout.ts'
import { joinCommits, memberChanges, newsFor, type MemberChange } from './relay.ts'
import { isRoomOf, roomsOf, sessionRoom, tagRoom, userRoom, viewIn, type View } from './rooms.ts'
import { paceOf } from './slowConsumers.ts'

export type GatewayParts = {
  sessions: Sessions
  memberships: MembershipSource<Grant>
  fanout: Fanout
  publicUrl: URL
  log: Log
  now: () => number
  /** Runs a task soon: commits of the same moment are told together. */
  schedule: (task: () => void) => void
}

export type Gateway = {
  /** Sockets of this process. */
  connections: () => number
  close: () => Promise<void>
}

type Hearing = { signedIn: SignedIn; lagsSince: number | null; unasked: number }
type Live = Server<Record<string, never>, LiveEvents, Record<string, never>, Hearing>
type LiveSocket = Socket<Record<string, never>, LiveEvents, Record<string, never>, Hearing>

const MAX_UNASKED = 20
const SWEEP_MS = 1_000
/** Longer than any handshake takes. */
const REMEMBER_ENDED_MS = 60_000

/**
 * The sockets of this process: the socket tells, HTTP answers.
 *
 * Invariants
 * 1. A socket is in the rooms of its account's present memberships, or in none: a change of membership
 *    takes it out at once, before anything committed with it or after it is told.
 * 2. Only the server joins rooms; no event of a client is listened to.
 * 3. A session that ended has no socket, not even one that was connecting meanwhile.
 */
export function attachGateway(server: HttpServer, parts: GatewayParts): Gateway {
  const { sessions, memberships, fanout, publicUrl, log, now } = parts
  const live: Live = new Server(server, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: 256 * 1024,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, isOurs(request, publicUrl)),
  })
  const ended = new Map<string, number>()
  /** Raised with each change of an account's memberships: what was read before it is stale. */
  const generations = new Map<string, number>()
  const waiting = new Map<ScopeName, Committed>()
  const views = followViews(live)

  live.use((socket, next) => {
    enter(sessions, publicUrl, socket).then(
      (signedIn) => {
        socket.data = { signedIn, lagsSince: null, unasked: 0 }
        next()
      },
      (error: unknown) => next(refusal(error)),
    )
  })

  live.on('connection', (socket) => {
    const { session, account } = socket.data.signedIn
    if (ended.has(session.id)) return void socket.disconnect(true)
    void socket.join([sessionRoom(session.id), userRoom(account.id)])
    socket.onAny(() => {
      socket.data.unasked += 1
      if (socket.data.unasked > MAX_UNASKED) socket.disconnect(true)
    })
    enterRooms(account.id, [socket]).catch((error: unknown) => fail(error, [socket]))
  })

  /** Reads the memberships of an account and puts its sockets into their rooms. */
  async function enterRooms(user: string, sockets: readonly LiveSocket[]): Promise<boolean> {
    const generation = generations.get(user)
    const grants = await memberships.ofUser(user)
    if (generations.get(user) !== generation) {
      // Changed meanwhile: that change reads again for the sockets it found; these may be newer.
      return enterRooms(user, sockets)
    }
    const rooms = grants.flatMap((grant) =>
      grant.leftAt === null ? roomsOf(grant.scope, grant) : [],
    )
    for (const socket of sockets) void socket.join(rooms)
    return true
  }

  function fail(error: unknown, sockets: readonly LiveSocket[]): void {
    log.warn('rooms could not be read', { error })
    for (const socket of sockets) socket.disconnect(true)
  }

  function socketsOf(user: string): LiveSocket[] {
    const ids = live.sockets.adapter.rooms.get(userRoom(user)) ?? new Set<string>()
    return [...ids].flatMap((id) => live.sockets.sockets.get(id) ?? [])
  }

  function changeRooms(scope: ScopeName, { user, kind }: MemberChange): void {
    generations.set(user, (generations.get(user) ?? 0) + 1)
    const sockets = socketsOf(user)
    for (const socket of sockets)
      for (const room of socket.rooms) if (isRoomOf(scope, room)) void socket.leave(room)
    const event = kind === 'lost' ? { gained: [], lost: [scope] } : { gained: [scope], lost: [] }
    enterRooms(user, sockets).then(
      () => live.to(userRoom(user)).emit('access', event),
      (error: unknown) => fail(error, sockets),
    )
  }

  function onCommitted(committed: Committed): void {
    for (const change of memberChanges(committed)) changeRooms(committed.scope, change)
    const before = waiting.get(committed.scope)
    waiting.set(committed.scope, before ? joinCommits(before, committed) : committed)
    if (waiting.size === 1 && !before) parts.schedule(flush)
  }

  function flush(): void {
    const commits = [...waiting.values()]
    waiting.clear()
    for (const committed of commits) tell(committed)
  }

  function tell(committed: Committed): void {
    const { scope, epoch, to } = committed
    const poked = new Set<string>()
    for (const [room, view] of views.get(scope) ?? []) {
      const { event, except } = newsFor(committed, view)
      const others = except.map((tag) => tagRoom(scope, tag))
      for (const other of others) poked.add(other)
      const hearers = live.to(room).except(others)
      if (event.name === 'delta') hearers.emit('delta', event.delta)
      else hearers.emit('poke', event.poke)
    }
    if (poked.size > 0) live.to([...poked]).emit('poke', { scope, epoch, to })
  }

  function end(session: string): void {
    ended.set(session, now())
    live.in(sessionRoom(session)).disconnectSockets(true)
  }

  fanout.listen((news) => {
    switch (news.kind) {
      case 'committed':
        return onCommitted(news.committed)
      case 'sessionEnded':
        return end(news.session)
    }
  })

  const sweep = setInterval(() => {
    const at = now()
    for (const [session, since] of ended) if (at - since > REMEMBER_ENDED_MS) ended.delete(session)
    for (const socket of live.sockets.sockets.values()) keepPace(socket, at)
  }, SWEEP_MS)
  sweep.unref()

  function keepPace(socket: LiveSocket, at: number): void {
    const { signedIn, lagsSince } = socket.data
    if (at >= signedIn.session.absoluteExpiresAt) return void socket.disconnect(true)
    const { pace, since } = paceOf({ bytes: backlogOf(socket), since: lagsSince }, at)
    socket.data.lagsSince = since
    if (pace === 'tooSlow') {
      socket.disconnect(true)
    } else if (pace === 'lags' && lagsSince === null) {
      for (const room of socket.rooms) if (room.includes('|')) void socket.leave(room)
    } else if (pace === 'keepsUp' && lagsSince !== null) {
      enterRooms(signedIn.account.id, [socket]).then(
        // Nothing gained, nothing lost, but what was not told meanwhile: pull.
        () => socket.emit('access', { gained: [], lost: [] }),
        (error: unknown) => fail(error, [socket]),
      )
    }
  }

  return {
    connections: () => live.sockets.sockets.size,
    async close() {
      clearInterval(sweep)
      await live.close()
    },
  }
}

/** The rooms of each scope that somebody is in, so that nothing is made for empty ones. */
function followViews(live: Live): ReadonlyMap<ScopeName, ReadonlyMap<string, View>> {
  const views = new Map<ScopeName, Map<string, View>>()
  const { adapter } = live.sockets
  adapter.on('create-room', (room: string) => {
    const found = viewIn(room)
    if (!found) return
    const rooms = views.get(found.scope) ?? new Map<string, View>()
    views.set(found.scope, rooms.set(room, found.view))
  })
  adapter.on('delete-room', (room: string) => {
    const found = viewIn(room)
    if (!found) return
    const rooms = views.get(found.scope)
    if (rooms?.delete(room) && rooms.size === 0) views.delete(found.scope)
  })
  return views
}

async function enter(sessions: Sessions, publicUrl: URL, socket: LiveSocket): Promise<SignedIn> {
  const parsed = handshake.safeParse(socket.handshake.auth)
  const token = parsed.success
    ? (parsed.data.token ?? cookieOf(socket.handshake.headers.cookie, cookieName(publicUrl)))
    : null
  if (!token) throw new AuthRefusal('UNAUTHENTICATED', 'Sign in first.')
  return sessions.authenticate(token)
}

/** What `connect_error` carries in `data`: the same body as over HTTP. */
function refusal(thrown: unknown): Error {
  const isKnown = thrown instanceof AuthRefusal
  const code = isKnown ? thrown.code : 'INTERNAL'
  const message = isKnown ? thrown.message : ERRORS.INTERNAL.meaning
  const details = isKnown ? thrown.details : undefined
  return Object.assign(new Error(message), {
    data: { error: { code, message, ...(details && { details }) } },
  })
}

/** The library's own CORS settings do not protect websockets. */
function isOurs(request: IncomingMessage, publicUrl: URL): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  const provenance = { origin, host, site: Array.isArray(site) ? site[0] : site }
  return isSameOrigin(provenance, publicUrl.origin)
}

/** Bytes that the connection has not taken yet. */
function backlogOf(socket: LiveSocket): number {
  const transport: unknown = socket.conn.transport
  if (typeof transport !== 'object' || transport === null || !('socket' in transport)) return 0
  const { socket: raw } = transport
  if (typeof raw !== 'object' || raw === null || !('bufferedAmount' in raw)) return 0
  return typeof raw.bufferedAmount === 'number' ? raw.bufferedAmount : 0
}
