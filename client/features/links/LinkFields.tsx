import { LINK_DEVICES, mayEndOn, type LinkForm, type LinkKind } from '../../data/linkForm.ts'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { linkWords } from '../../words/links.ts'

type Named = { id: string; data: { name: string } }

export type LinkFieldsProps = {
  form: LinkForm
  change: (part: Partial<LinkForm>) => void
  /** For whom it may be; none: that is chosen already. */
  kinds: readonly LinkKind[]
  vendors: readonly Named[]
  /** What is said where there is none. */
  noVendors: string
  households: readonly Named[]
  now: number
}

/** For whom a link is, until when, on how many devices. */
export function LinkFields(props: LinkFieldsProps) {
  const { form, change, kinds, vendors, noVendors, households, now } = props
  const words = linkWords.sheet

  return (
    <>
      {kinds.length > 0 ? (
        <Segmented
          label={words.whom}
          showLabel
          segments={kinds.map((id) => ({ id, label: words.kinds[id] }))}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
      ) : null}
      {form.kind === 'vendor' ? (
        vendors.length === 0 ? (
          <p className="text-body text-ink2">{noVendors}</p>
        ) : (
          <Select
            label={words.vendor}
            placeholder={words.chooseVendor}
            options={options(vendors)}
            value={form.vendor}
            onChange={(id) => change({ vendor: id })}
          />
        )
      ) : form.kind === 'household' ? (
        households.length === 0 ? (
          <p className="text-body text-ink2">{words.noHouseholds}</p>
        ) : (
          <Select
            label={words.household}
            placeholder={words.chooseHousehold}
            options={options(households)}
            value={form.household}
            onChange={(id) => change({ household: id })}
          />
        )
      ) : (
        <Field
          label={words.name}
          maxLength={120}
          value={form.name}
          onChange={(name) => change({ name })}
        />
      )}
      {form.kind === 'vendor' ? null : (
        <Segmented
          label={words.role}
          showLabel
          segments={(['family', 'friend'] as const).map((id) => ({
            id,
            label: linkWords.role[id],
          }))}
          value={form.role}
          onChange={(role) => change({ role })}
        />
      )}
      <Field
        label={words.phone}
        type="tel"
        autoComplete="tel"
        description={words.phoneHelp}
        maxLength={40}
        value={form.phone}
        onChange={(phone) => change({ phone })}
      />
      <Field
        label={words.until}
        type="date"
        description={words.untilHelp}
        value={form.until}
        onChange={(until) => change({ until })}
        error={mayEndOn(form.until, now) ? undefined : words.untilWrong}
      />
      <NumberField
        label={words.devices}
        stepLabels={{ less: words.fewer, more: words.more }}
        minValue={1}
        maxValue={LINK_DEVICES.most}
        value={form.devices}
        onChange={(devices) => {
          if (!Number.isNaN(devices)) change({ devices })
        }}
      />
    </>
  )
}

function options(records: readonly Named[]) {
  return records
    .map(({ id, data }) => ({ id, label: data.name }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}
