import type { ScopeName } from '#shared/schema/record/scope.ts'
import { watchAway, type AwayWedding } from '../replica/away/awayWeddings.ts'
import type { LocalStore } from '../replica/localStore.ts'
import { watchChoices, type PrepareChoice } from '../replica/prepare/choices.ts'
import { watchPreparedNotes, type PreparedNote } from '../replica/prepare/preparedNotes.ts'
import type { Readable } from '../replica/readable.ts'
import { watchReadyNotes, type ReadyNote } from './readyNotes.ts'

/** What is noted of weddings on this device, read when a screen shows it. */
export type PreparationNotes = {
  choices: Readable<ReadonlyMap<ScopeName, PrepareChoice>>
  notes: Readable<ReadonlyMap<ScopeName, PreparedNote>>
  checks: Readable<ReadonlyMap<ScopeName, ReadyNote>>
  away: Readable<readonly AwayWedding[]>
}

export function watchPreparation(local: LocalStore): PreparationNotes {
  return {
    choices: watchChoices(local),
    notes: watchPreparedNotes(local),
    checks: watchReadyNotes(local),
    away: watchAway(local),
  }
}
