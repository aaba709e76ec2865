import { useState } from 'react'
import { household } from '#shared/schema/household.ts'
import type { LinkRole } from '#shared/schema/record/linkRights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { vendor as vendorType } from '#shared/schema/vendor.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useChangeLinks, type MadeByServer } from '../../data/hooks/useLinks.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { usePhoneBook } from '../../data/hooks/usePhoneBook.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import {
  askedFor,
  LINK_DEVICES,
  mayEndOn,
  usualUntil,
  type LinkForm,
  type LinkKind,
} from '../../data/linkForm.ts'
import { ServerRefusal } from '../../data/queries.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { linkProblem, linkWords } from '../../words/links.ts'
import { MadeLink } from './MadeLink.tsx'

export type LinkSheetProps = {
  scope: ScopeName
  /** What the wedding is called, for the message that carries the link. */
  title: string
  date: string
  roles: readonly LinkRole[]
  /** For whom it is, where that is chosen already. */
  vendor: string | undefined
  waits: string | undefined
  onClose: () => void
}

/** For whom, until when, on how many devices; then the link itself, this once. */
export function LinkSheet(props: LinkSheetProps) {
  const { scope, title, date, roles, vendor, waits, onClose } = props
  const now = useNow('minute')
  const vendors = useRecords(vendorType, scope)
  const households = useRecords(household, scope)
  const { make } = useChangeLinks(scope)
  const { account } = useOpenAccount()
  const own = usePhoneBook(scope).ofMember.get(account.id)
  const [made, setMade] = useState<MadeByServer | null>(null)
  const [form, setForm] = useState<LinkForm>(() => ({
    kind: roles.includes('vendor') ? 'vendor' : 'household',
    vendor: vendor ?? null,
    household: null,
    name: '',
    phone: own?.phone ?? '',
    role: 'family',
    until: usualUntil(date, now),
    devices: LINK_DEVICES.usual,
  }))
  const words = linkWords.sheet
  const change = (part: Partial<LinkForm>) => setForm((before) => ({ ...before, ...part }))
  const asked = askedFor(form, now)
  const kinds: LinkKind[] = roles.includes('vendor')
    ? ['vendor', 'household', 'person']
    : ['household', 'person']
  const options = (records: readonly { id: string; data: { name: string } }[]) =>
    records
      .map(({ id, data }) => ({ id, label: data.name }))
      .toSorted((a, b) => a.label.localeCompare(b.label))

  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={made ? words.ready(made.link.name) : words.title}
      subtitle={made ? words.once : words.subtitle}
      closeLabel={words.close}
      keepOnOutsidePress
      footer={
        made ? (
          <Button onPress={onClose}>{words.done}</Button>
        ) : (
          <>
            {make.error instanceof ServerRefusal ? (
              <Banner tone="bad" live="alert">
                {linkProblem(make.error.problem)}
              </Banner>
            ) : null}
            <Button
              variant="primary"
              isDisabled={asked === null || waits !== undefined}
              {...(waits ? { disabledReason: waits } : {})}
              isPending={make.isPending}
              onPress={() => {
                if (asked && !make.isPending) make.mutate(asked, { onSuccess: setMade })
              }}
            >
              {make.isPending ? words.making : words.make}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <MadeLink url={made.url} title={title} qr={words.qr(made.link.name)} text={words.text} />
      ) : (
        <>
          {vendor === undefined ? (
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
              <p className="text-body text-ink2">{words.noVendors}</p>
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
              onChange={(role) => {
                change({ role })
              }}
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
      )}
    </Sheet>
  )
}
