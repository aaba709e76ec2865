import { useCallback } from 'react'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { ConflictCard } from '../decisions.ts'
import { turnedOffBy } from '../learning.ts'
import type { WriteOp } from '../replica/writeOp.ts'
import { useOpenAccount } from './DataProvider.tsx'

/** The steps that belong into an edit which gives a contest another value: a rule may go by it. */
export function useTurnedOff(): (
  card: ConflictCard,
  value: Json | undefined,
) => Promise<WriteOp[]> {
  const { replica, decisions } = useOpenAccount()
  return useCallback(
    async ({ conflict: { id, scope } }, value) => {
      const data = { conflict: id, ...(value === undefined ? {} : { value }) }
      const turned = await turnedOffBy(replica, [{ scope, data }], decisions.all.read())
      return turned.map(({ off }) => off)
    },
    [replica, decisions],
  )
}
