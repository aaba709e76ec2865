import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { Base } from '../../side.ts'
import { edited, type Edit } from '../../testing/edits.ts'
import { mineOf, type OneServer, type Writer } from '../../testing/oneServer.ts'

export const NAMES = ['anna', 'ben', 'cleo', 'dora']

type Held = { snapshot: Base; sent: JsonObject | null }

/** Four people on four devices; what one accepted of its own is its next base (R2), until it pulls. */
export function people(server: OneServer, ranks: readonly Writer['role'][]) {
  const held: Held[] = NAMES.map(() => ({ snapshot: server.state(), sent: null }))
  const base = (who: number): Base => {
    const { snapshot, sent } = held[who] ?? { snapshot: server.state(), sent: null }
    return sent ? { ...snapshot, data: sent } : snapshot
  }
  return {
    base,
    pull: (who: number) => {
      held[who] = { snapshot: server.state(), sent: null }
    },
    push: (who: number, script: readonly Edit[], ms: number) => {
      const from = base(who)
      const data = script.reduce(edited, from.data ?? {})
      const writer = { origin: NAMES[who] ?? '', role: ranks[who] ?? 'couple', ms }
      server.push(from, mineOf(writer, data))
      const last = held[who]
      if (last) last.sent = data
      return { base: from, data, writer }
    },
  }
}
