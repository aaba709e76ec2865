import { joinPath } from '#shared/merge/path.ts'
import { groupedBy } from '#shared/schedule/grouped.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { Answer, Question, Step } from './question.ts'
import { questionId } from './questionId.ts'
import type { WeddingRecords } from './questionsOf.ts'

type StandIns = Extract<Question, { kind: 'standIns' }>
type Records = Pick<WeddingRecords, 'vendors' | 'items' | 'tasks'>

const NAMED_IN = ['responsible', 'needs'] as const

/**
 * Who was replaced twice by people who had not heard of each other. Asked until one is chosen and
 * nobody else is counted on any more: one who was brought in later, without signal, is asked about too.
 */
export function standInQuestions(records: Records): StandIns[] {
  const brought = records.vendors.filter(({ data }) => data.replaces !== undefined)
  if (brought.length < 2) return []
  const byVendor = groupedBy(brought, ({ data }) => data.replaces ?? '')
  const chosenOf = new Map(records.vendors.map(({ id, data }) => [id, data.standIn]))
  return [...byVendor]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([vendor, those]): StandIns[] => {
      const standIns = those.map(({ id }) => id).toSorted()
      // Who was replaced may have been deleted since: then it is for nobody to choose.
      if (standIns.length < 2 || !chosenOf.has(vendor)) return []
      const chosen = chosenOf.get(vendor)
      const isChosen = chosen !== undefined && standIns.includes(chosen)
      if (isChosen && handOver(records, standIns, chosen).length === 0) return []
      return [
        { id: questionId('standIns', vendor, ...standIns), kind: 'standIns', vendor, standIns },
      ]
    })
}

/** One of them comes: the moments and open tasks of the others are theirs. */
export function standInAnswers({ vendor, standIns }: StandIns, records: Records): Answer[] {
  return standIns.map((chosen) => ({
    id: `choose ${chosen}`,
    kind: 'choose',
    vendor: chosen,
    remain: standIns.filter((id) => id !== chosen),
    steps: [
      { record: vendor, path: 'standIn', value: chosen },
      ...handOver(records, standIns, chosen),
    ],
  }))
}

function handOver({ items, tasks }: Records, standIns: readonly string[], to: string): Step[] {
  const others = standIns.filter((id) => id !== to)
  const moments = items.flatMap(({ id, data }) =>
    NAMED_IN.flatMap((field): Step[] => {
      const named = others.filter((one) => data[field]?.[one] === true)
      if (named.length === 0) return []
      return [
        ...named.map((one) => ({ record: id, path: joinPath(field, one), value: undefined })),
        ...(data[field]?.[to] === true
          ? []
          : [{ record: id, path: joinPath(field, to), value: true }]),
      ]
    }),
  )
  const open = tasks.filter(
    ({ data }) => others.some((one) => data.assignee === `vendor:${one}`) && !isMarked(data.marks),
  )
  return [
    ...moments,
    ...open.map(({ id }) => ({ record: id, path: 'assignee', value: `vendor:${to}` })),
  ]
}
