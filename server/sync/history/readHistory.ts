import { splitPath } from '#shared/merge/path.ts'
import type {
  AsOfAnswer,
  AsOfRequest,
  HistoryAnswer,
  HistoryLine,
  HistoryRequest,
} from '#shared/protocol/history.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { mayRead, tagsOf, type Tag } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { CodedError } from '../codedError.ts'
import type { Snapshot, SyncStore } from '../store.ts'
import { buildLine } from './buildLine.ts'

const DEFAULT_LINES = 50
/** Of as-of answers. */
const PAGE_RECORDS = 500
/** Batches that one request may look through for lines of a field; then it says where to go on. */
const MOST_BATCHES = 20

/**
 * A page of lines, newest first, for members only.
 *
 * @throws CodedError NOT_FOUND for whoever does not belong to the scope, or may not read the record
 */
export function readHistory(
  store: SyncStore,
  user: string,
  request: HistoryRequest,
): Promise<HistoryAnswer> {
  const { scope, record, path, limit = DEFAULT_LINES } = request
  const field = path === undefined || record === undefined ? undefined : splitPath(path)[0]
  return store.read(user, async (snapshot) => {
    const tags = await tagsIn(snapshot, scope)
    const wholeSince = await snapshot.history.wholeSince(scope)
    if (record !== undefined) await refuseUnread(snapshot, scope, record, tags)
    const lines: HistoryLine[] = []
    let before = request.before ?? Number.MAX_SAFE_INTEGER
    for (let batch = 0; batch < MOST_BATCHES && lines.length < limit; batch += 1) {
      const asked = { scope, before, limit, tags, record, field, user: request.user }
      const found = await snapshot.history.lines(asked)
      for (const past of found) {
        if (lines.length === limit) break
        before = past.revision.version
        const line = buildLine(past, tags, wholeSince)
        if (line && (path === undefined || isAbout(line, path))) lines.push(line)
      }
      const isEnd = found.length < limit && (found.at(-1)?.revision.version ?? before) === before
      if (isEnd) return { lines, next: null, wholeSince }
    }
    return { lines, next: before, wholeSince }
  })
}

/**
 * The records of a scope as they stood at a moment.
 *
 * @throws CodedError NOT_FOUND for whoever does not belong to the scope, or no such savepoint
 */
export function readMoment(
  store: SyncStore,
  user: string,
  { scope, moment: asked, record, after }: AsOfRequest,
): Promise<AsOfAnswer> {
  return store.read(user, async (snapshot) => {
    const tags = await tagsIn(snapshot, scope)
    const head = (await snapshot.heads([scope])).get(scope)
    const moment = await snapshot.history.moment(scope, asked, tags)
    if (!head || !moment) throw notFound()
    const version = Math.min(moment.version, head.version)
    const states = await snapshot.history.states({
      scope,
      version,
      limit: PAGE_RECORDS,
      tags,
      after,
      record,
    })
    const last = states.at(-1)?.id ?? null
    return {
      version,
      changedAt: moment.changedAt,
      records: states
        .map(({ state }) => state)
        .filter((state) => mayRead(typeNamed(state.type)?.audience(state) ?? [], tags)),
      next: states.length < PAGE_RECORDS || record !== undefined ? null : last,
    }
  })
}

/** What a member holds now; former members and strangers do not learn whether there is such a scope. */
async function tagsIn(snapshot: Snapshot, scope: ScopeName): Promise<readonly Tag[]> {
  const memberships = await snapshot.memberships()
  const member = memberships.find((one) => one.scope === scope && one.leftAt === null)
  if (!member) throw notFound()
  return tagsOf(member)
}

/** A record that is not theirs to read is as unknown as one that does not exist. */
async function refuseUnread(
  snapshot: Snapshot,
  scope: ScopeName,
  record: string,
  tags: readonly Tag[],
): Promise<void> {
  const before = Number.MAX_SAFE_INTEGER
  const any = await snapshot.history.lines({ scope, before, limit: 1, tags, record })
  if (any.length === 0) throw notFound()
}

function notFound(): CodedError {
  return new CodedError('NOT_FOUND', 'There is no such place, or it is not yours to see.')
}

/** Lines of a field tell of it alone, and of what lies beneath it or holds it. */
function isAbout(line: HistoryLine, path: string): boolean {
  const touches = (one: { path: string }) =>
    one.path === path || one.path.startsWith(`${path}/`) || path.startsWith(`${one.path}/`)
  if (path === '_deleted' && line.kind !== 'changed') return true
  return line.changes.some(touches) || line.lost.some(touches)
}
