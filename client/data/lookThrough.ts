import type { Actor } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { settable, type Readable } from './replica/readable.ts'
import type { Refusal } from './replica/refusal.ts'

/** Another member's eyes: who they are to the rules, and what the interface calls them. */
export type Look = { actor: Actor; called: string }

/** Weddings that are looked at through another's eyes. */
export type Looks = ReadonlyMap<ScopeName, Look>

/**
 * Only what this page reads and who it takes the person for is affected: records, queue, sync and
 * contests go on beneath as before. Nothing is kept, so a reload is always one's own view.
 */
export type LookThrough = {
  looks: Readable<Looks>
  start: (scope: ScopeName, look: Look) => void
  leave: (scope: ScopeName) => void
  /** Why nothing is written in a scope meanwhile; null: nobody looks through another's eyes there. */
  refusal: (scope: ScopeName) => Refusal | null
}

export function createLookThrough(): LookThrough {
  const looks = settable<Looks>(new Map())
  return {
    looks,
    start: (scope, look) => looks.set(new Map([...looks.read(), [scope, look]])),
    leave: (scope) => looks.set(new Map([...looks.read()].filter(([one]) => one !== scope))),
    refusal(scope) {
      const look = looks.read().get(scope)
      return look ? { reason: 'lookingAs', scope, role: look.actor.role } : null
    },
  }
}
