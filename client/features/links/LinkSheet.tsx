import { useState } from 'react'
import { household } from '#shared/schema/household.ts'
import { mayLinkVendor, rolesToLink } from '#shared/schema/record/linkRights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { vendor as vendorType } from '#shared/schema/vendor.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useActor } from '../../data/hooks/useActor.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useChangeLinks, type MadeByServer } from '../../data/hooks/useLinks.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { usePhoneBook } from '../../data/hooks/usePhoneBook.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import {
  askedFor,
  LINK_DEVICES,
  linkForm,
  missingIn,
  usualUntil,
  type LinkForm,
  type LinkKind,
} from '../../data/linkForm.ts'
import { ServerRefusal } from '../../data/queries.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { linkProblem, linkWords } from '../../words/links.ts'
import { LinkFields } from './LinkFields.tsx'
import { MadeLink } from './MadeLink.tsx'

export type LinkSheetProps = {
  scope: ScopeName
  /** What the wedding is called, for the message that carries the link. */
  title: string
  date: string
  /** For whom it is, where that is chosen already. */
  vendor: string | undefined
  waits: string | undefined
  onClose: () => void
}

/** For whom, until when, on how many devices; then the link itself, this once. */
export function LinkSheet(props: LinkSheetProps) {
  const { scope, title, date, vendor, waits, onClose } = props
  const now = useNow('minute')
  const actor = useActor(scope)
  const roles = actor ? rolesToLink(actor, scope) : []
  const vendors = useRecords(vendorType, scope).filter(
    ({ data }) => actor && mayLinkVendor(actor, scope, data),
  )
  const households = useRecords(household, scope)
  const { make } = useChangeLinks(scope)
  const { account } = useOpenAccount()
  const own = usePhoneBook(scope).ofMember.get(account.id)
  const [made, setMade] = useState<MadeByServer | null>(null)
  const invites = roles.includes('family')
  const kinds: LinkKind[] = [
    ...(roles.includes('vendor') ? (['vendor'] as const) : []),
    ...(invites ? (['household', 'person'] as const) : []),
  ]
  const draft = useDraft(`link ${scope} ${vendor ?? 'new'}`, linkForm, {
    kind: 'vendor',
    vendor: vendor ?? null,
    household: null,
    name: '',
    phone: own?.phone ?? '',
    role: 'family',
    until: usualUntil(date, now),
    devices: LINK_DEVICES.usual,
  })
  const words = linkWords.sheet
  if (!draft.loaded || !actor) return null

  // A draft may be older than a vendor or a household that is gone, or than the role one has now.
  const { value } = draft
  const form: LinkForm = {
    ...value,
    kind: kinds.includes(value.kind) ? value.kind : (kinds[0] ?? 'household'),
    vendor: vendors.some(({ id }) => id === value.vendor) ? value.vendor : null,
    household: households.some(({ id }) => id === value.household) ? value.household : null,
  }
  const asked = askedFor(form, now)
  const missing = missingIn(form, now)

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
              disabledReason={waits ?? (missing ? words.needs[missing] : undefined)}
              isPending={make.isPending}
              onPress={() => {
                if (!asked || make.isPending) return
                make.mutate(asked, {
                  onSuccess: (link) => {
                    draft.clear()
                    setMade(link)
                  },
                })
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
        <LinkFields
          form={form}
          change={(part) => draft.set({ ...value, kind: form.kind, ...part })}
          kinds={vendor === undefined && kinds.length > 1 ? kinds : []}
          vendors={vendors}
          noVendors={invites ? words.noVendors : words.noStandIns}
          households={households}
          now={now}
        />
      )}
    </Sheet>
  )
}
