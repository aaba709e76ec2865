import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { Screen } from '../../frame/Screen.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { photoWords } from '../../words/photos.ts'
import { PhotoGallery } from './PhotoGallery.tsx'
import { PhotoPanel } from './PhotoPanel.tsx'
import { isInView, PHOTO_VIEWS } from './photoRows.ts'
import { PhotosBottom } from './PhotosBottom.tsx'
import { SendingNote } from './SendingNote.tsx'
import { uploadState } from './uploadState.ts'
import { usePhotoActions } from './usePhotoActions.ts'
import { usePhotos } from './usePhotos.ts'

const route = getRouteApi('/w/$wedding/photos')

/** The pictures of the day: taken in here, seen by everybody who may, and how far they have come. */
export function PhotosScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const photos = usePhotos(id)
  const actions = usePhotoActions(photos.scope)
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  const { record, loaded, may, uploads } = photos
  const view = search.show ?? 'all'

  const go = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        replace: change.photo === undefined,
        resetScroll: false,
      }),
    [navigate],
  )
  const press = useCallback(
    (of: string) => {
      if (picked === null) go({ photo: of })
      else setPicked(toggled(picked, of))
    },
    [picked, go],
  )

  const wanted = search.shot
  const shotTitle = wanted === undefined ? undefined : photos.shotTitles.get(wanted)
  const ofShot = photos.photos.filter(({ data }) => wanted === undefined || data.shot === wanted)
  const isHere = (data: Parameters<typeof uploadState>[0]) =>
    uploadState(data, uploads.files).kind !== 'saved'
  const count = (of: typeof view) => ofShot.filter((one) => isInView(of, one, isHere)).length
  const shown = ofShot.filter((one) => isInView(view, one, isHere))
  const at = shown.findIndex((one) => one.id === search.photo)
  const opened = photos.photos.find((one) => one.id === search.photo)
  const chips = PHOTO_VIEWS.filter((one) => one === 'all' || one === view || count(one) > 0).map(
    (one) => ({ id: one, label: photoWords.views[one](count(one)) }),
  )
  const panel =
    record && opened ? (
      <PhotoPanel
        key={opened.id}
        photos={photos}
        actions={actions}
        photo={opened}
        before={shown[at - 1]?.id}
        after={at === -1 ? undefined : shown[at + 1]?.id}
        onShow={(photo) => go({ photo })}
        asPane={isTablet}
        onClose={() => go({ photo: undefined })}
      />
    ) : null
  const sentence =
    shotTitle !== undefined
      ? photoWords.emptyShot(shotTitle)
      : may.create
        ? photoWords.empty
        : photoWords.notShown

  return (
    <Screen
      wedding={id}
      current="more"
      title={photoWords.title}
      subtitle={
        picked !== null
          ? photoWords.select.count(picked.size)
          : shotTitle !== undefined
            ? photoWords.of(shotTitle)
            : ofShot.length > 0
              ? photoWords.count(ofShot.length)
              : undefined
      }
      actions={
        record && loaded ? (
          <PhotosBottom
            photos={photos}
            actions={actions}
            about={wanted === undefined ? {} : { shot: wanted }}
            hasPhotos={ofShot.length > 0}
            picked={picked}
            onPick={setPicked}
          />
        ) : undefined
      }
      back={
        wanted === undefined
          ? { label: photoWords.back, onPress: () => void navigate({ to: `/w/${id}/more` }) }
          : {
              label: photoWords.backToShot,
              onPress: () => void navigate({ to: `/w/${id}/shots`, search: { shot: wanted } }),
            }
      }
      pane={isTablet ? panel : undefined}
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && loaded ? <SendingNote uploads={uploads} /> : null}
      {record && loaded && ofShot.length === 0 ? <EmptyState sentence={sentence} /> : null}
      {record && ofShot.length > 0 ? (
        <>
          {chips.length > 1 ? (
            <FilterChips
              label={photoWords.views.label}
              chips={chips}
              value={view}
              onChange={(chosen) => {
                const show = PHOTO_VIEWS.find((one) => one === chosen)
                go({ show: show === 'all' ? undefined : show })
              }}
              className="pt-2"
            />
          ) : null}
          {shown.length === 0 ? (
            <EmptyState
              ghost={false}
              sentence={photoWords.noneInView}
              action={<Button onPress={() => go({ show: undefined })}>{photoWords.showAll}</Button>}
            />
          ) : (
            <div className="py-2">
              <PhotoGallery
                photos={photos}
                shown={shown}
                opened={opened?.id}
                picked={picked}
                onPress={press}
              />
            </div>
          )}
        </>
      ) : null}
      {isTablet ? null : panel}
    </Screen>
  )
}

function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return picked.has(id)
    ? new Set([...picked].filter((one) => one !== id))
    : new Set([...picked, id])
}
