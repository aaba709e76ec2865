import { useMemo } from 'react'
import { person } from '#shared/schema/person.ts'
import { photo } from '#shared/schema/photo.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { shot } from '#shared/schema/shot.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useMoments } from '../../data/hooks/useMoments.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { useUploads } from '../../data/hooks/useUploads.ts'
import { knownZone } from '../../data/venueZone.ts'
import { useNames } from '../../frame/useNames.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import { spokenLocale } from '../../words/inLocale.ts'
import { photoWords } from '../../words/photos.ts'
import { inTakenOrder, type PhotoRecord } from './photoRows.ts'

export type Photos = ReturnType<typeof usePhotos>

/** The pictures of a wedding, what they are about, how far they are on their way, and my rights. */
export function usePhotos(id: string) {
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records, loaded } = useRecordsView(photo, scope)
  const shots = useRecords(shot, scope)
  const people = useRecords(person, scope)
  const moments = useMoments(id)
  const actor = useActor(scope)
  const rights = useRoleRights(scope)
  const uploads = useUploads(scope)
  const names = useNames()
  const zone = knownZone(record?.data.zone ?? 'UTC')

  const photos = useMemo(() => inTakenOrder(records), [records])
  const shotTitles = useMemo(
    () => new Map(shots.map(({ id: of, data }) => [of, data.title])),
    [shots],
  )
  const momentTitles = useMemo(
    () => new Map(moments.inOrder.map((one) => [one.id, one.title])),
    [moments.inOrder],
  )
  const clock = useMemo(
    () => new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'short', timeZone: zone }),
    [zone],
  )
  const timeOf = (instant: number) => clock.format(instant)
  /** What stands in the place of the picture for whoever does not see it. */
  const nameOf = ({ data }: PhotoRecord) => {
    const { caption, takenAt, moment, shot: of } = data
    if (caption !== undefined && caption.trim() !== '') return caption.trim()
    const about =
      (of === undefined ? undefined : shotTitles.get(of)) ??
      (moment === undefined ? undefined : momentTitles.get(moment))
    return photoWords.alt(timeOf(takenAt), about ?? null)
  }
  return {
    id,
    scope,
    /** Undefined: not read yet; null: not on this device. */
    record,
    loaded: loaded && rights.isKnown,
    photos,
    shots,
    shotTitles,
    people,
    moments: moments.inOrder,
    momentTitles,
    actor,
    uploads,
    timeOf,
    nameOf,
    personOf: names.personOf,
    may: {
      create: rights.create(photo),
      change: rights.change(photo, 'caption'),
      remove: rights.remove(photo),
    },
  }
}
