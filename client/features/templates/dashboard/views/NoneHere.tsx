import type { ReactNode } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { useManyRecords } from '../../../../data/hooks/useManyRecords.ts'
import { Quiet } from './Quiet.tsx'

type NoneHereProps = {
  /** What there is none of; keep the list stable. */
  types: readonly TypeDeclaration[]
  scope: ScopeName
  children: ReactNode
}

/** Says that there is none once that is known: what is still being read is not missing. */
export function NoneHere({ types, scope, children }: NoneHereProps) {
  const isKnown = useManyRecords(types, scope).every(({ loaded }) => loaded)
  return isKnown ? <Quiet>{children}</Quiet> : <p className="min-h-6" aria-busy="true" />
}
