import { useCallback, useEffect, useMemo, useRef } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { lane as laneType } from '#shared/schema/lane.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { emptyImport, importDraft, mappingOf, type LineEdit } from './importDraft.ts'
import { importRights } from './importRights.ts'
import { importRows, twinKey, type MomentRow } from './importRows.ts'
import { dayTargets, sheetDays } from './importTargets.ts'
import { useImportReader } from './useImportReader.ts'

export type Import = ReturnType<typeof useImport>

/** An import under way: the text, how it was understood, and where it would go. */
export function useImport(weddingId: string) {
  const scope = weddingScope(weddingId)
  const record = useRecord(weddingType, scope, weddingId)
  const allDays = useRecords(dayType, scope)
  const lanes = useRecords(laneType, scope)
  const items = useRecords(timelineItem, scope)
  const vendors = useRecords(vendor, scope)
  const actor = useActor(scope)
  const rights = useMemo(() => importRights(actor), [actor])
  const draft = useDraft(`import ${weddingId}`, importDraft, emptyImport)
  const { value } = draft
  const mapping = useMemo(() => mappingOf(value.mapping), [value.mapping])
  const weddingDate = record?.data.date
  const isTable =
    mapping !== undefined || value.isTable === true || /\.(?:csv|tsv)$/i.test(value.name ?? '')
  const reader = useImportReader(
    draft.loaded ? value.text : '',
    isTable,
    record?.data ?? {},
    mapping,
  )
  const { preview } = reader

  const days = useMemo(
    () => allDays.toSorted((a, b) => (a.data.date < b.data.date ? -1 : 1)),
    [allDays],
  )
  const sheet = useMemo(() => (preview ? sheetDays(preview) : []), [preview])
  const targets = useMemo(
    () =>
      dayTargets(sheet, days, value.days, {
        weddingDate: weddingDate ?? '',
        mayCreate: rights.daysAndLanes,
      }),
    [sheet, days, value.days, weddingDate, rights],
  )
  const twins = useMemo(() => {
    const keys = new Set<string>()
    for (const [index, target] of targets) {
      for (const { data } of items) {
        if (data.day === target) keys.add(twinKey(index, data.timing.at ?? null, data.title))
      }
    }
    return keys
  }, [items, targets])
  const rows = useMemo(
    () => (preview ? importRows(preview, value.edits, twins) : []),
    [preview, value.edits, twins],
  )
  const ready = useMemo(
    () =>
      rows.filter(
        (row): row is MomentRow =>
          row.kind === 'moment' && row.isReady && targets.get(row.moment.day) !== 'none',
      ),
    [rows, targets],
  )
  const sections = useMemo(
    () =>
      new Set(
        rows.flatMap((row) =>
          row.kind === 'moment' && row.moment.section !== null ? [row.moment.section] : [],
        ),
      ),
    [rows],
  )

  // Rows are given one function for good, so that only the edited one renders again.
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  const editLine = useCallback((line: number, edit: LineEdit) => {
    const { value: now, set } = latest.current
    set({ ...now, edits: { ...now.edits, [line]: { ...now.edits[line], ...edit } } })
  }, [])

  return {
    scope,
    record,
    actor,
    rights,
    draft,
    reader,
    days,
    lanes,
    items,
    vendors,
    sheet,
    targets,
    rows,
    ready,
    sections,
    editLine,
  }
}
