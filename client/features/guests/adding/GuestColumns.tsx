import { ChevronDown } from 'lucide-react'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { guestWords } from '../../../words/guests.ts'
import { GUEST_FIELDS, type GuestMapping, type GuestTable } from './guestTable.ts'

type GuestColumnsProps = {
  table: GuestTable
  isChosen: boolean
  /** undefined: as it was recognised. */
  onChoose: (mapping: GuestMapping | undefined) => void
}

const NOTHING = 'nothing'
const MOST_COLUMNS = 30

/** What each column of a guest list means. */
export function GuestColumns({ table, isChosen, onChoose }: GuestColumnsProps) {
  const words = guestWords.adding
  const { mapping } = table

  function choose(column: number, chosen: string) {
    const next: GuestMapping = {}
    for (const field of GUEST_FIELDS) {
      const at = mapping[field]
      if (at !== undefined && at !== column && field !== chosen) next[field] = at
    }
    const field = GUEST_FIELDS.find((one) => one === chosen)
    onChoose(field === undefined ? next : { ...next, [field]: column })
  }

  return (
    <details className="edge group rounded-control bg-card" open={Object.keys(mapping).length < 2}>
      <summary className="flex min-h-target cursor-pointer items-center justify-between gap-2 rounded-control px-4 text-body font-bold">
        {words.columns}
        <ChevronDown size={20} aria-hidden className="group-open:rotate-180" />
      </summary>
      <div className="grid gap-4 px-4 pb-4 tablet:grid-cols-2">
        {Array.from({ length: Math.min(table.count, MOST_COLUMNS) }, (_, column) => (
          <Select
            key={column}
            label={words.column(table.header[column]?.trim() || words.columnNumber(column))}
            options={[
              ...GUEST_FIELDS.map((id) => ({ id, label: words.fields[id] })),
              { id: NOTHING, label: words.none },
            ]}
            value={GUEST_FIELDS.find((field) => mapping[field] === column) ?? NOTHING}
            onChange={(chosen) => choose(column, chosen)}
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
