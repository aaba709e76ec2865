import { WEDDING_ROLES, type Actor } from '#shared/schema/record/access.ts'
import { tagsOf } from '#shared/schema/record/access.ts'
import { roleWords } from '../../words/roles.ts'
import { taskWords } from '../../words/tasks.ts'

type Kind = 'user' | 'role' | 'vendor' | 'household'
/** `id` is what the record keeps: `user:…`, `vendor:…`, `household:…` or `role:…`. */
export type Assignable = { id: string; name: string; kind: Kind }

type Named = { id: string; data: { name: string } }

/** Everybody a task can be given to: people first, then who has a role, suppliers and families. */
export function assignables(
  members: readonly { data: { user: string; name: string } }[],
  vendors: readonly Named[],
  households: readonly Named[],
  me: { id: string; name: string },
): Assignable[] {
  const people = members.map(({ data }) => ({ id: data.user, name: data.name }))
  // Who has just made the wedding stands in it before the server has written them down.
  if (!people.some(({ id }) => id === me.id)) people.unshift(me)
  const of = (kind: Kind, all: readonly { id: string; name: string }[]) =>
    all
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(({ id, name }): Assignable => ({ id: `${kind}:${id}`, name, kind }))
  const named = ({ id, data }: Named) => ({ id, name: data.name })
  return [
    ...of('user', people),
    ...WEDDING_ROLES.map((role) => ({
      id: `role:${role}`,
      name: roleWords[role],
      kind: 'role' as const,
    })),
    ...of('vendor', vendors.map(named)),
    ...of('household', households.map(named)),
  ]
}

/** Who does it, by name; where the name is not here, what they are. */
export function assigneeName(
  assignee: string | undefined,
  known: ReadonlyMap<string, Assignable>,
): string | null {
  if (assignee === undefined) return null
  const found = known.get(assignee)
  if (found) return found.name
  const kind = assignee.slice(0, assignee.indexOf(':'))
  return taskWords.somebody[kind === 'vendor' || kind === 'household' ? kind : 'user']
}

/** Given to me by name, by role, or to those I work for or belong to. */
export function isMine(assignee: string | undefined, actor: Actor | null | undefined): boolean {
  if (!actor || assignee === undefined) return false
  // An owner's rights are a planner's; what a planner is to do is not theirs by that.
  const tags: readonly string[] = tagsOf({ ...actor, owner: false })
  return tags.includes(assignee)
}
