import fc from 'fast-check'
import { expect } from 'vitest'
import { valueAt } from '../path.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { mineOf } from '../testing/oneServer.ts'
import { ROOT, started, startOf } from './testing/ground.ts'
import { draw, law } from './testing/law.ts'
import { NAMES, people } from './testing/people.ts'

draw(process.env)

const who = fc.integer({ min: 0, max: NAMES.length - 1 })
const wordsIn = (data: JsonObject | null): string[] => {
  const text = valueAt(data, 'text')
  return typeof text === 'string' ? text.split(' ') : []
}

/** Each replaces a word by one that nobody else has; a place beyond the end adds it. */
type Word = { kind: 'pull' | 'word'; who: number; place: number }
const writing: fc.Arbitrary<Word[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('pull', 'word', 'word', 'word'),
    who,
    place: fc.nat(4),
  }),
  { maxLength: 10 },
)
/** Whose clock is ahead of whose. */
const clocks = fc.array(fc.nat(9), { minLength: NAMES.length, maxLength: NAMES.length })
law(
  'M12 no word is lost: each is in the text, on the card, or was taken out by one who had seen it',
  {
    given: fc.record({ all: writing, ahead: clocks }),
    share: 2,
    least: { 'on the card': 20 },
    // One who went on writing put the text as it stood in the place of another's words on the card.
    once: [
      {
        ahead: [4, 0, 0, 0],
        all: [
          { kind: 'word', who: 0, place: 0 },
          { kind: 'word', who: 1, place: 1 },
          { kind: 'word', who: 1, place: 0 },
          { kind: 'word', who: 0, place: 0 },
        ],
      },
    ],
    holds({ all, ahead }, count) {
      const { server } = started({ where: 'declared' })
      const start = { ...startOf({ where: 'declared' }), text: 'alpha beta gamma delta' }
      server.push(server.state(), mineOf({ ...ROOT, ms: 2 }, start))
      const actors = people(server, [])
      const alive = new Set<string>()
      /** Words on a card for one who goes on writing in that text: it is theirs to leave them there. */
      const closed: unknown[] = []
      for (const [index, { kind, who: writer, place }] of all.entries()) {
        const ms = 3 + index + 3 * (ahead[writer] ?? 0)
        if (kind === 'pull') {
          actors.pull(writer)
          continue
        }
        const before = wordsIn(actors.base(writer).data)
        const words = before.with(Math.min(place, before.length - 1), `n${index}`)
        const card = server.contests().get('text')
        const { data, base } = actors.push(
          writer,
          [{ kind: 'set', path: 'text', value: words.join(' ') }],
          ms,
        )
        closed.push(card?.candidates.filter(({ version }) => version <= base.version))
        for (const word of before) {
          if (!wordsIn(data).includes(word)) alive.delete(word)
        }
        alive.add(`n${index}`)
      }
      const text = wordsIn(server.theirs().data)
      const told = JSON.stringify([closed, server.contests().get('text')?.candidates])
      for (const word of alive) {
        if (text.includes(word)) continue
        expect(told).toMatch(new RegExp(`\\b${word}\\b`))
        count('on the card')
      }
    },
  },
)
