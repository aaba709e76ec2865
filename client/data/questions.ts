import { withValueAt } from '#shared/merge/path.ts'
import { answersTo } from '#shared/questions/answersTo.ts'
import type { Answer, Question } from '#shared/questions/question.ts'
import { questionsOf, type WeddingRecords } from '#shared/questions/questionsOf.ts'
import { groupedBy } from '#shared/schedule/grouped.ts'
import { day } from '#shared/schema/day.ts'
import { guest } from '#shared/schema/guest.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import type { Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { table } from '#shared/schema/table.ts'
import { task } from '#shared/schema/task.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding, type WeddingData } from '#shared/schema/wedding.ts'
import type { RecordStores, TypedRecord } from './recordStores.ts'
import { planIsLocked } from './replica/planIsLocked.ts'
import { derived, settable, type Readable } from './replica/readable.ts'

/** Something that does not fit together in one wedding, with the records it follows from. */
export type AskedQuestion = {
  id: string
  scope: ScopeName
  question: Question
  answers: readonly Answer[]
  records: WeddingRecords
  home: TypedRecord<WeddingData>
}

const NONE: readonly AskedQuestion[] = []

/**
 * What the records of each wedding ask, without any record of its own. Nothing is read for it before
 * `begins`, since no first screen needs it.
 */
export function createQuestions(
  stores: RecordStores,
  begins: Promise<void>,
): Readable<readonly AskedQuestion[]> {
  const weddings = stores.view(wedding, 'all')
  const views = {
    days: stores.view(day, 'all'),
    items: stores.view(timelineItem, 'all'),
    guests: stores.view(guest, 'all'),
    tables: stores.view(table, 'all'),
    vendors: stores.view(vendor, 'all'),
    tasks: stores.view(task, 'all'),
  }
  const sources = [weddings, ...Object.values(views)]
  const ofWedding = steadyQuestions()
  const begun = settable(false)
  void begins.then(() => begun.set(true))

  const found = derived([begun, ...sources], () => {
    if (!begun.read() || sources.some((view) => !view.read().loaded)) return NONE
    const here = <Data>(view: Readable<{ records: readonly TypedRecord<Data>[] }>) =>
      groupedBy(view.read().records, ({ scope }) => scope)
    const [days, items] = [here(views.days), here(views.items)]
    const [guests, tables] = [here(views.guests), here(views.tables)]
    const [vendors, tasks] = [here(views.vendors), here(views.tasks)]
    const asked = weddings.read().records.flatMap((home) =>
      ofWedding(home, {
        days: days.get(home.scope) ?? [],
        items: items.get(home.scope) ?? [],
        guests: guests.get(home.scope) ?? [],
        tables: tables.get(home.scope) ?? [],
        vendors: vendors.get(home.scope) ?? [],
        tasks: tasks.get(home.scope) ?? [],
        fine: home.data.fine,
      }),
    )
    return asked.length === 0 ? NONE : asked
  })

  return {
    read: found.read,
    subscribe(listener) {
      let stop = () => {}
      let isOver = false
      void begins.then(() => {
        if (isOver) return
        stop = found.subscribe(listener)
        listener()
      })
      return () => {
        isOver = true
        stop()
      }
    },
  }
}

/** Whether somebody may settle a question in this way: the rules by which the server judges each edit. */
export function mayAnswer(
  actor: Actor,
  { records, home }: AskedQuestion,
  { steps }: Answer,
  now: number,
): boolean {
  const kept = [
    { type: plain(timelineItem), records: records.items },
    { type: plain(guest), records: records.guests },
    { type: plain(vendor), records: records.vendors },
    { type: plain(task), records: records.tasks },
    { type: plain(wedding), records: [home] },
  ]
  const context = { now, locked: planIsLocked(home.data, now), related: () => null }
  return steps.every(({ record, path, value }) => {
    for (const { type, records: all } of kept) {
      const found = all.find(({ id }) => id === record)
      if (!found) continue
      const before = { ...found.data } as JsonObject
      const change = { id: record, before, after: withValueAt(before, path, value) }
      return refusedFields(type, actor, 'update', change, context).length === 0
    }
    return false
  })
}

/** A declaration of known fields is one of fields. */
function plain<F extends Fields>(type: TypeDeclaration<F>): TypeDeclaration {
  return type as unknown as TypeDeclaration
}

/** Looks again at the weddings alone of which a record changed. */
function steadyQuestions() {
  const last = new Map<ScopeName, { records: WeddingRecords; asked: readonly AskedQuestion[] }>()

  return (home: TypedRecord<WeddingData>, records: WeddingRecords): readonly AskedQuestion[] => {
    const { scope } = home
    const was = last.get(scope)
    if (was && isSame(was.records, records) && was.asked.every((one) => one.home === home)) {
      return was.asked
    }
    const asked = questionsOf(records).map((question): AskedQuestion => ({
      id: question.id,
      scope,
      question,
      answers: answersTo(question, records, scopeId(scope)),
      records,
      home,
    }))
    last.set(scope, { records, asked })
    return asked
  }
}

function isSame(a: WeddingRecords, b: WeddingRecords): boolean {
  const same = (x: readonly unknown[], y: readonly unknown[]) =>
    x.length === y.length && x.every((one, index) => one === y[index])
  return (
    a.fine === b.fine &&
    same(a.days, b.days) &&
    same(a.items, b.items) &&
    same(a.guests, b.guests) &&
    same(a.tables, b.tables) &&
    same(a.vendors, b.vendors) &&
    same(a.tasks, b.tasks)
  )
}
