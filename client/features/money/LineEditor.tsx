import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { between } from '#shared/merge/orderKey.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { DraftPanel } from '../../frame/DraftPanel.tsx'
import type { PanelProps } from '../../frame/PanelFrame.tsx'
import { typedLocale } from '../../frame/typedLocale.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { budgetWords } from '../../words/budget.ts'
import { LineFields } from './LineFields.tsx'
import { formOf, formProblems, lineDraft, lineOps, type LineForm } from './lineForm.ts'
import type { LineRecord, Money } from './useMoney.ts'
import type { MoneyActions } from './useMoneyActions.ts'

type LineEditorProps = PanelProps & {
  money: Money
  actions: MoneyActions
  /** Null: a new one. */
  record: LineRecord | null
  /** Null: it was removed. */
  onDone: (id: string | null) => void
}

const NONE = new Set<never>()

/** The form of a budget line; what is being written survives closing and a reload. */
export function LineEditor(props: LineEditorProps) {
  const { money, actions, record, asPane, onClose, onDone } = props
  const { scope, rights, currency, instant } = money
  const { many, newId } = useWrite()
  const say = useSay()
  const locale = typedLocale()
  const stored = useMemo(
    () => formOf(record?.data, currency, locale),
    [record?.data, currency, locale],
  )
  const draft = useDraft(`money ${scope} ${record?.id ?? 'new'}`, lineDraft, {
    base: stored,
    form: stored,
  })
  const [wasTried, setTried] = useState(false)
  const [wasTouched, setTouched] = useState(false)
  const words = budgetWords.form
  const writing = draft.found ? draft.value : { base: stored, form: stored }
  const { form } = writing

  function set(changes: Partial<LineForm>) {
    setTouched(true)
    draft.set({ base: writing.base, form: { ...form, ...changes } })
  }

  async function save() {
    if (formProblems(form, locale).size > 0) {
      setTried(true)
      return
    }
    const steps = lineOps(writing, {
      scope,
      id: record?.id,
      newId,
      order: between(money.lines.at(-1)?.data.order ?? null, null) ?? 'a0',
      locale,
      author: money.actor?.user ?? '',
      now: instant,
    })
    const done = record ? words.saved(form.title) : words.added(form.title)
    if (steps.length > 0 && !say.outcome(await many(steps), done)) return
    draft.clear()
    onDone(record?.id ?? steps[0]?.id ?? null)
  }

  return (
    <DraftPanel
      asPane={asPane}
      onClose={onClose}
      title={record ? words.editTitle(record.data.title) : words.addTitle}
      isRestored={draft.found && !wasTouched}
      onClear={draft.clear}
      onSave={() => void save()}
      save={record ? words.save : words.add}
      words={words}
    >
      {draft.loaded ? (
        <LineFields
          money={money}
          form={form}
          set={set}
          newId={newId}
          isNew={record === null}
          problems={wasTried ? formProblems(form, locale) : NONE}
        />
      ) : null}
      {record && rights.remove(record.data) ? (
        <Button
          variant="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={() => {
            void actions.remove(record).then((isDone) => {
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
