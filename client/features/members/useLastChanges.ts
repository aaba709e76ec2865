import { useMemo } from 'react'
import { fact } from '#shared/schema/fact.ts'
import { guest } from '#shared/schema/guest.ts'
import { person } from '#shared/schema/person.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { resolution } from '#shared/schema/resolution.ts'
import { shot } from '#shared/schema/shot.ts'
import { task } from '#shared/schema/task.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useManyRecords } from '../../data/hooks/useManyRecords.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { lastChanges } from './lastChanges.ts'

const anyType = <F extends Fields>(type: TypeDeclaration<F>) => type as unknown as TypeDeclaration

/** What people write; a member record is written by the server. */
const WRITTEN = [
  anyType(wedding),
  anyType(timelineItem),
  anyType(fact),
  anyType(resolution),
  anyType(vendor),
  anyType(shot),
  anyType(task),
  anyType(guest),
  anyType(person),
]

/** By account: when something of theirs last reached this device, in Unix ms. */
export function useLastChanges(scope: ScopeName): ReadonlyMap<string, number> {
  const views = useManyRecords(WRITTEN, scope)
  const now = useNow('minute')
  return useMemo(() => {
    const all = views.flatMap(({ records }): readonly TypedRecord<unknown>[] => records)
    return lastChanges(all, now)
  }, [views, now])
}
