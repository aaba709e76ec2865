import { useCallback, useEffect, useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Preparation } from '../../data/prepare/preparation.ts'
import type { ReadyCheck, ReadyDepth } from '../../data/prepare/readyCheck.ts'
import { useIsPreparing } from '../../data/hooks/usePreparation.ts'

/** What a look at the wedding shows: at once, and anew after each fetch. Null: not looked yet. */
export function useReadyCheck(preparation: Preparation | null, scope: ScopeName) {
  const [check, setCheck] = useState<ReadyCheck | null>(null)
  const [isChecking, setChecking] = useState(false)
  const isWorking = useIsPreparing(preparation)

  const look = useCallback(
    async (depth: ReadyDepth) => {
      if (!preparation) return
      setChecking(true)
      try {
        setCheck(await preparation.check(scope, depth))
      } finally {
        setChecking(false)
      }
    },
    [preparation, scope],
  )

  useEffect(() => {
    if (!preparation || isWorking) return
    let isCurrent = true
    void preparation.check(scope, 'quick').then(
      (found) => isCurrent && setCheck(found),
      // The account was closed meanwhile.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [preparation, scope, isWorking])

  return { check, isChecking, isWorking, look }
}
