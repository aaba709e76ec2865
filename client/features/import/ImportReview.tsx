import { Banner } from '../../ui/Banner.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { importWords, refusedFileWords } from '../../words/importing.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportDays } from './ImportDays.tsx'
import { ImportLines } from './ImportLines.tsx'
import type { Import } from './useImport.ts'

/** How the text was understood, and where it would go; nothing is written by looking. */
export function ImportReview({ current }: { current: Import }) {
  const { draft, reader, sheet, days, targets, rights, sections, rows, ready, editLine } = current
  const { value, set } = draft
  const { preview } = reader
  const words = importWords
  if (reader.hasFailed) {
    return (
      <Banner tone="bad" live="alert">
        {words.source.notRead}
      </Banner>
    )
  }
  if (!preview) return null
  if (preview.refused) {
    return preview.refused.code === 'empty' ? null : (
      <Banner tone="bad" live="alert">
        {`${refusedFileWords(preview.refused)} ${words.nothingChanged}`}
      </Banner>
    )
  }
  const doubtful = ready.filter(({ isDoubtful }) => isDoubtful).length
  const refused = rows.filter(
    (row) =>
      row.kind === 'moment' && row.refusal !== null && !row.isSkipped && row.moment.title === '',
  ).length
  return (
    <div className="grid gap-5 wide:grid-cols-[20rem_minmax(0,1fr)] wide:items-start wide:gap-6">
      <div className="flex flex-col gap-4">
        <p role="status" className="text-title font-bold text-balance">
          {words.summary(ready.length, doubtful, refused)}
        </p>
        <ImportDays
          sheet={sheet}
          days={days}
          targets={targets}
          mayCreate={rights.daysAndLanes}
          onChoose={(index, target) => set({ ...value, days: { ...value.days, [index]: target } })}
        />
        {sections.size > 0 && rights.daysAndLanes ? (
          <div>
            <Switch
              isSelected={value.bySection === true}
              onChange={(bySection) => set({ ...value, bySection })}
            >
              {words.lanes.bySection}
            </Switch>
            <p className="text-small text-ink2">{words.lanes.help([...sections])}</p>
          </div>
        ) : null}
        {preview.columns ? (
          <ImportColumns
            columns={preview.columns}
            isChosen={value.mapping !== undefined}
            onChoose={(mapping) => {
              const { mapping: _before, ...rest } = value
              set({ ...rest, edits: {}, ...(mapping && { mapping }) })
            }}
          />
        ) : null}
      </div>
      <ImportLines rows={rows} onEdit={editLine} />
    </div>
  )
}
