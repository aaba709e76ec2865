import { useMemo, useState } from 'react'
import { day, type DayData } from '#shared/schema/day.ts'
import { wedding, type WeddingData } from '#shared/schema/wedding.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { settingsWords } from '../../words/weddingSettings.ts'
import { CoupleSetting } from './CoupleSetting.tsx'
import { CurrencySetting } from './CurrencySetting.tsx'
import { DateSetting } from './DateSetting.tsx'
import { SettingSection } from './SettingSection.tsx'
import { SavedText } from '../../frame/SavedText.tsx'
import { shiftDate } from './demo/shiftDate.ts'
import { timeZones, zoneLabel, zonesMatching } from './timeZones.ts'
import type { RoleRights } from '../../frame/useRoleRights.ts'

export type AboutSettingsProps = {
  record: TypedRecord<WeddingData>
  days: readonly TypedRecord<DayData>[]
  rights: RoleRights
}

/** Who, when, where on the globe, how many. */
export function AboutSettings({ record, days, rights }: AboutSettingsProps) {
  const { patch, many, ops } = useWrite()
  const say = useSay()
  const words = settingsWords
  const { data, id } = record
  const fixed = (name: keyof WeddingData) => !rights.change(wedding, name)

  async function moveTo(date: string) {
    const along = rights.change(day, 'date') ? days : []
    const outcome = await many([
      ops.patch(wedding, id, { date }),
      ...along.map((one) =>
        ops.patch(day, one.id, { date: shiftDate(one.data.date, data.date, date) }),
      ),
    ])
    say.outcome(outcome, along.length > 0 ? words.dateMoved(along.length) : words.dateSaved)
  }

  return (
    <SettingSection title={words.about}>
      <CoupleSetting record={record} isReadOnly={fixed('couple')} />
      <SavedText
        label={words.name}
        description={words.nameHelp}
        value={data.title}
        write={(title) => patch(wedding, id, { title })}
        isRequired
        isReadOnly={fixed('title')}
        maxLength={200}
      />
      <DateSetting
        label={words.date}
        description={words.dateHelp}
        value={data.date}
        isReadOnly={fixed('date')}
        onChange={(date) => void moveTo(date)}
      />
      <ZoneSetting
        zone={data.zone}
        isReadOnly={fixed('zone')}
        onPick={(zone) =>
          void patch(wedding, id, { zone }).then((outcome) =>
            say.outcome(outcome, words.saved(words.zone)),
          )
        }
      />
      <CurrencySetting record={record} isReadOnly={fixed('currency')} />
      <NumberField
        label={words.guests}
        stepLabels={{ less: words.fewerGuests, more: words.moreGuests }}
        minValue={0}
        maxValue={100_000}
        isReadOnly={fixed('guestCountFinal')}
        value={data.guestCountFinal ?? Number.NaN}
        onChange={(count) => {
          const guestCountFinal = Number.isNaN(count) ? undefined : Math.round(count)
          if (guestCountFinal === data.guestCountFinal) return
          void patch(wedding, id, { guestCountFinal }).then((outcome) =>
            say.outcome(outcome, words.saved(words.guests)),
          )
        }}
      />
      <SavedText
        label={words.notes}
        value={data.notes ?? ''}
        write={(notes) => patch(wedding, id, { notes: notes.trim() === '' ? undefined : notes })}
        isReadOnly={fixed('notes')}
        maxLength={20_000}
        rows={4}
      />
    </SettingSection>
  )
}

function ZoneSetting(props: { zone: string; isReadOnly: boolean; onPick: (zone: string) => void }) {
  const { zone, isReadOnly, onPick } = props
  const zones = useMemo(() => timeZones(), [])
  const [typed, setTyped] = useState<string | null>(null)
  const words = settingsWords
  if (isReadOnly) return <Field label={words.zone} value={zoneLabel(zone)} isReadOnly />
  const text = typed ?? zoneLabel(zone)
  return (
    <ComboBox
      label={words.zone}
      description={words.zoneHelp}
      options={zonesMatching(text, zones).map((one) => ({ id: one, label: zoneLabel(one) }))}
      isMatched
      text={text}
      onTextChange={setTyped}
      onPick={(picked) => {
        setTyped(null)
        if (picked !== zone) onPick(picked)
      }}
      openLabel={words.zoneOpen}
      noMatch={words.zoneNone}
    />
  )
}
