import { Trash2 } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { day, type DayData } from '#shared/schema/day.ts'
import { wedding, type WeddingData } from '#shared/schema/wedding.ts'
import { lightSteps } from '../../data/dayLight.ts'
import { useTemporal } from '../../data/hooks/useTemporal.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { settingsWords } from '../../words/weddingSettings.ts'
import { PositionField } from './PositionField.tsx'
import type { Coords } from './readCoords.ts'
import { SettingSection } from './SettingSection.tsx'
import { SavedText } from '../../frame/SavedText.tsx'
import type { RoleRights } from '../../frame/useRoleRights.ts'

export type PlacesSettingsProps = {
  record: TypedRecord<WeddingData>
  days: readonly TypedRecord<DayData>[]
  rights: RoleRights
}

/** Where it happens: each place by name, address and what a driver has to know. */
export function PlacesSettings({ record, days, rights }: PlacesSettingsProps) {
  const { many, ops, setMember, newId } = useWrite()
  const temporal = useTemporal()
  const say = useSay()
  const [name, setName] = useState('')
  const words = settingsWords.places
  const isReadOnly = !rights.change(wedding, 'places')
  const places = Object.entries(record.data.places)

  async function add(event: FormEvent) {
    event.preventDefault()
    const label = name.trim()
    if (label === '') return
    const key = places.length === 0 ? 'venue' : newId()
    if (say.outcome(await setMember(record.id, ['places', key], { label }), words.added(label))) {
      setName('')
    }
  }

  /** The light of the days that went by the old position, or by none, goes by the new one. */
  async function locate(key: string, label: string, coords: Coords | undefined) {
    const place = record.data.places[key]
    if (!place) return
    const { coords: _before, ...rest } = place
    const after = {
      ...record.data,
      // In the order in which they stand: where the venue has no position, the first that has one counts.
      places: { ...record.data.places, [key]: coords ? { ...rest, coords } : rest },
    }
    const light =
      temporal && rights.change(day, 'sun') ? lightSteps(temporal, record.data, after, days) : []
    const outcome = await many([
      ops.setMember(record.id, ['places', key, 'coords'], coords),
      ...light.map(({ id, sun }) => ops.patch(day, id, { sun })),
    ])
    say.outcome(outcome, coords ? words.located(label) : words.unlocated(label))
  }

  return (
    <SettingSection title={words.title}>
      {places.length === 0 ? <p className="text-body text-ink2">{words.empty}</p> : null}
      {places.map(([key, place]) => {
        const write = (field: string) => (text: string) =>
          setMember(record.id, ['places', key, field], text.trim() === '' ? undefined : text)
        return (
          <fieldset
            key={key}
            aria-label={place.label}
            className="m-0 flex min-w-0 flex-col gap-4 rounded-control border-(length:--line-w) border-solid border-line bg-card p-4"
          >
            <SavedText
              label={words.label}
              value={place.label}
              write={write('label')}
              isRequired
              isReadOnly={isReadOnly}
              maxLength={200}
            />
            <SavedText
              label={words.address}
              value={place.address ?? ''}
              write={write('address')}
              isReadOnly={isReadOnly}
              maxLength={400}
            />
            <PositionField
              value={place.coords}
              isReadOnly={isReadOnly}
              onChange={(coords) => void locate(key, place.label, coords)}
            />
            <SavedText
              label={words.note}
              value={place.note ?? ''}
              write={write('note')}
              isReadOnly={isReadOnly}
              maxLength={20_000}
              rows={2}
            />
            {isReadOnly ? null : (
              <Button
                variant="quiet"
                size="small"
                icon={<Trash2 size={18} aria-hidden />}
                onPress={() =>
                  void setMember(record.id, ['places', key], undefined).then((outcome) =>
                    say.outcome(outcome, words.removed(place.label)),
                  )
                }
              >
                {words.remove(place.label)}
              </Button>
            )}
          </fieldset>
        )
      })}
      {isReadOnly ? null : (
        <form
          noValidate
          onSubmit={(event) => void add(event)}
          className="flex flex-wrap items-end gap-3"
        >
          <Field
            className="min-w-48 grow"
            label={words.addName}
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={setName}
          />
          <Button type="submit">{words.add}</Button>
        </form>
      )}
    </SettingSection>
  )
}
