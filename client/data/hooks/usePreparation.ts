import { useEffect, useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { OpenAccount } from '../openAccount.ts'
import type { Preparation } from '../prepare/preparation.ts'
import { watchPreparation, type PreparationNotes } from '../prepare/preparationNotes.ts'
import type { ReadyNote } from '../prepare/readyNotes.ts'
import type { AwayWedding } from '../replica/away/awayWeddings.ts'
import { USUAL_CHOICE, type PrepareChoice } from '../replica/prepare/choices.ts'
import type { PreparedNote } from '../replica/prepare/preparedNotes.ts'
import { settable } from '../replica/readable.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** What makes weddings ready; null while its code is fetched. `isNotHere`: it cannot be without signal. */
export function usePreparation(): { preparation: Preparation | null; isNotHere: boolean } {
  const open = useOpenAccount()
  const [preparation, setPreparation] = useState<Preparation | null>(null)
  const [isNotHere, setNotHere] = useState(false)
  useEffect(() => {
    let isCurrent = true
    open.preparation().then(
      (made) => isCurrent && setPreparation(made),
      () => isCurrent && setNotHere(true),
    )
    return () => {
      isCurrent = false
    }
  }, [open])
  return { preparation, isNotHere }
}

const idle = settable(false)

/** Whether files are being fetched or looked through now. */
export function useIsPreparing(preparation: Preparation | null): boolean {
  return useReadable(preparation?.isWorking ?? idle)
}

export type PreparedWedding = {
  choice: PrepareChoice
  /** Null: not looked through yet. */
  note: PreparedNote | null
  check: ReadyNote | null
}

const notes = new WeakMap<OpenAccount, PreparationNotes>()

function useNotes(): PreparationNotes {
  const open = useOpenAccount()
  const known = notes.get(open) ?? watchPreparation(open.replica.local)
  notes.set(open, known)
  return known
}

/** What was chosen of each wedding. */
export function useChoices(): ReadonlyMap<ScopeName, PrepareChoice> {
  return useReadable(useNotes().choices)
}

/** What is noted of one wedding on this device. */
export function usePrepared(scope: ScopeName): PreparedWedding {
  const noted = useNotes()
  const choice = useReadable(noted.choices).get(scope) ?? USUAL_CHOICE
  const note = useReadable(noted.notes).get(scope) ?? null
  const check = useReadable(noted.checks).get(scope) ?? null
  return { choice, note, check }
}

/** Weddings that were taken off this device. */
export function useAwayWeddings(): readonly AwayWedding[] {
  return useReadable(useNotes().away)
}
