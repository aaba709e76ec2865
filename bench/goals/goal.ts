/** One row of the table. */
export type Goal = {
  what: string
  goal: string
  measured: string
  /** Null: a reading without a limit of its own. */
  isMet: boolean | null
}

/** A number against its limit, both in the same unit. */
export function against(
  what: string,
  value: number,
  limit: number,
  unit: string,
  digits = 0,
): Goal {
  return {
    what,
    goal: `≤ ${limit} ${unit}`.trim(),
    measured: Number.isNaN(value) ? 'not measured' : `${value.toFixed(digits)} ${unit}`.trim(),
    isMet: !Number.isNaN(value) && value <= limit,
  }
}

/** As a table of Markdown. */
export function tableOf(goals: readonly Goal[]): string {
  const mark = ({ isMet }: Goal) => (isMet === null ? '' : isMet ? 'met' : '**missed**')
  return [
    '| goal | target | measured | |',
    '| --- | --- | --- | --- |',
    ...goals.map((row) => `| ${row.what} | ${row.goal} | ${row.measured} | ${mark(row)} |`),
  ].join('\n')
}
