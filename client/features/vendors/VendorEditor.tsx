import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { DraftPanel } from '../../frame/DraftPanel.tsx'
import type { PanelProps } from '../../frame/PanelFrame.tsx'
import { typedLocale } from '../../frame/typedLocale.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { vendorWords } from '../../words/vendors.ts'
import { KindChoice } from './KindChoice.tsx'
import { proposedCall, servedBy } from './servedMoments.ts'
import type { VendorActions } from './useVendorActions.ts'
import type { Vendors } from './useVendors.ts'
import { VendorFields } from './VendorFields.tsx'
import { formOf, formProblems, vendorDraft, vendorOps, type VendorForm } from './vendorForm.ts'
import type { VendorRecord } from './vendorList.ts'
import { VendorTermsFields } from './VendorTermsFields.tsx'

type VendorEditorProps = PanelProps & {
  vendors: Vendors
  actions: VendorActions
  /** Null: a new one. */
  record: VendorRecord | null
  /** Null: it was removed. */
  onDone: (id: string | null) => void
}

const NONE = new Set<never>()

/** The form of a vendor; what is being written survives closing and a reload. */
export function VendorEditor(props: VendorEditorProps) {
  const { vendors, actions, record, asPane, onClose, onDone } = props
  const { scope, rights, instant, currency } = vendors
  const { many, newId } = useWrite()
  const say = useSay()
  const locale = typedLocale()
  const contact = record ? vendors.contactOf.get(record.id) : undefined
  const terms = record ? vendors.termsOf.get(record.id) : undefined
  const stored = useMemo(
    () => formOf(record?.data, contact?.data, terms?.data, currency, locale),
    [record?.data, contact?.data, terms?.data, currency, locale],
  )
  const draft = useDraft(`vendor ${scope} ${record?.id ?? 'new'}`, vendorDraft, {
    base: stored,
    form: stored,
  })
  const [wasTried, setTried] = useState(false)
  const [wasTouched, setTouched] = useState(false)
  const words = vendorWords.form
  const writing = draft.found ? draft.value : { base: stored, form: stored }
  const { form } = writing
  const served = record ? servedBy(record, vendors.items, vendors.moments) : []
  const may = record
    ? {
        profile: rights.change(record.id, record.data, 'name'),
        times: rights.change(record.id, record.data, 'callTime'),
        contact: rights.contact(record.id),
        eta: rights.change(record.id, record.data, 'eta'),
        cost: rights.terms(record.id, 'coverageCost'),
        needs: rights.terms(record.id, 'needs'),
      }
    : { profile: true, times: true, contact: true, eta: false, cost: true, needs: true }

  function set(changes: Partial<VendorForm>) {
    setTouched(true)
    draft.set({ base: writing.base, form: { ...form, ...changes } })
  }

  async function save() {
    if (formProblems(form, locale).size > 0) {
      setTried(true)
      return
    }
    const steps = vendorOps(writing, {
      scope,
      id: record?.id,
      contactId: contact?.id,
      termsId: terms?.id,
      newId,
      now: instant,
      locale,
    })
    const done = record ? words.saved(form.name) : words.added(form.name)
    if (steps.length > 0 && !say.outcome(await many(steps), done)) return
    draft.clear()
    onDone(record?.id ?? steps[0]?.id ?? null)
  }

  return (
    <DraftPanel
      asPane={asPane}
      onClose={onClose}
      title={record ? words.editTitle(record.data.name) : words.addTitle}
      isRestored={draft.found && !wasTouched}
      onClear={draft.clear}
      onSave={() => void save()}
      save={record ? words.save : words.add}
      words={words}
    >
      {draft.loaded ? (
        <>
          {record === null && form.kind === '' ? (
            <KindChoice list={vendors.list} onPick={(kind) => set({ kind })} />
          ) : null}
          <VendorFields
            form={form}
            set={set}
            may={may}
            problems={wasTried ? formProblems(form, locale) : NONE}
            proposal={proposedCall(form.kind, served, vendors.moments)}
          />
          <VendorTermsFields
            form={form}
            set={set}
            may={may}
            hasCostProblem={wasTried && formProblems(form, locale).has('cost')}
            currency={currency}
          />
        </>
      ) : null}
      {record && rights.remove(record.id, record.data) ? (
        <Button
          variant="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={() => {
            void actions.remove(record, contact, terms).then((isDone) => {
              if (!isDone) return
              draft.clear()
              onDone(null)
            })
          }}
        >
          {words.remove}
        </Button>
      ) : null}
    </DraftPanel>
  )
}
