import { Select } from '../../ui/Select.tsx'
import { dateWords, dayDoubtWords, importWords } from '../../words/importing.ts'
import { NEW_DAY, NO_DAY, type WeddingDay } from './importTargets.ts'
import type { ImportDay } from './parse/preview.ts'

export type ImportDaysProps = {
  sheet: readonly ImportDay[]
  days: readonly WeddingDay[]
  targets: ReadonlyMap<number, string>
  mayCreate: boolean
  onChoose: (index: number, target: string) => void
}

/** Which day of the wedding each day of the sheet is. */
export function ImportDays({ sheet, days, targets, mayCreate, onChoose }: ImportDaysProps) {
  const words = importWords.days
  return (
    <>
      {sheet.map((one) => (
        <Select
          key={one.index}
          label={words.label(one.title)}
          options={[
            ...days.map(({ id, data }) => ({
              id,
              label: `${data.title}, ${dateWords(data.date)}`,
            })),
            ...(mayCreate ? [{ id: NEW_DAY, label: words.create(one.date) }] : []),
            { id: NO_DAY, label: words.none },
          ]}
          value={targets.get(one.index) ?? NO_DAY}
          onChange={(target) => onChoose(one.index, target)}
          {...(one.doubts.length > 0
            ? { description: one.doubts.map(dayDoubtWords).join(' ') }
            : mayCreate
              ? {}
              : { description: words.plannersOnly })}
        />
      ))}
    </>
  )
}
