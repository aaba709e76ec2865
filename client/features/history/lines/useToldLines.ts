import { useMemo } from 'react'
import type { HistoryLine } from '../../../data/history/remember.ts'
import type { Telling } from '../useTelling.ts'
import { createTeller, isTold, type ToldLine } from './tellLine.ts'

/** Lines in words, less those that tell nothing of the wedding itself. */
export function useToldLines(
  lines: readonly HistoryLine[],
  { scope, nameOf }: Telling,
): readonly ToldLine[] {
  const tell = useMemo(() => createTeller(scope, nameOf), [scope, nameOf])
  return useMemo(() => lines.filter(isTold).map(tell), [lines, tell])
}
