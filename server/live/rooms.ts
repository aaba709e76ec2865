import { tagsOf, type Tag } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Membership } from '../sync/store.ts'

/** All sockets of an account, wherever they are connected. */
export function accountRoom(user: string): string {
  return `account:${user}`
}

/** All sockets of a session: the device that is signed out when it ends. */
export function sessionRoom(session: string): string {
  return `session:${session}`
}

/** Those who read a scope with the same role tags hear the same deltas. */
export function viewRoom(scope: ScopeName, view: string): string {
  return `${scope}|view|${view}`
}

/** One reader's own tags: what touches them is told by a poke instead of a delta. */
export function tagRoom(scope: ScopeName, tag: Tag): string {
  return `${scope}|tag|${tag}`
}

/** A member's place in a scope's rooms. */
export type Seat = {
  scope: ScopeName
  /** Name of the view: its role tags, sorted. */
  view: string
  roleTags: readonly Tag[]
  ownTags: readonly Tag[]
}

export function seatOf(member: Membership): Seat {
  const tags = tagsOf(member)
  const roleTags = tags.filter((tag) => tag.startsWith('role:')).toSorted()
  return {
    scope: member.scope,
    view: roleTags.join(','),
    roleTags,
    ownTags: tags.filter((tag) => !tag.startsWith('role:')),
  }
}

export function roomsOf(seat: Seat): string[] {
  return [viewRoom(seat.scope, seat.view), ...seat.ownTags.map((tag) => tagRoom(seat.scope, tag))]
}
