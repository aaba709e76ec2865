import { photo as photoType } from '#shared/schema/photo.ts'
import { SavedText } from '../../frame/SavedText.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TagPicker } from '../../ui/TagPicker.tsx'
import { photoWords } from '../../words/photos.ts'
import type { PhotoRecord } from './photoRows.ts'
import type { PhotoActions } from './usePhotoActions.ts'
import type { Photos } from './usePhotos.ts'

type PhotoFieldsProps = { photos: Photos; actions: PhotoActions; photo: PhotoRecord }

const NONE = 'none'
const STARS = [1, 2, 3, 4, 5] as const

/** What the picture shows: in words, of which moment and shot, with whom. Each saves itself. */
export function PhotoFields({ photos, actions, photo }: PhotoFieldsProps) {
  const { data, id } = photo
  const words = photoWords.detail
  const isReadOnly = !photos.may.change
  const known = [...new Set(photos.photos.flatMap((one) => Object.keys(one.data.tags ?? {})))]
  return (
    <>
      <SavedText
        label={words.caption}
        value={data.caption ?? ''}
        rows={2}
        maxLength={2_000}
        isReadOnly={isReadOnly}
        write={(text) => actions.patch(photoType, id, { caption: text === '' ? undefined : text })}
      />
      {photos.moments.length > 0 ? (
        <Select
          label={words.moment}
          options={[
            { id: NONE, label: words.noMoment },
            ...photos.moments.map((one) => ({ id: one.id, label: one.title })),
          ]}
          value={data.moment ?? NONE}
          onChange={(moment) =>
            actions.change(id, { moment: moment === NONE ? undefined : moment })
          }
          isDisabled={isReadOnly}
        />
      ) : null}
      {photos.shots.length > 0 ? (
        <Select
          label={words.shot}
          options={[
            { id: NONE, label: words.noShot },
            ...photos.shots.map((one) => ({ id: one.id, label: one.data.title })),
          ]}
          value={data.shot ?? NONE}
          onChange={(shot) => actions.change(id, { shot: shot === NONE ? undefined : shot })}
          isDisabled={isReadOnly}
        />
      ) : null}
      {isReadOnly ? null : (
        <>
          {photos.people.length > 0 ? (
            <TagPicker
              label={words.people}
              addLabel={words.addPerson}
              openLabel={words.openPeople}
              removeLabel={words.removePerson}
              noMatch={words.nobody}
              options={photos.people.map((one) => ({ id: one.id, label: one.data.name }))}
              value={Object.keys(data.people ?? {})}
              onChange={(ids) => actions.change(id, { people: setOf(ids) })}
            />
          ) : null}
          <TagPicker
            label={words.tags}
            addLabel={words.addTag}
            openLabel={words.openTags}
            removeLabel={words.removePerson}
            options={known.map((tag) => ({ id: tag, label: tag }))}
            value={Object.keys(data.tags ?? {})}
            onChange={(tags) => actions.change(id, { tags: setOf(tags) })}
            onCreate={(text) => text.trim().slice(0, 80)}
          />
          <Segmented
            label={words.rating}
            showLabel
            segments={[
              { id: NONE, label: words.noRating },
              ...STARS.map((stars) => ({ id: String(stars), label: `${stars} ★` })),
            ]}
            value={data.rating === undefined ? NONE : String(data.rating)}
            onChange={(stars) =>
              actions.change(id, { rating: STARS.find((one) => String(one) === stars) })
            }
          />
        </>
      )}
    </>
  )
}

function setOf(ids: readonly string[]): Record<string, true> | undefined {
  return ids.length === 0
    ? undefined
    : (Object.fromEntries(ids.map((one) => [one, true])) as Record<string, true>)
}
