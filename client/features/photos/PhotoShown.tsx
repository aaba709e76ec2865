import { CONSENTS } from '#shared/schema/photo.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { photoWords } from '../../words/photos.ts'
import type { PhotoRecord } from './photoRows.ts'
import type { PhotoActions } from './usePhotoActions.ts'
import type { Photos } from './usePhotos.ts'

type PhotoShownProps = { photos: Photos; actions: PhotoActions; photo: PhotoRecord }

/** Who sees the picture, and what those in it said; each with what follows from it. */
export function PhotoShown({ photos, actions, photo }: PhotoShownProps) {
  const { data, id } = photo
  const { consent, everyone } = photoWords
  const said = data.consent ?? 'none'
  const isRefused = said === 'refused'
  if (!photos.may.change) return null
  // No is the last word; what was asked is not unasked.
  const open = isRefused ? (['refused'] as const) : CONSENTS
  const choices = said === 'none' ? (['none', ...CONSENTS] as const) : open
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-col gap-1.5">
        <Segmented
          label={consent.label}
          showLabel
          segments={choices.map((one) => ({ id: one, label: consent[one] }))}
          value={said}
          onChange={(chosen) => {
            if (chosen !== 'none') actions.change(id, { consent: chosen })
          }}
        />
        <p className="text-small text-ink2">{consent.effect[said]}</p>
      </div>
      <div className="flex flex-col">
        <Switch
          isSelected={data.forEveryone === true}
          onChange={(forEveryone) => actions.change(id, { forEveryone })}
        >
          {everyone.label}
        </Switch>
        <p className="text-small text-ink2">
          {isRefused && data.forEveryone
            ? everyone.overruled
            : data.forEveryone
              ? everyone.on
              : everyone.off}
        </p>
      </div>
    </section>
  )
}
