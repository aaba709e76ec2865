import { useMemo, useState } from 'react'
import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { task } from '#shared/schema/task.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { DraftPanel } from '../../frame/DraftPanel.tsx'
import type { PanelProps } from '../../frame/PanelFrame.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Field } from '../../ui/Field.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { vendorWords } from '../../words/vendors.ts'
import { PickContact } from './PickContact.tsx'
import { callFrom, namesIn, replaceOps, standInForm, type StandInForm } from './replaceOps.ts'
import type { Vendors } from './useVendors.ts'
import type { VendorRecord } from './vendorList.ts'
import { VendorPart } from './VendorPart.tsx'

type ReplacePanelProps = PanelProps & {
  vendors: Vendors
  /** Who does not come. */
  record: VendorRecord
  /** The one who was brought in. */
  onDone: (id: string) => void
}

/** Somebody else comes: from the address book in one tap, or by name and number; then all in one write. */
export function ReplacePanel({ vendors, record, asPane, onClose, onDone }: ReplacePanelProps) {
  const { scope, items, now, rights } = vendors
  const { replica, account } = useOpenAccount()
  const tasks = useRecords(task, scope)
  const { many, newId } = useWrite()
  const say = useSay()
  const device = useDeviceWord()
  const [wasTried, setTried] = useState(false)
  const [wasTouched, setTouched] = useState(false)
  const words = vendorWords.replace
  const { data, id } = record
  const initial = useMemo<StandInForm>(
    () => ({
      name: '',
      contact: '',
      phone: '',
      email: '',
      callTime: callFrom(data.callTime, now),
      endsAt: data.endsAt ?? null,
    }),
    [data.callTime, data.endsAt, now],
  )
  const draft = useDraft(`replace ${id}`, standInForm, initial)
  const form = draft.found ? draft.value : initial
  const set = (change: Partial<StandInForm>) => {
    setTouched(true)
    draft.set({ ...form, ...change })
  }
  const served = items.filter(
    (item) =>
      namesIn(item.data.responsible, record).length + namesIn(item.data.needs, record).length > 0,
  )
  const isNameless = form.name.trim() === ''

  async function save() {
    if (isNameless) {
      setTried(true)
      return
    }
    const { now: clock } = replica.edge
    const steps = replaceOps(
      {
        record,
        needs: rights.terms(id, 'needs') ? vendors.termsOf.get(id)?.data.needs : undefined,
        items: served,
        tasks,
      },
      form,
      { scope, newId, mark: { by: account.id, instant: clock(), device } },
    )
    if (!say.outcome(await many(steps), words.done(form.name.trim(), data.name))) return
    draft.clear()
    onDone(steps[0]?.id ?? id)
  }

  const time = (label: string, field: 'callTime' | 'endsAt') => (
    <TimeField
      label={label}
      value={form[field]}
      onChange={(minutes) => set({ [field]: minutes })}
      parse={(text) => parseVenueTime(text) ?? null}
      format={formatRunningHours}
      notUnderstood={vendorWords.form.notUnderstood}
      stepLabels={vendorWords.form.steps}
    />
  )
  return (
    <DraftPanel
      asPane={asPane}
      onClose={onClose}
      title={words.title(data.name)}
      isRestored={draft.found && !wasTouched}
      onClear={draft.clear}
      onSave={() => void save()}
      save={isNameless ? words.save : words.saveName(form.name.trim())}
      words={vendorWords.form}
    >
      {draft.loaded ? (
        <>
          <PickContact
            kind={data.kind}
            chosen={form.name}
            onPick={(chosen) =>
              set({
                name: chosen.name,
                contact: chosen.person ?? '',
                phone: chosen.phone ?? '',
                email: chosen.email ?? '',
              })
            }
          />
          <Field
            label={words.name}
            value={form.name}
            onChange={(name) => set({ name })}
            maxLength={200}
            autoComplete="off"
            error={wasTried && isNameless ? vendorWords.form.nameMissing : undefined}
          />
          <Field
            label={vendorWords.form.phone}
            type="tel"
            value={form.phone}
            onChange={(phone) => set({ phone })}
            maxLength={80}
            autoComplete="off"
          />
          <Field
            label={vendorWords.form.contact}
            value={form.contact}
            onChange={(contact) => set({ contact })}
            maxLength={200}
            autoComplete="off"
          />
          {time(vendorWords.form.callTime, 'callTime')}
          {time(vendorWords.form.endsAt, 'endsAt')}
          <VendorPart title={words.takesOver}>
            {served.length === 0 ? (
              <p className="text-body text-ink2">{words.noMoments}</p>
            ) : (
              <ul className="flex flex-col gap-1">
                {served.map((item) => (
                  <li key={item.id} className="text-body break-words">
                    {item.data.title}
                  </li>
                ))}
              </ul>
            )}
            <p className="text-small text-ink2">{words.marked(data.name)}</p>
          </VendorPart>
        </>
      ) : null}
    </DraftPanel>
  )
}
