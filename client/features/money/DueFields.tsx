import { X } from 'lucide-react'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { budgetWords } from '../../words/budget.ts'
import type { LineForm, LineProblem } from './lineForm.ts'

type DueFieldsProps = {
  form: LineForm
  set: (changes: Partial<LineForm>) => void
  problems: ReadonlySet<LineProblem>
}

/** The dates of a budget line, each with its amount. */
export function DueFields({ form, set, problems }: DueFieldsProps) {
  const words = budgetWords.form
  const change = (id: string, to: Partial<LineForm['dues'][number]>) =>
    set({ dues: form.dues.map((due) => (due.id === id ? { ...due, ...to } : due)) })
  return form.dues.map(({ id, on, amount, what }, index) => (
    <fieldset key={id} className="edge flex flex-col gap-2.5 rounded-control p-3">
      <legend className="px-1 text-small font-medium text-ink2">{words.due(index + 1)}</legend>
      <div className="grid grid-cols-2 items-start gap-2.5">
        <Field
          label={words.dueDate}
          type="date"
          value={on}
          onChange={(date) => change(id, { on: date })}
          error={problems.has(`due ${id}`) ? words.dueError : undefined}
        />
        <Field
          label={words.dueAmount}
          inputMode="decimal"
          value={amount}
          onChange={(text) => change(id, { amount: text })}
          maxLength={24}
          autoComplete="off"
        />
      </div>
      <div className="flex items-end gap-2.5">
        <Field
          className="grow"
          label={words.dueWhat}
          value={what}
          onChange={(text) => change(id, { what: text })}
          maxLength={80}
        />
        <IconButton
          label={words.removeDue(index + 1)}
          icon={<X size={20} aria-hidden />}
          onPress={() => set({ dues: form.dues.filter((due) => due.id !== id) })}
        />
      </div>
    </fieldset>
  ))
}
