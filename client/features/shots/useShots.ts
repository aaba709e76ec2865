import { useMemo, useState } from 'react'
import { member } from '#shared/schema/member.ts'
import { person } from '#shared/schema/person.ts'
import { personNote } from '#shared/schema/personNote.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { shot } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { shotNote } from '#shared/schema/shotNote.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useActor } from '../../data/hooks/useActor.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useMoments } from '../../data/hooks/useMoments.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { planIsLocked } from '../../data/replica/planIsLocked.ts'
import { knownZone } from '../../data/venueZone.ts'
import { formalsWords } from '../../words/formals.ts'
import { facesOf } from './faces.ts'
import type { ShotFilter } from './shotFilter.ts'
import { shotRights } from './shotRights.ts'
import { createShotView, listToOpen } from './shotView.ts'

export type Shots = ReturnType<typeof useShots>

export type Asked = {
  /** Id of the list to open; else that of the grouping that is open. */
  list?: string | undefined
  shot?: string | undefined
  filter: ShotFilter
  query: string
  held: ReadonlySet<string>
}

/** Everything the screen of photographs shows, from the records of the wedding and the minute. */
export function useShots(weddingId: string, asked: Asked) {
  const { filter, query, held } = asked
  const scope = weddingScope(weddingId)
  const wedding = useRecord(weddingType, scope, weddingId)
  const actor = useActor(scope)
  const { records: lists, loaded: listsLoaded } = useRecordsView(shotList, scope)
  const { records: shots, loaded: shotsLoaded } = useRecordsView(shot, scope)
  const { records: people, loaded: peopleLoaded } = useRecordsView(person, scope)
  const notes = useRecords(shotNote, scope)
  const peopleNotes = useRecords(personNote, scope)
  const members = useRecords(member, scope)
  const { account } = useOpenAccount()
  const { open: openCards } = useConflicts(scope)
  const unsent = useUnsentIds()
  const moments = useMoments(weddingId)
  const instant = useNow('minute')

  const locked = wedding ? planIsLocked(wedding.data, instant) : false
  const rights = useMemo(
    () => shotRights(actor, lists, locked, instant),
    [actor, lists, locked, instant],
  )
  const faces = useMemo(() => facesOf(people), [people])
  const noted = useMemo(
    () => new Set(notes.filter(({ data }) => data.text !== '').map(({ data }) => data.shot)),
    [notes],
  )
  const cards = useMemo(
    () => new Map(openCards.map(({ conflict }) => [conflict.data.record, conflict.id])),
    [openCards],
  )
  const [view] = useState(createShotView)
  const views = useMemo(
    () =>
      view({
        lists,
        shots,
        faces,
        moments: moments.byId,
        noted,
        unsent,
        cards,
        filter,
        query,
        held,
      }),
    [view, lists, shots, faces, moments.byId, noted, unsent, cards, filter, query, held],
  )

  const nameOf = useMemo(() => {
    const names = new Map(members.map(({ data }) => [data.user, data.name]))
    return (user: string) =>
      names.get(user) ?? (user === account.id ? account.name : formalsWords.ticks.somebody)
  }, [members, account])

  const list = asked.list ?? shots.find(({ id }) => id === asked.shot)?.data.list

  return {
    scope,
    weddingId,
    wedding,
    /** The device's database has answered. */
    loaded: wedding !== undefined && listsLoaded && shotsLoaded && peopleLoaded && moments.loaded,
    /** The venue's, if this device knows it. */
    zone: knownZone(wedding?.data.zone ?? 'UTC'),
    actor,
    /** Whoever ticked something, by name. */
    nameOf,
    rights,
    moments: moments.inOrder,
    shots,
    people,
    faces,
    notes,
    peopleNotes,
    lists: views,
    current: listToOpen(views, list),
    taken: views.reduce((sum, one) => sum + one.taken, 0),
    total: shots.length,
  }
}
