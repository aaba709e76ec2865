import fc from 'fast-check'
import { expect } from 'vitest'
import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { edited, scripts } from '../testing/edits.ts'
import { mineOf } from '../testing/oneServer.ts'
import { started } from './testing/ground.ts'
import { draw, law } from './testing/law.ts'

draw(process.env)

const NAMES = ['anna', 'ben', 'cleo', 'dora']
const who = fc.integer({ min: 0, max: NAMES.length - 1 })
const CONTENT = ['plain', 'guarded', 'people', 'places']
const turns = scripts([...CONTENT, 'order', 'pin'], 2).chain(({ script }) =>
  fc.array(
    fc.record({
      who,
      does: fc.constantFrom('pull', 'edit', 'edit', 'delete', 'undelete'),
      script: script(2),
      ms: fc.integer({ min: 2, max: 30 }),
    }),
    { maxLength: 10 },
  ),
)
law('M13 no edit is deleted unseen, and nothing comes back without a question or one who knew', {
  given: turns,
  // Brought back, and deleted again by one who had seen neither: the return was lost.
  once: [
    [
      { who: 0, does: 'delete', script: [], ms: 2 },
      { who: 0, does: 'undelete', script: [], ms: 2 },
      { who: 1, does: 'delete', script: [], ms: 2 },
    ],
  ],
  least: { asked: 20, 'brought back': 5 },
  holds(all, count) {
    const { server } = started({ where: 'declared' })
    const held = NAMES.map(() => server.state())
    const real: { origin: string; version: number }[] = []
    const deletions: { origin: string; version: number }[] = []
    let brought: { origin: string; version: number }[] = []
    const wrong: string[] = []
    for (const { who: index, does, script, ms } of all) {
      const base = held[index] ?? server.state()
      if (does === 'pull' || (does === 'undelete' && !base.deleted)) {
        held[index] = server.state()
        continue
      }
      const writer = { origin: NAMES[index] ?? '', role: 'planner' as const, ms }
      const before = server.theirs().deleted
      const data = does === 'edit' ? script.reduce(edited, base.data ?? {}) : (base.data ?? {})
      const gone = does === 'delete'
      const { deleted, contests } = server.push(base, mineOf(writer, data, gone))
      const { version } = server.state()
      const question = contests.some(({ path, status }) => path === '_deleted' && status === 'open')
      if (question) count('asked')
      if (base.deleted && !gone && before && !deleted) count('brought back')
      const unseen = real.some(
        (edit) => edit.origin !== writer.origin && edit.version > base.version,
      )
      if (!before && deleted && unseen) wrong.push('an unseen edit was deleted')
      const undone = brought.some(
        (one) => one.origin !== writer.origin && one.version > base.version,
      )
      if (!before && deleted && undone)
        wrong.push('brought back, and deleted by one who did not know')
      // What one has taken back oneself is nobody else's to miss.
      brought = brought.filter((one) => !gone || one.origin !== writer.origin)
      const overruled = deletions.some(
        (one) => one.origin !== writer.origin && one.version > base.version,
      )
      if (before && !deleted && overruled && !question)
        wrong.push('a deletion was overruled unseen')
      if (gone && deleted && !before) deletions.push({ origin: writer.origin, version })
      if (base.deleted && !gone && !deleted) brought.push({ origin: writer.origin, version })
      if (before && !deleted && !base.deleted && !question) wrong.push('came back unasked')
      if (does === 'undelete' && deleted) wrong.push('one who knew could not bring it back')
      if (does === 'edit' && !deleted && changesContent(base.data ?? {}, data)) {
        real.push({ origin: writer.origin, version })
      }
      held[index] = gone || base.deleted ? server.state() : { ...base, data }
    }
    expect(wrong).toEqual([])
  },
})

/** Anything but its place in the list and flags. */
function changesContent(before: JsonObject, after: JsonObject): boolean {
  return CONTENT.some((name) => !sameJson(before[name], after[name]))
}
