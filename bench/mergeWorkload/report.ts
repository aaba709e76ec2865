import { MIX, mixArithmetic } from './mix.ts'
import type { Tally } from './tally.ts'

/** The figures as a table for people, in Markdown. */
export function reportTable(tallies: readonly Tally[]): string {
  const rows = tallies.map((one) => [
    one.engine,
    share(one.perPair),
    share(one.strict),
    share(one.right),
    per1000(one.wrong, one),
    per1000(one.lost, one),
    per1000(one.noCopy, one),
    per1000(one.needless, one),
  ])
  const head = [
    '',
    'asked nobody, per pair',
    'strict',
    'asked nobody, and right',
    'wrongly automatic',
    'lost edits',
    'replaced without a copy',
    'asked needlessly',
  ]
  return table(head, rows)
}

/** Where each engine asked, went wrong or lost something, by class of the mix. */
export function classTable(tallies: readonly Tally[]): string {
  const rows = MIX.map(({ name, share: of, asked, flagged }) => [
    name,
    `${of}`,
    flagged > 0 ? `${asked} (${flagged} to look at)` : `${asked}`,
    ...tallies.map(({ byClass }) => {
      const one = byClass[name]
      return one ? `${one.asked} · ${one.wrong} · ${one.lost}` : ''
    }),
  ])
  const head = ['', 'of 100', 'to a person', ...tallies.map(({ engine }) => engine)]
  return table(head, rows)
}

export function arithmeticLine(): string {
  const { perPair, strict } = mixArithmetic()
  return `What the mix allows: ${share(perPair)} per pair, ${share(strict)} strict.`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function share(of: number): string {
  return `${(100 * of).toFixed(1)} %`
}

function per1000(count: number, { pairs }: Tally): string {
  if (count === 0) return '0'
  return `${((1_000 * count) / pairs).toFixed(1)}`
}
