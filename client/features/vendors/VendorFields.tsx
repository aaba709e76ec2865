import { formatRunningHours, formatVenueTime, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { spanWords, vendorKindName, vendorKindWords, vendorWords } from '../../words/vendors.ts'
import type { CallProposal } from './servedMoments.ts'
import type { formProblems, VendorForm } from './vendorForm.ts'

export type VendorFieldsProps = {
  form: VendorForm
  set: (changes: Partial<VendorForm>) => void
  may: { profile: boolean; times: boolean; contact: boolean; eta: boolean }
  /** Once the person tried to save. */
  problems: ReturnType<typeof formProblems>
  /** When their kind is usually called; offered while no call time is known. */
  proposal: CallProposal | null
}

const KINDS = Object.entries(vendorKindWords).map(([id, label]) => ({ id, label }))

/** All that is known of a vendor, each field as far as the role allows. */
export function VendorFields({ form, set, may, problems, proposal }: VendorFieldsProps) {
  const words = vendorWords.form
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
  const minutes = (label: string, field: 'leadMin' | 'setupMin') => (
    <NumberField
      label={label}
      value={form[field] ?? Number.NaN}
      onChange={(value) => set({ [field]: Number.isNaN(value) ? null : Math.round(value) })}
      minValue={0}
      maxValue={1440}
      step={5}
      stepLabels={{ less: words.less, more: words.more }}
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
          error={problems.has('kind') ? words.kindMissing : undefined}
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
        error={problems.has('name') ? words.nameMissing : undefined}
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
      {may.times && proposal && form.callTime === null ? (
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 grow text-small text-ink2">
            {words.proposed(
              spanWords(proposal.beforeMin),
              proposal.moment.title,
              formatVenueTime(proposal.moment.planned),
            )}
          </p>
          <Button size="small" onPress={() => set({ callTime: proposal.at })}>
            {words.propose(formatVenueTime(proposal.at))}
          </Button>
        </div>
      ) : null}
      {time(words.endsAt, 'endsAt')}
      {may.eta ? time(words.eta, 'eta', words.etaHelp) : null}
      {may.profile ? minutes(words.setupMin, 'setupMin') : null}
      {may.profile ? minutes(words.leadMin, 'leadMin') : null}
    </>
  )
}

/** What was written, as the kind it names; the text itself where it names none. */
function kindFor(text: string): string {
  const wanted = text.trim().toLocaleLowerCase()
  return KINDS.find(({ label }) => label.toLocaleLowerCase() === wanted)?.id ?? text.slice(0, 80)
}
