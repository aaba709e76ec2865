import type { PullAnswer, PullRequest } from '#shared/protocol/pull.ts'
import type { PushAnswer, PushRequest, PushRow, RowResult } from '#shared/protocol/push.ts'
import { pushRow } from '#shared/protocol/push.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import type { Link } from '../data/replica/link.ts'

type Stored = { record: RecordEnvelope; version: number }

/** A server as small as the device's tests need: one counter a scope, fields merged, mine wins. */
export type FakeServer = Link & {
  records: Map<string, Stored>
  heads: Map<ScopeName, number>
  epoch: number
  /** Runs before a request is answered; throws to refuse it. */
  beforePush: (request: PushRequest) => void | Promise<void>
  beforePull: (request: PullRequest) => void | Promise<void>
  /** Runs after the push was carried out; throws to lose the answer. */
  afterPush: (answer: PushAnswer) => void | Promise<void>
  /** Ids to reject. */
  rejects: Map<string, string>
  pushes: PushRequest[]
  pulls: PullRequest[]
  inFlight: { now: number; most: number }
  put: (record: RecordEnvelope) => number
}

export function fakeServer(): FakeServer {
  let ticks = 0

  function head(scope: ScopeName): string {
    return `${server.epoch}.${server.heads.get(scope) ?? 0}`
  }

  function put(record: RecordEnvelope): number {
    const version = (server.heads.get(record.scope) ?? 0) + 1
    server.heads.set(record.scope, version)
    server.records.set(record.id, { record, version })
    return version
  }

  function apply(row: PushRow): { result: RowResult; owed: RecordEnvelope | null } {
    const mine = row.newDocumentState
    const stored = server.records.get(mine.id)
    const code = server.rejects.get(mine.id)
    if (code !== undefined) {
      const owed = stored?.record ?? scrubbedTombstone(mine, mine.at)
      return { result: { status: 'rejected', code, message: 'no' }, owed }
    }
    if (stored && sameJson(stored.record, mine)) return { result: { status: 'noop' }, owed: null }
    const base = row.assumedMasterState
    if (!stored || (base && sameJson(base, stored.record))) {
      return { result: { status: 'applied', version: put(mine) }, owed: null }
    }
    ticks += 1
    const at = formatStamp({ ms: 1_790_000_000_000 + ticks, counter: 0, replica: '0'.repeat(12) })
    const changed = Object.entries(mine.data).filter(
      ([name, value]) => !sameJson(base?.data[name], value),
    )
    const data = { ...stored.record.data, ...Object.fromEntries(changed) }
    const merged = { ...mine, data, at }
    return { result: { status: 'merged', version: put(merged) }, owed: merged }
  }

  async function counted<T>(work: () => Promise<T>): Promise<T> {
    server.inFlight.now += 1
    server.inFlight.most = Math.max(server.inFlight.most, server.inFlight.now)
    try {
      await new Promise((resolve) => setTimeout(resolve, 1))
      return await work()
    } finally {
      server.inFlight.now -= 1
    }
  }

  const server: FakeServer = {
    records: new Map(),
    heads: new Map(),
    epoch: 1,
    beforePush: () => {},
    beforePull: () => {},
    afterPush: () => {},
    rejects: new Map(),
    pushes: [],
    pulls: [],
    inFlight: { now: 0, most: 0 },
    put,
    push: (request) =>
      counted(async () => {
        server.pushes.push(request)
        await server.beforePush(request)
        const conflicts: RecordEnvelope[] = []
        const results: Record<string, RowResult> = {}
        const scopes: Record<string, string> = {}
        for (const raw of request.rows) {
          const row = pushRow.parse(raw)
          const { result, owed } = apply(row)
          results[row.newDocumentState.id] = result
          if (owed) conflicts.push(owed)
          scopes[row.newDocumentState.scope] = head(row.newDocumentState.scope)
        }
        const answer: PushAnswer = { conflicts, results, scopes, now: '2026-09-21T10:00:00.000Z' }
        await server.afterPush(answer)
        return structuredClone(answer)
      }),
    pull: (request) =>
      counted(async () => {
        server.pulls.push(request)
        await server.beforePull(request)
        return structuredClone(page(request))
      }),
  }

  function page(request: PullRequest): PullAnswer {
    const limit = request.limit ?? 500
    const documents: RecordEnvelope[] = []
    let remaining = 0
    const checkpoint: Record<string, string> = { ...request.checkpoint }
    for (const scope of server.heads.keys()) {
      const [epoch, from] = (checkpoint[scope] ?? `${server.epoch}.0`).split('.').map(Number)
      const after = epoch === server.epoch ? (from ?? 0) : 0
      const changed = [...server.records.values()]
        .filter(({ record, version }) => record.scope === scope && version > after)
        .toSorted((a, b) => a.version - b.version)
      const room = changed.slice(0, limit - documents.length)
      documents.push(...room.map(({ record }) => record))
      remaining += changed.length - room.length
      const reached =
        room.length === changed.length ? server.heads.get(scope) : room.at(-1)?.version
      checkpoint[scope] = `${server.epoch}.${reached ?? after}`
    }
    const scopes = Object.fromEntries([...server.heads.keys()].map((scope) => [scope, head(scope)]))
    const isCounted = request.count === true && documents.length === limit
    const now = '2026-09-21T10:00:00.000Z'
    return { documents, checkpoint, scopes, now, ...(isCounted && { remaining }) }
  }

  return server
}
