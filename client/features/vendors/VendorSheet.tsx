import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { VendorContactData } from '#shared/schema/vendorContact.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { vendorKindName, vendorWords } from '../../words/vendors.ts'
import { stageLadder, type Stage } from './stageLadder.ts'
import { VendorFields } from './VendorFields.tsx'
import { formOf, vendorDraft, vendorOps, type VendorForm } from './vendorForm.ts'
import type { VendorRights } from './vendorRights.ts'

export type VendorSheetProps = {
  scope: ScopeName
  /** Absent: a new one. */
  record: TypedRecord<VendorData> | undefined
  contact: TypedRecord<VendorContactData> | undefined
  rights: VendorRights
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onStage: (record: TypedRecord<VendorData>, stage: Stage) => void
}

/** A vendor in full; what is being written survives closing and a reload. */
export function VendorSheet(props: VendorSheetProps) {
  const { scope, record, contact, rights, isOpen, onOpenChange, onStage } = props
  const { many, newId, ops } = useWrite()
  const say = useSay()
  const now = useNow('minute')
  const stored = useMemo(() => formOf(record?.data, contact?.data), [record?.data, contact?.data])
  const draft = useDraft(`vendor ${scope} ${record?.id ?? 'new'}`, vendorDraft, {
    base: stored,
    form: stored,
  })
  const [wasTried, setTried] = useState(false)
  const words = vendorWords.form
  const writing = draft.found ? draft.value : { base: stored, form: stored }
  const { form } = writing
  const may = record
    ? {
        profile: rights.change(record.id, record.data, 'name'),
        times: rights.change(record.id, record.data, 'callTime'),
        contact: rights.contact(record.id),
        eta: rights.change(record.id, record.data, 'eta'),
      }
    : { profile: true, times: true, contact: true, eta: false }
  const mayWrite = may.profile || may.times || may.contact || may.eta
  const mayStage = record !== undefined && rights.change(record.id, record.data, 'stage')

  function set(changes: Partial<VendorForm>) {
    draft.set({ base: writing.base, form: { ...form, ...changes } })
  }

  async function save() {
    if (form.name.trim() === '' || form.kind.trim() === '') {
      setTried(true)
      return
    }
    const steps = vendorOps(writing, {
      scope,
      id: record?.id,
      contactId: contact?.id,
      newId,
      now,
    })
    const done = record ? words.saved(form.name) : words.added(form.name)
    if (steps.length > 0 && !say.outcome(await many(steps), done)) return
    draft.clear()
    setTried(false)
    onOpenChange(false)
  }

  async function remove(of: TypedRecord<VendorData>) {
    const steps = [ops.remove(of.id), ...(contact ? [ops.remove(contact.id)] : [])]
    if (!say.outcome(await many(steps), words.removed(of.data.name))) return
    draft.clear()
    onOpenChange(false)
  }

  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={record?.data.name ?? words.addTitle}
      subtitle={
        record
          ? draft.found
            ? words.draft
            : vendorKindName(record.data.kind)
          : draft.found
            ? words.draft
            : undefined
      }
      closeLabel={words.close}
      keepOnOutsidePress
      footer={
        mayWrite ? (
          <Button variant="primary" onPress={() => void save()}>
            {words.save}
          </Button>
        ) : undefined
      }
    >
      {mayWrite ? null : <p className="text-small text-ink2">{words.readOnly}</p>}
      {record ? (
        <Select
          label={vendorWords.stage.label}
          options={stageLadder(record.data.kind).map((id) => ({
            id,
            label: vendorWords.stage.names[id],
          }))}
          value={record.data.stage ?? null}
          placeholder={vendorWords.stage.none}
          onChange={(chosen) => {
            const stage = stageLadder(record.data.kind).find((one) => one === chosen)
            if (stage) onStage(record, stage)
          }}
          isDisabled={!mayStage}
          {...(mayStage ? {} : { description: vendorWords.stage.notYours })}
        />
      ) : null}
      {draft.loaded ? <VendorFields form={form} set={set} may={may} wasTried={wasTried} /> : null}
      {draft.found ? (
        <Button variant="quiet" onPress={draft.clear}>
          {words.discard}
        </Button>
      ) : null}
      {record && rights.remove(record.id, record.data) ? (
        <Button
          variant="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={() => void remove(record)}
        >
          {words.remove}
        </Button>
      ) : null}
    </Sheet>
  )
}
