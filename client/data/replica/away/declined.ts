import type { PullAnswer } from '#shared/protocol/pull.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalStore } from '../localStore.ts'
import { dropAway, readAway } from './awayWeddings.ts'

/** Scopes that this device does not want, as asked of each pull. */
export type Declined = {
  /** Reads them anew: another window may have taken one away. */
  read: () => Promise<readonly ScopeName[]>
  /** As last read. */
  has: (scope: ScopeName) => boolean
  /**
   * An answer without a word of them. A declined scope's place in the checkpoint comes back as it
   * was sent; taken for news, the device would believe that it has read up to there.
   */
  without: (answer: PullAnswer) => Promise<PullAnswer>
}

export function createDeclined(local: LocalStore): Declined {
  let scopes: ReadonlySet<string> = new Set()

  function others<T>(map: Readonly<Record<string, T>>): Record<string, T> {
    return Object.fromEntries(Object.entries(map).filter(([scope]) => !scopes.has(scope)))
  }

  return {
    async read() {
      const away = (await readAway(local)).map(({ scope }) => scope)
      scopes = new Set(away)
      return away
    },
    has: (scope) => scopes.has(scope),
    async without(answer) {
      if (scopes.size === 0) return answer
      // Of a wedding that this account left there is nothing to bring back.
      const left = [...scopes].filter((scope) => !Object.hasOwn(answer.scopes, scope))
      if (left.length > 0) await dropAway(local, new Set(left as ScopeName[]))
      return { ...answer, checkpoint: others(answer.checkpoint), scopes: others(answer.scopes) }
    },
  }
}
