import { parsePosition, formatPosition } from '#shared/protocol/checkpoint.ts'
import type { FreshnessAnswer, PrepareAnswer } from '#shared/protocol/prepare.ts'
import { createRecordsDigest } from '#shared/protocol/recordsDigest.ts'
import { tagsOf } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import { CodedError } from './codedError.ts'
import { asRead, effectiveEpoch } from './readChanges.ts'
import { sha256 } from './readChecksums.ts'
import { readablePages } from './readablePages.ts'
import type { SyncStore } from './store.ts'

/** A file that a record names. */
type NamedFile = {
  variant: 'original' | 'thumbnail'
  hash: string
  size: number
  mime: string
}
type Amount = {
  count: number
  bytes: number
  types: Record<string, { count: number; bytes: number }>
}
type Wedding = PrepareAnswer['weddings'][number]
/** A wedding with days among the dates asked for. */
type Found = Pick<Wedding, 'scope' | 'title' | 'zone' | 'dates'>

export type Preparing = {
  /** The weddings of this account that have a day on one of these dates. */
  find: (user: string, dates: readonly string[]) => Promise<readonly Found[]>
  /** All that there is of each for this account: to be fetched ahead by pulls and downloads. */
  describe: (user: string, found: readonly Found[]) => Promise<PrepareAnswer>
  /** What a pull of one scope would bring, without bringing it. NOT_FOUND. */
  freshness: (user: string, scope: ScopeName, from: string | null) => Promise<FreshnessAnswer>
}

/**
 * What other programs need to fetch ahead, and to know whether they have to: everything by the rights
 * of the one who asks, as a pull would tell it.
 */
export function createPreparing(parts: {
  store: Pick<SyncStore, 'read'>
  filesNamed: (type: string, data: RecordEnvelope['data']) => readonly NamedFile[]
  /** Which of these the server has whole. */
  whole: (scope: ScopeName, hashes: readonly string[]) => Promise<readonly { hash: string }[]>
  pathOf: (scope: ScopeName, record: string, hash: string) => string
  now: () => number
}): Preparing {
  const { store, filesNamed, whole, pathOf, now } = parts
  const told = () => new Date(now()).toISOString()

  async function describeOne(user: string, found: Found): Promise<Wedding | null> {
    const { scope } = found
    const read = await store.read(user, async (snapshot) => {
      const { member, head } = await memberIn(snapshot, scope)
      if (!member || !head) return null
      const digest = createRecordsDigest(sha256)
      const records = nothing()
      const files: (NamedFile & { record: string; type: string })[] = []
      for await (const page of readablePages(snapshot, member)) {
        const readable = page.flatMap((entry) => (entry.readable ? [entry.record] : []))
        await digest.add(readable)
        for (const record of readable.filter(({ _deleted }) => !_deleted)) {
          add(records, record)
          const { id, type, data } = record
          for (const file of filesNamed(type, data)) files.push({ record: id, type, ...file })
        }
      }
      const epoch = effectiveEpoch(member, head)
      const position = formatPosition({ state: 'reading', epoch, version: head.version })
      return { records, files, checksum: { position, ...digest.result() } }
    })
    if (!read) return null
    const { files, ...rest } = read
    const hashes = [...new Set(files.map(({ hash }) => hash))]
    const here = new Set((await whole(scope, hashes)).map(({ hash }) => hash))
    // The same content is fetched once, whoever names it.
    const sizes = new Map(files.map(({ hash, size }) => [hash, size]))
    return {
      ...found,
      ...rest,
      files: {
        count: hashes.length,
        bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
        list: files.map(({ record, ...file }) => ({
          record,
          ...file,
          isWhole: here.has(file.hash),
          path: pathOf(scope, record, file.hash),
        })),
      },
    }
  }

  return {
    find: (user, dates) =>
      store.read(user, async (snapshot) => {
        const own = (await snapshot.memberships()).filter(
          ({ scope, leftAt }) => leftAt === null && scopeKind(scope) === 'wedding',
        )
        const found = own.map(async (member): Promise<Found[]> => {
          const { scope } = member
          const records = await snapshot.ofTypes(scope, ['wedding', 'day'], tagsOf(member))
          const wedding = records.find(({ type }) => type === 'wedding')
          const on = new Set(
            records.flatMap(({ data: { date } }) =>
              typeof date === 'string' && dates.includes(date) ? [date] : [],
            ),
          )
          if (on.size === 0) return []
          const { title, zone } = wedding?.data ?? {}
          return [{ scope, title: textOf(title), zone: textOf(zone), dates: [...on].sort() }]
        })
        const all = (await Promise.all(found)).flat()
        return all.sort((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? -1 : 1))
      }),

    async describe(user, found) {
      const weddings: Wedding[] = []
      for (const one of found) {
        const wedding = await describeOne(user, one)
        if (wedding) weddings.push(wedding)
      }
      return { weddings, now: told() }
    },

    freshness: (user, scope, from) =>
      store.read(user, async (snapshot) => {
        const { member, head } = await memberIn(snapshot, scope)
        if (!member || !head)
          throw new CodedError('NOT_FOUND', 'There is no such place, or you do not belong to it.')
        const epoch = effectiveEpoch(member, head)
        const read = from === null ? null : parsePosition(from)
        const isContinued =
          read?.state === 'reading' && read.epoch === epoch && read.version <= head.version
        const changed = nothing()
        let gone = 0
        for await (const page of readablePages(snapshot, member, isContinued ? read.version : 0))
          for (const record of page.map(asRead)) {
            add(changed, record)
            if (record._deleted) gone += 1
          }
        return {
          position: formatPosition({ state: 'reading', epoch, version: head.version }),
          isUpToDate: isContinued && changed.count === 0,
          isFromStart: !isContinued,
          changed,
          gone,
          now: told(),
        }
      }),
  }
}

async function memberIn(snapshot: Parameters<typeof readablePages>[0], scope: ScopeName) {
  const memberships = await snapshot.memberships()
  const member = memberships.find((one) => one.scope === scope && one.leftAt === null)
  const head = member && (await snapshot.heads([scope])).get(scope)
  return { member, head }
}

function nothing(): Amount {
  return { count: 0, bytes: 0, types: {} }
}

function add(sum: Amount, record: RecordEnvelope): void {
  const bytes = Buffer.byteLength(JSON.stringify(record))
  const of = (sum.types[record.type] ??= { count: 0, bytes: 0 })
  for (const one of [sum, of]) {
    one.count += 1
    one.bytes += bytes
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
