import { ChevronDown } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { importWords } from '../../words/importing.ts'
import {
  IMPORT_FIELDS,
  type ColumnMapping,
  type ImportColumns as Columns,
  type ImportField,
} from './parse/preview.ts'

export type ImportColumnsProps = {
  columns: Columns
  /** The person chose columns themselves. */
  isChosen: boolean
  /** undefined: as it was recognised. */
  onChoose: (mapping: ColumnMapping | undefined) => void
}

const NOTHING = 'nothing'

/** What each column of a table means. */
export function ImportColumns({ columns, isChosen, onChoose }: ImportColumnsProps) {
  const words = importWords.columns
  const nameOf = (index: number) => columns.header?.[index]?.trim() || words.numbered(index)

  function choose(index: number, chosen: string) {
    const mapping: ColumnMapping = {}
    for (const field of IMPORT_FIELDS) {
      const column = columns.mapping[field]
      if (column !== undefined && column !== index && field !== chosen) mapping[field] = column
    }
    const field: ImportField | undefined = IMPORT_FIELDS.find((one) => one === chosen)
    onChoose(field === undefined ? mapping : { ...mapping, [field]: index })
  }

  return (
    <details className="edge group rounded-control bg-card">
      <summary className="flex min-h-target cursor-pointer items-center justify-between gap-2 rounded-control px-4 text-body font-bold">
        {words.title}
        <ChevronDown size={20} aria-hidden className="group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-4 px-4 pb-4">
        {Array.from({ length: Math.min(columns.count, 30) }, (_, index) => (
          <Select
            key={index}
            label={words.label(nameOf(index))}
            options={[
              ...IMPORT_FIELDS.map((id) => ({ id, label: words.fields[id] })),
              { id: NOTHING, label: words.none },
            ]}
            value={IMPORT_FIELDS.find((field) => columns.mapping[field] === index) ?? NOTHING}
            onChange={(chosen) => choose(index, chosen)}
          />
        ))}
        {isChosen ? (
          <Button variant="quiet" onPress={() => onChoose(undefined)}>
            {words.reset}
          </Button>
        ) : null}
      </div>
    </details>
  )
}
