import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { vendorKindName, vendorKindWords, vendorWords } from '../../words/vendors.ts'
import type { VendorForm } from './vendorForm.ts'

export type VendorFieldsProps = {
  form: VendorForm
  set: (changes: Partial<VendorForm>) => void
  may: { profile: boolean; times: boolean; contact: boolean; eta: boolean }
  /** The person tried to save: what is missing is said now. */
  wasTried: boolean
}

const KINDS = Object.entries(vendorKindWords).map(([id, label]) => ({ id, label }))

/** All that is known of a vendor, each field as far as the role allows. */
export function VendorFields({ form, set, may, wasTried }: VendorFieldsProps) {
  const words = vendorWords.form
  const kindError = wasTried && form.kind.trim() === '' ? words.kindMissing : undefined
  const nameError = wasTried && form.name.trim() === '' ? words.nameMissing : undefined
  const time = (label: string, field: 'callTime' | 'endsAt' | 'eta', help?: string) => (
    <TimeField
      label={label}
      value={form[field]}
      onChange={(minutes) => set({ [field]: minutes })}
      parse={(text) => parseVenueTime(text) ?? null}
      format={formatRunningHours}
      notUnderstood={words.notUnderstood}
      stepLabels={words.steps}
      isReadOnly={field === 'eta' ? !may.eta : !may.times}
      {...(help ? { description: help } : {})}
    />
  )
  return (
    <>
      {may.profile ? (
        <ComboBox
          label={words.kind}
          options={KINDS}
          text={vendorKindName(form.kind)}
          onTextChange={(text) => set({ kind: kindFor(text) })}
          onPick={(kind) => set({ kind })}
          openLabel={words.openKinds}
          noMatch={words.kindFree}
          error={kindError}
        />
      ) : (
        <Field label={words.kind} value={vendorKindName(form.kind)} isReadOnly />
      )}
      <Field
        label={words.name}
        value={form.name}
        onChange={(name) => set({ name })}
        maxLength={200}
        isReadOnly={!may.profile}
        error={nameError}
        autoComplete="off"
      />
      <Field
        label={words.contact}
        value={form.contact}
        onChange={(contact) => set({ contact })}
        maxLength={200}
        isReadOnly={!may.contact}
        autoComplete="off"
      />
      <Field
        label={words.phone}
        type="tel"
        value={form.phone}
        onChange={(phone) => set({ phone })}
        maxLength={80}
        isReadOnly={!may.contact}
        autoComplete="off"
        {...(may.contact ? { description: words.phoneHelp } : {})}
      />
      <Field
        label={words.email}
        type="email"
        value={form.email}
        onChange={(email) => set({ email })}
        maxLength={254}
        isReadOnly={!may.contact}
        autoComplete="off"
      />
      {time(words.callTime, 'callTime', may.times ? words.timeHelp : undefined)}
      {time(words.endsAt, 'endsAt')}
      {time(words.eta, 'eta', may.eta ? words.etaHelp : undefined)}
    </>
  )
}

/** What was written, as the kind it names; the text itself where it names none. */
function kindFor(text: string): string {
  const wanted = text.trim().toLocaleLowerCase()
  return KINDS.find(({ label }) => label.toLocaleLowerCase() === wanted)?.id ?? text.slice(0, 80)
}
