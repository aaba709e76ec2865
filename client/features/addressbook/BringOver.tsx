import { useMemo, useState } from 'react'
import { contact } from '#shared/schema/contact.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { companions } from '../../data/companions.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { addressBookWords } from '../../words/addressBook.ts'
import { coupleOf } from '../../words/couple.ts'
import { vendorKindName } from '../../words/vendors.ts'
import type { ContactRecord } from './useAddressBook.ts'

type BringOverProps = PanelProps & {
  /** Of the studio. */
  scope: ScopeName
  known: readonly ContactRecord[]
}

const folded = (text: string) => text.trim().toLocaleLowerCase()

/** Takes vendors of a wedding into the address book, with how to reach them; in one edit. */
export function BringOver({ scope, known, asPane, onClose }: BringOverProps) {
  const weddings = useRecords(wedding, 'all')
  const vendors = useRecords(vendor, 'all')
  const contacts = useRecords(vendorContact, 'all')
  const { many, newId, ops } = useWrite()
  const say = useSay()
  const [picked, setPicked] = useState<string | null>(null)
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const words = addressBookWords.bring
  const names = useMemo(() => new Set(known.map(({ data }) => folded(data.name))), [known])
  const choices = weddings
    .filter((one) => vendors.some((other) => other.scope === one.scope))
    .toSorted((a, b) => (a.data.date > b.data.date ? -1 : 1))
  const from = choices.find(({ id }) => id === picked) ?? choices[0]
  const fresh = vendors.filter(
    (one) => one.scope === from?.scope && !names.has(folded(one.data.name)),
  )
  const chosen = fresh.filter(({ id }) => !without.has(id))
  const contactOf = useMemo(() => companions(contacts, ({ data }) => data.vendor), [contacts])

  async function save() {
    const steps = chosen.map(({ id, data }) => {
      const reach = contactOf.get(id)?.data
      return ops.create(contact, scope, newId(), {
        kind: data.kind,
        name: data.name,
        ...(reach?.contact === undefined ? {} : { person: reach.contact }),
        ...(reach?.phone === undefined ? {} : { phone: reach.phone }),
        ...(reach?.email === undefined ? {} : { email: reach.email }),
      })
    })
    if (say.outcome(await many(steps), words.done(steps.length))) onClose()
  }

  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={words.title}
      subtitle={words.subtitle}
      footer={
        <div className="flex gap-2.5">
          <Button className="grow" onPress={onClose}>
            {words.cancel}
          </Button>
          {chosen.length > 0 ? (
            <Button variant="primary" className="grow" onPress={() => void save()}>
              {words.save(chosen.length)}
            </Button>
          ) : null}
        </div>
      }
    >
      {from ? (
        <Select
          label={words.wedding}
          options={choices.map(({ id, data }) => ({ id, label: coupleOf(data).join(' & ') }))}
          value={from.id}
          onChange={setPicked}
        />
      ) : (
        <p className="text-body text-ink2">{words.noWedding}</p>
      )}
      {from && fresh.length === 0 ? <p className="text-body text-ink2">{words.none}</p> : null}
      <div className="flex flex-col">
        {fresh.map(({ id, data }) => (
          <Checkbox
            key={id}
            label={words.choose(data.name, vendorKindName(data.kind))}
            isSelected={!without.has(id)}
            onChange={(isIn) => {
              const next = new Set(without)
              if (isIn) next.delete(id)
              else next.add(id)
              setWithout(next)
            }}
          >
            {words.choose(data.name, vendorKindName(data.kind))}
          </Checkbox>
        ))}
      </div>
    </PanelFrame>
  )
}
