import type { MessageData } from '#shared/schema/message.ts'
import type { TypedRecord } from '../../data/recordStores.ts'

export type MessageRecord = TypedRecord<MessageData>

/** Something said, as it stands now: its first words, or those that replaced them. */
export type Said = {
  /** Id of the first words. */
  id: string
  author: string
  /** Empty: taken back. */
  text: string
  isCorrected: boolean
  saidAt: number
  mentions: readonly string[]
  links: readonly string[]
  /** All it consists of, the first words first. */
  records: readonly MessageRecord[]
}

export type ConversationRow =
  /** `date`: YYYY-MM-DD at the venue. */
  | { kind: 'day'; id: string; date: string }
  | { kind: 'new'; id: string }
  /** Words of one person in one breath: `follows` comes after others of them, `ends` is the last. */
  | { kind: 'said'; id: string; said: Said; follows: boolean; ends: boolean }

/** What follows within this time is said in one breath. */
const BREATH_MS = 5 * 60_000

/**
 * Reads what was said out of its records, by when it was said. What is as before stays the same
 * object, so that one new message draws one row.
 */
export function createConversationReader(): (records: readonly MessageRecord[]) => readonly Said[] {
  let cache = new Map<string, Said>()
  return (records) => {
    const next = new Map<string, Said>()
    for (const [first, corrections] of withCorrections(records)) {
      const parts = [first, ...corrections]
      const known = cache.get(first.id)
      const isSame =
        known?.records.length === parts.length &&
        parts.every((part, at) => part === known.records[at])
      next.set(first.id, isSame && known ? known : said(parts))
    }
    cache = next
    return [...next.values()].toSorted(
      (a, b) => a.saidAt - b.saidAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )
  }
}

/** Nobody corrects what another said; a correction of what is not here waits for it. */
function withCorrections(
  records: readonly MessageRecord[],
): ReadonlyMap<MessageRecord, readonly MessageRecord[]> {
  const firsts = new Map(
    records.flatMap((one) => (one.data.replaces === undefined ? [[one.id, one] as const] : [])),
  )
  const found = new Map<MessageRecord, MessageRecord[]>()
  for (const first of firsts.values()) found.set(first, [])
  for (const one of records) {
    const first = firsts.get(one.data.replaces ?? '')
    if (first && first.data.author === one.data.author) found.get(first)?.push(one)
  }
  for (const corrections of found.values())
    corrections.sort((a, b) => a.data.saidAt - b.data.saidAt || (a.id < b.id ? -1 : 1))
  return found
}

function said(records: readonly MessageRecord[]): Said {
  const [first] = records
  const last = records.at(-1)
  if (!first || !last) throw new Error('Nothing was said')
  return {
    id: first.id,
    author: first.data.author,
    text: last.data.text,
    isCorrected: records.length > 1,
    saidAt: first.data.saidAt,
    mentions: Object.keys(last.data.mentions ?? {}),
    links: Object.keys(last.data.links ?? {}),
    records,
  }
}

/**
 * The rows of a conversation: days between what was said, and where the new begins.
 * @param dateOf calendar date of an instant at the venue
 * @param firstNew id of the first that I have not read, as it was when I came
 */
export function rowsOf(
  all: readonly Said[],
  dateOf: (instant: number) => string,
  firstNew: string | null,
): readonly ConversationRow[] {
  const rows: ConversationRow[] = []
  let before: Said | null = null
  let day = ''
  for (const one of all) {
    const date = dateOf(one.saidAt)
    const isNewDay = date !== day
    if (isNewDay) rows.push({ kind: 'day', id: `day ${date}`, date })
    if (one.id === firstNew) rows.push({ kind: 'new', id: 'new' })
    const follows =
      !isNewDay &&
      one.id !== firstNew &&
      before?.author === one.author &&
      one.saidAt - before.saidAt < BREATH_MS
    const last = rows.at(-1)
    if (follows && last?.kind === 'said') last.ends = false
    rows.push({ kind: 'said', id: one.id, said: one, follows, ends: true })
    before = one
    day = date
  }
  return rows
}
