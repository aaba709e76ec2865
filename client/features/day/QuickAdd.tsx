import { useState, type FormEvent } from 'react'
import * as z from 'zod/mini'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { dayWords } from '../../words/day.ts'
import { emptyForm } from './itemForm.ts'
import { parseQuickLine } from '#shared/schedule/quickLine.ts'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'
import { useItemSave } from './useItemSave.ts'

type QuickAddProps = { day: Day; actions: DayActions; lane: string | undefined }

/** A moment in one line, for those who type faster than they fill in forms. */
export function QuickAdd({ day, actions, lane }: QuickAddProps) {
  const words = dayWords.quick
  const draft = useDraft(`day ${day.weddingId} quick`, z.string(), '')
  const [error, setError] = useState<string>()
  const save = useItemSave(day, actions)
  const line = parseQuickLine(draft.value)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!line) {
      setError(words.empty)
      return
    }
    const target = lane ?? day.lanes[0]?.id ?? ''
    const base = emptyForm({
      day: day.current?.id ?? '',
      lane: target,
      follows: line.at === null,
      at: line.at,
      photoOnly: day.rights.createsPhotoOnly,
    })
    const form = {
      ...base,
      title: line.title,
      durationMin: line.durationMin,
      location: line.location,
    }
    if ((await save(null, { base, form })) !== null) draft.clear()
  }

  return (
    <form className="flex items-end gap-2 px-gutter py-4" onSubmit={(event) => void submit(event)}>
      <Field
        className="min-w-0 grow"
        label={words.label}
        value={draft.value}
        onChange={(text) => {
          setError(undefined)
          draft.set(text)
        }}
        placeholder={words.placeholder}
        error={error}
        description={
          line && draft.value !== ''
            ? words.understood(
                line.at === null ? null : formatVenueTime(line.at),
                line.title,
                line.durationMin,
                line.location || null,
              )
            : undefined
        }
      />
      <Button type="submit">{words.add}</Button>
    </form>
  )
}
