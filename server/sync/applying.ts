import type { Tag } from '#shared/schema/record/access.ts'
import type { Stamper } from '#shared/schema/record/stamp.ts'
import type { Draft } from './draft.ts'
import type { GoodRow } from './judgeRow.ts'
import type { Membership } from './store.ts'

/** Whose earlier edits a row is compared with: a replica of our own link, or a client that names none. */
export type Origin = { name: string; isReplica: boolean }

/** Who pushes, from the session, and when the request came in. */
export type Sender = {
  user: string
  /** How the device calls itself. */
  device: string
  origin: Origin
  /** Unix ms; locks and deadlines are judged by it. */
  receivedAt: number
}

/** Time and randomness of the server, given. */
export type Maker = { stamper: Stamper; makeId: () => string }

/** A row inside the transaction that merges it, with its author's rights as of now. */
export type Applying = {
  draft: Draft
  row: GoodRow
  sender: Sender
  member: Membership
  tags: readonly Tag[]
  maker: Maker
}
