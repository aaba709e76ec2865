import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { VISIBILITIES } from '#shared/schema/visibility.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TagPicker } from '../../ui/TagPicker.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { editorWords } from '../../words/dayEditor.ts'
import type { FieldsProps } from './ItemEditor.tsx'
import { MinuteField } from './ItemTimeFields.tsx'
import { ItemWaitFields } from './ItemWaitFields.tsx'

/** What counts where nothing is set. */
const USUAL_KEEP = 5

/** Who, notes, who sees it; what is rarely needed under "More". */
export function ItemDetailFields(props: FieldsProps & { id: string | null }) {
  const { day, form, set, may, problem, id } = props
  const [isOpen, setOpen] = useState(form.waits !== 'previous')
  const words = editorWords
  const vendors = day.vendors.map((vendor) => ({ id: vendor.id, label: vendor.data.name }))
  const named = (field: 'responsible' | 'people') => {
    const names = new Set(day.allItems.flatMap(({ data }) => Object.keys(data[field] ?? {})))
    return [...names].filter((name) => !day.vendors.some((vendor) => vendor.id === name))
  }
  const responsible = [
    ...vendors,
    ...named('responsible').map((name) => ({ id: name, label: name })),
  ]
  const people = named('people').map((name) => ({ id: name, label: name }))
  return (
    <>
      {may('responsible') ? (
        <TagPicker
          label={words.who}
          addLabel={words.addWho}
          openLabel={words.openList}
          removeLabel={words.remove}
          options={responsible}
          value={form.responsible}
          onChange={(ids) => set({ responsible: [...ids] })}
          onCreate={(text) => text.slice(0, 80)}
          noMatch={words.freeName}
        />
      ) : null}
      {may('people') ? (
        <TagPicker
          label={words.people}
          addLabel={words.addPerson}
          openLabel={words.openList}
          removeLabel={words.remove}
          options={people}
          value={form.people}
          onChange={(ids) => set({ people: [...ids] })}
          onCreate={(text) => text.slice(0, 80)}
          noMatch={words.freeName}
        />
      ) : null}
      <TextArea
        label={words.notes}
        value={form.notes}
        onChange={(notes) => set({ notes })}
        isReadOnly={!may('notes')}
        maxLength={20_000}
      />
      <Select
        label={words.sees}
        options={VISIBILITIES.map((value) => ({ id: value, ...words.visibility[value] }))}
        value={form.visibility}
        onChange={(value) => {
          const known = VISIBILITIES.find((one) => one === value)
          if (known) set({ visibility: known })
        }}
        isDisabled={!may('visibility')}
      />
      <Button
        variant="quiet"
        className="justify-start! self-start"
        icon={isOpen ? <ChevronUp size={20} aria-hidden /> : <ChevronDown size={20} aria-hidden />}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {isOpen ? words.less : words.more}
      </Button>
      {isOpen || problem('waitsNone') ? (
        <>
          {may('deps') ? <ItemWaitFields {...props} id={id} /> : null}
          {may('needs') && vendors.length > 0 ? (
            <TagPicker
              label={words.needs}
              addLabel={words.addNeeded}
              openLabel={words.openList}
              removeLabel={words.remove}
              options={vendors}
              value={form.needs}
              onChange={(ids) => set({ needs: [...ids] })}
              noMatch={words.noVendor}
            />
          ) : null}
          {may('keepPriority') ? (
            <NumberField
              label={words.keep}
              description={words.keepHint}
              value={form.keepPriority ?? USUAL_KEEP}
              minValue={1}
              maxValue={9}
              onChange={(value) =>
                set({ keepPriority: Number.isNaN(value) ? null : Math.round(value) })
              }
              stepLabels={words.steps}
            />
          ) : null}
          {may('latestStart') ? (
            <>
              <MinuteField
                label={words.latestStart}
                value={form.latestStart}
                onChange={(latestStart) => set({ latestStart })}
              />
              <MinuteField
                label={words.latestEnd}
                value={form.latestEnd}
                onChange={(latestEnd) => set({ latestEnd })}
              />
            </>
          ) : null}
        </>
      ) : null}
    </>
  )
}
