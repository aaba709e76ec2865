import { Plus } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { budgetWords } from '../../words/budget.ts'
import { vendorKindName, vendorKindWords } from '../../words/vendors.ts'
import { AmountField } from './AmountField.tsx'
import { DueFields } from './DueFields.tsx'
import { PanelPart } from './PanelPart.tsx'
import type { LineForm, LineProblem } from './lineForm.ts'
import type { Money } from './useMoney.ts'

export type LineFieldsProps = {
  money: Money
  form: LineForm
  set: (changes: Partial<LineForm>) => void
  newId: () => string
  isNew: boolean
  /** Once the person tried to save. */
  problems: ReadonlySet<LineProblem>
}

/** A select holds no empty value. */
const NO_VENDOR = 'none'

/** All that is known of a budget line, each field as far as the role allows. */
export function LineFields({ money, form, set, newId, isNew, problems }: LineFieldsProps) {
  const words = budgetWords.form
  const { vendors, lines, rights } = money
  const known = new Map([
    ...Object.entries(vendorKindWords),
    ...lines.flatMap(({ data }) =>
      data.category === undefined ? [] : [[data.category, vendorKindName(data.category)] as const],
    ),
  ])
  const categories = [...known].map(([id, label]) => ({ id, label }))
  return (
    <>
      <Field
        label={words.title}
        value={form.title}
        onChange={(title) => set({ title })}
        maxLength={200}
        autoComplete="off"
        error={problems.has('title') ? words.titleMissing : undefined}
      />
      <AmountField
        label={words.planned}
        text={form.planned}
        onChange={(planned) => set({ planned })}
        currency={form.currency}
        onCurrency={(currency) => set({ currency })}
        hasProblem={problems.has('planned')}
      />
      {rights.agree ? (
        <AmountField
          label={words.approved}
          description={words.approvedHelp}
          text={form.approved}
          onChange={(approved) => set({ approved })}
          currency={form.currency}
          hasProblem={problems.has('approved')}
        />
      ) : null}
      {isNew && rights.ask && !rights.agree ? (
        <Switch isSelected={form.asks} onChange={(asks) => set({ asks })}>
          {words.asks}
        </Switch>
      ) : null}
      <Select
        label={words.vendor}
        options={[
          { id: NO_VENDOR, label: words.noVendor },
          ...vendors.map(({ id, data }) => ({
            id,
            label: data.name,
            description: vendorKindName(data.kind),
          })),
        ]}
        value={form.vendor || NO_VENDOR}
        onChange={(vendor) => set({ vendor: vendor === NO_VENDOR ? '' : vendor })}
      />
      <ComboBox
        label={words.category}
        description={words.categoryHelp}
        options={categories}
        text={vendorKindName(form.category)}
        onTextChange={(text) => {
          const found = categories.find(({ label }) => label === text)
          set({ category: (found?.id ?? text).slice(0, 80) })
        }}
        onPick={(category) => set({ category })}
        openLabel={words.openCategories}
        noMatch={words.categoryFree}
      />
      <PanelPart title={words.dues}>
        <DueFields form={form} set={set} problems={problems} />
        <Button
          size="small"
          className="self-start"
          icon={<Plus size={18} aria-hidden />}
          onPress={() =>
            set({ dues: [...form.dues, { id: newId(), on: '', amount: '', what: '' }] })
          }
        >
          {words.addDue}
        </Button>
      </PanelPart>
      <TextArea
        label={words.notes}
        value={form.notes}
        onChange={(notes) => set({ notes })}
        maxLength={20_000}
      />
    </>
  )
}
