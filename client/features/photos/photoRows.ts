import type { PhotoData } from '#shared/schema/photo.ts'
import type { TypedRecord } from '../../data/recordStores.ts'

export type PhotoRecord = TypedRecord<PhotoData>

/** A line of the gallery: a heading, or as many pictures as stand side by side. */
export type PhotoLine =
  | { id: string; kind: 'heading'; title: string; count: number }
  | { id: string; kind: 'strip'; photos: readonly PhotoRecord[]; title: string }

export const PHOTO_VIEWS = ['all', 'here', 'best', 'refused'] as const
export type PhotoView = (typeof PHOTO_VIEWS)[number]

const BEST_FROM = 4

export function isInView(
  view: PhotoView,
  { data }: PhotoRecord,
  isOnlyHere: (data: PhotoData) => boolean,
): boolean {
  switch (view) {
    case 'all':
      return true
    case 'here':
      return isOnlyHere(data)
    case 'best':
      return (data.rating ?? 0) >= BEST_FROM
    case 'refused':
      return data.consent === 'refused'
  }
}

/** In the order in which they were taken; two of one moment in time by id. */
export function inTakenOrder(photos: readonly PhotoRecord[]): readonly PhotoRecord[] {
  return photos.toSorted((a, b) => a.data.takenAt - b.data.takenAt || (a.id < b.id ? -1 : 1))
}

type Group = { id: string; title: string; photos: PhotoRecord[] }

export type Groups = {
  /** Ids and titles of the moments, in the order in which they happen. */
  moments: readonly { id: string; title: string }[]
  /** Title of a shot by its id. */
  shots: ReadonlyMap<string, string>
  unsorted: string
}

/** By moment, in the order of the day; what has none by its shot; what has neither at the end. */
function grouped(photos: readonly PhotoRecord[], { moments, shots, unsorted }: Groups): Group[] {
  const byMoment = new Map(moments.map(({ id, title }) => [id, group(`m ${id}`, title)]))
  const byShot = new Map<string, Group>()
  const rest = group('rest', unsorted)
  for (const photo of photos) {
    const { moment, shot } = photo.data
    const title = shot === undefined ? undefined : shots.get(shot)
    const found = moment === undefined ? undefined : byMoment.get(moment)
    if (found) found.photos.push(photo)
    else if (shot !== undefined && title !== undefined) {
      const own = byShot.get(shot) ?? group(`s ${shot}`, title)
      byShot.set(shot, own)
      own.photos.push(photo)
    } else rest.photos.push(photo)
  }
  return [...byMoment.values(), ...byShot.values(), rest].filter((one) => one.photos.length > 0)
}

function group(id: string, title: string): Group {
  return { id, title, photos: [] }
}

/** Hands out a line that is as before as the same object, so that only changed ones are drawn. */
export function createPhotoLines() {
  let kept = new Map<string, PhotoLine>()
  return (
    photos: readonly PhotoRecord[],
    groups: Groups,
    columns: number,
  ): readonly PhotoLine[] => {
    const found = grouped(photos, groups)
    const lines = found.flatMap(({ id, title, photos: own }): PhotoLine[] => {
      const strips: PhotoLine[] = []
      for (let at = 0; at < own.length; at += columns) {
        const some = own.slice(at, at + columns)
        strips.push({ id: `${id} ${some[0]?.id}`, kind: 'strip', photos: some, title })
      }
      const heading: PhotoLine = { id, kind: 'heading', title, count: own.length }
      return found.length === 1 && id === 'rest' ? strips : [heading, ...strips]
    })
    const steady = lines.map((line) => {
      const before = kept.get(line.id)
      return before && isSame(before, line) ? before : line
    })
    kept = new Map(steady.map((line) => [line.id, line]))
    return steady
  }
}

function isSame(a: PhotoLine, b: PhotoLine): boolean {
  if (a.kind === 'heading' || b.kind === 'heading') {
    return (
      a.kind === b.kind &&
      a.title === b.title &&
      'count' in a &&
      'count' in b &&
      a.count === b.count
    )
  }
  return (
    a.title === b.title &&
    a.photos.length === b.photos.length &&
    a.photos.every((photo, index) => photo === b.photos[index])
  )
}
