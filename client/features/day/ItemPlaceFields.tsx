import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { categoryName, categoryWords } from '../../words/categories.ts'
import { dayWords } from '../../words/day.ts'
import { editorWords } from '../../words/dayEditor.ts'
import type { FieldsProps } from './ItemEditor.tsx'

const NONE = 'none'

/** In which lane and day, where, of what kind. */
export function ItemPlaceFields({ day, form, set, may }: FieldsProps) {
  const lanes = day.allLanes.filter(({ data }) => data.day === form.day)
  const places = Object.entries(day.wedding?.data.places ?? {})
  const categories = Object.keys(categoryWords)
  const known = form.category === '' || categories.includes(form.category)
  const options = known ? categories : [...categories, form.category]
  return (
    <>
      {lanes.length > 1 ? (
        <Select
          label={editorWords.lane}
          options={lanes.map(({ id, data }) => ({ id, label: data.name }))}
          value={form.lane || null}
          onChange={(lane) => set({ lane })}
          isDisabled={!may('lane')}
        />
      ) : null}
      {day.days.length > 1 ? (
        <Select
          label={editorWords.day}
          options={day.days.map(({ id, record, date }) => ({
            id,
            label: record.data.title,
            description: dayWords.date(date),
          }))}
          value={form.day || null}
          onChange={(next) =>
            set({
              day: next,
              lane: day.allLanes.find(({ data }) => data.day === next)?.id ?? '',
            })
          }
          isDisabled={!may('day')}
        />
      ) : null}
      {places.length > 0 ? (
        <Select
          label={editorWords.place}
          options={[
            { id: NONE, label: editorWords.noPlace },
            ...places.map(([id, { label }]) => ({ id, label })),
          ]}
          value={form.place || NONE}
          onChange={(place) => set({ place: place === NONE ? '' : place })}
          isDisabled={!may('place')}
        />
      ) : null}
      <Field
        label={editorWords.location}
        value={form.location}
        onChange={(location) => set({ location })}
        isReadOnly={!may('location')}
        maxLength={200}
      />
      <Select
        label={editorWords.category}
        options={[
          { id: NONE, label: editorWords.noCategory },
          ...options.map((id) => ({ id, label: categoryName(id) })),
        ]}
        value={form.category || NONE}
        onChange={(category) => set({ category: category === NONE ? '' : category })}
        isDisabled={!may('category')}
      />
    </>
  )
}
