import { Plus, X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { editorWords } from '../../words/dayEditor.ts'
import type { FieldsProps } from './ItemEditor.tsx'
import type { ItemForm, Wait } from './itemForm.ts'

/** What a moment waits for: its lane, nothing, or chosen moments with a distance in time. */
export function ItemWaitFields({
  day,
  form,
  set,
  problem,
  id,
}: FieldsProps & { id: string | null }) {
  const words = editorWords.waits
  const others = day.allItems.filter((item) => item.data.day === form.day && item.id !== id)
  const change = (index: number, wait: Partial<Wait>) =>
    set({
      waitsFor: form.waitsFor.map((known, at) => (at === index ? { ...known, ...wait } : known)),
    })
  const add = () =>
    set({ waits: 'chosen', waitsFor: [...form.waitsFor, { on: '', type: 'FS', lagMin: 0 }] })
  const error = problem('waitsNone')
  return (
    <div className="flex flex-col gap-4">
      <Segmented<ItemForm['waits']>
        label={words.label}
        showLabel
        segments={(['previous', 'nothing', 'chosen'] as const).map((one) => ({
          id: one,
          label: words[one],
        }))}
        value={form.waits}
        onChange={(waits) => {
          if (waits === 'chosen' && form.waitsFor.length === 0) add()
          else set({ waits })
        }}
      />
      {form.waits === 'chosen' ? (
        <>
          {form.waitsFor.map((wait, index) => (
            <div key={`${index} ${wait.on}`} className="rule-b flex flex-col gap-3 pb-4">
              <div className="flex items-end gap-2">
                <Select
                  className="min-w-0 grow"
                  label={words.which}
                  options={others
                    .filter(
                      (item) =>
                        item.id === wait.on || !form.waitsFor.some(({ on }) => on === item.id),
                    )
                    .map((item) => ({ id: item.id, label: item.data.title }))}
                  value={wait.on || null}
                  onChange={(on) => change(index, { on })}
                  error={index === 0 ? error : undefined}
                />
                <IconButton
                  tone="edged"
                  size="entry"
                  label={words.remove(
                    others.find((item) => item.id === wait.on)?.data.title ?? words.which,
                  )}
                  icon={<X size={20} aria-hidden />}
                  onPress={() => set({ waitsFor: form.waitsFor.filter((_, at) => at !== index) })}
                />
              </div>
              <Segmented<Wait['type']>
                label={words.type}
                showLabel
                segments={(['FS', 'SS'] as const).map((one) => ({ id: one, label: words[one] }))}
                value={wait.type}
                onChange={(type) => change(index, { type })}
              />
              <NumberField
                label={words.lag}
                value={wait.lagMin}
                minValue={-1440}
                maxValue={1440}
                step={5}
                formatOptions={{ useGrouping: false }}
                onChange={(lag) =>
                  change(index, { lagMin: Number.isNaN(lag) ? 0 : Math.round(lag) })
                }
                stepLabels={editorWords.steps}
              />
            </div>
          ))}
          <Button icon={<Plus size={20} aria-hidden />} onPress={add}>
            {words.add}
          </Button>
        </>
      ) : null}
    </div>
  )
}
