import { useEffect, useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Preparation } from '../prepare/preparation.ts'
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

/** What is noted of one wedding on this device. */
export function usePrepared(scope: ScopeName): PreparedWedding {
  const { prepared } = useOpenAccount()
  const choice = useReadable(prepared.choices).get(scope) ?? USUAL_CHOICE
  const note = useReadable(prepared.notes).get(scope) ?? null
  const check = useReadable(prepared.checks).get(scope) ?? null
  return { choice, note, check }
}

/** Weddings that were taken off this device. */
export function useAwayWeddings(): readonly AwayWedding[] {
  return useReadable(useOpenAccount().prepared.away)
}
