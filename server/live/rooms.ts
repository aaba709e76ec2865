import { tagsOf, type Actor, type Tag } from '#shared/schema/record/access.ts'
import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'

/**
 * What a member may read by their role alone: the same for everybody in a room, so that a change is
 * encoded once a room. An owner's view has two roles.
 */
export type View = readonly Tag[]

function viewOf(actor: Actor): View {
  return tagsOf(actor)
    .filter((tag) => tag.startsWith('role:'))
    .sort()
}

/** Tags that are a member's own: who holds them may see more than their room. */
function ownTagsOf(actor: Actor): Tag[] {
  return tagsOf(actor).filter((tag) => !tag.startsWith('role:'))
}

function viewRoom(scope: ScopeName, view: View): string {
  return `${scope}|${view.join('+')}`
}

export function tagRoom(scope: ScopeName, tag: Tag): string {
  return `${scope}|${tag}`
}

export function userRoom(user: string): string {
  return `user:${user}`
}

export function sessionRoom(session: string): string {
  return `session:${session}`
}

/** Every room of a member in one scope. */
export function roomsOf(scope: ScopeName, actor: Actor): string[] {
  return [viewRoom(scope, viewOf(actor)), ...ownTagsOf(actor).map((tag) => tagRoom(scope, tag))]
}

export function isRoomOf(scope: ScopeName, room: string): boolean {
  return room.startsWith(`${scope}|`)
}

/** The scope and view that a room stands for, or null for rooms of another kind. */
export function viewIn(room: string): { scope: ScopeName; view: View } | null {
  const [name, tags] = room.split('|')
  const scope = scopeName.safeParse(name)
  if (!scope.success || !tags?.startsWith('role:')) return null
  return { scope: scope.data, view: tags.split('+') as Tag[] }
}
