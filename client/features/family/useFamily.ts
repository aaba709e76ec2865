import { useMemo } from 'react'
import { household } from '#shared/schema/household.ts'
import { member } from '#shared/schema/member.ts'
import { person } from '#shared/schema/person.ts'
import { personNote } from '#shared/schema/personNote.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { shot } from '#shared/schema/shot.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { companions } from '../../data/companions.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import { coupleOf } from '../../words/couple.ts'
import { shotsByPerson } from './shotsOfPeople.ts'

export type Family = ReturnType<typeof useFamily>

/** All that stands about those who matter to the day, as far as I may read it. */
export function useFamily(id: string) {
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records: people, loaded } = useRecordsView(person, scope)
  const households = useRecords(household, scope)
  const members = useRecords(member, scope)
  const notes = useRecords(personNote, scope)
  const shots = useRecords(shot, scope)
  const unsentIds = useUnsentIds()
  const { open: openCards } = useConflicts(scope)
  const actor = useActor(scope)
  const may = useRoleRights(scope)

  const couple = useMemo(() => (record ? coupleOf(record.data) : []), [record])
  const noteOf = useMemo(() => companions(notes, ({ data }) => data.person), [notes])
  const householdOf = useMemo(() => new Map(households.map((one) => [one.id, one])), [households])
  const photosOf = useMemo(() => shotsByPerson(shots), [shots])
  const unsent = useMemo(() => {
    const of = new Map(notes.map((one) => [one.id, one.data.person]))
    return new Set([...unsentIds].map((one) => of.get(one) ?? one))
  }, [unsentIds, notes])
  const cards = useMemo(
    () => new Map(openCards.map(({ conflict }) => [conflict.data.record, conflict.id])),
    [openCards],
  )
  return {
    id,
    scope,
    /** Undefined: not read yet; null: not on this device. */
    record,
    loaded,
    couple,
    people,
    households,
    householdOf,
    members,
    noteOf,
    shots,
    photosOf,
    unsent,
    cards,
    actor,
    rights: {
      add: may.create(person),
      edit: may.change(person, 'name'),
      here: may.change(person, 'here'),
      /** What the order of the photographs hangs on. */
      order: may.change(person, 'leavesAt'),
      remove: may.remove(person),
      /** Only photographers know that there are notes. */
      note: may.create(personNote),
      makeHousehold: may.create(household),
      photos: may.change(shot, 'households'),
    },
  }
}
