import * as z from 'zod/mini'
import { readAmount, typedAmount } from '#shared/money/readAmount.ts'
import { budgetLine, type BudgetLineData } from '#shared/schema/budgetLine.ts'
import { budgetProposal } from '#shared/schema/budgetProposal.ts'
import { calendarDate, type Money } from '#shared/schema/record/values.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createOp, memberOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'

const dueForm = z.object({ id: z.string(), on: z.string(), amount: z.string(), what: z.string() })

/** What is being written about a budget line; amounts as they are typed, empty is none. */
export const lineForm = z.object({
  title: z.string(),
  category: z.string(),
  vendor: z.string(),
  planned: z.string(),
  approved: z.string(),
  currency: z.string(),
  dues: z.array(dueForm),
  notes: z.string(),
  /** Ask the couple for the planned amount when it is added. */
  asks: z.boolean(),
})
export type LineForm = z.output<typeof lineForm>
/** `base` is what stood when writing began: only what differs from it is written. */
export const lineDraft = z.object({ base: lineForm, form: lineForm })
export type LineDraft = z.output<typeof lineDraft>

/** @param locale in which amounts are typed */
export function formOf(
  data: BudgetLineData | undefined,
  currency: string,
  locale: string,
): LineForm {
  const typed = (amount: Money | undefined) => (amount ? typedAmount(amount, locale) : '')
  return {
    title: data?.title ?? '',
    category: data?.category ?? '',
    vendor: data?.vendor ?? '',
    planned: typed(data?.planned),
    approved: typed(data?.approved),
    currency: data?.planned.currency ?? currency,
    dues: Object.entries(data?.dues ?? {})
      .toSorted(([, a], [, b]) => (a.on < b.on ? -1 : 1))
      .map(([id, due]) => ({ id, on: due.on, amount: typed(due.amount), what: due.what ?? '' })),
    notes: data?.notes ?? '',
    asks: false,
  }
}

export type LineProblem = 'title' | 'planned' | 'approved' | `due ${string}`

/** What keeps a form from being saved. */
export function formProblems(form: LineForm, locale: string): ReadonlySet<LineProblem> {
  const problems = new Set<LineProblem>()
  const read = (text: string) => readAmount(text, form.currency, locale)
  if (form.title.trim() === '') problems.add('title')
  if (read(form.planned) === null) problems.add('planned')
  if (form.approved.trim() !== '' && read(form.approved) === null) problems.add('approved')
  for (const due of form.dues) {
    if (isEmpty(due)) continue
    if (read(due.amount) === null || !calendarDate.safeParse(due.on).success)
      problems.add(`due ${due.id}`)
  }
  return problems
}

export type LineTarget = {
  scope: ScopeName
  /** The line; absent: a new one. */
  id: string | undefined
  newId: () => string
  /** Behind all others. */
  order: string
  locale: string
  /** Account of the writer, and unix ms: for a request that goes with it. */
  author: string
  now: number
}

/** One edit for a line; the form has no problems. */
export function lineOps({ base, form }: LineDraft, target: LineTarget): readonly WriteOp[] {
  const { scope, id, newId, locale } = target
  const amount = (text: string) => readAmount(text, form.currency, locale) ?? undefined
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim())
  const planned = amount(form.planned)
  if (planned === undefined) return []
  const dues = form.dues.filter((due) => !isEmpty(due))
  const dueOf = (due: LineForm['dues'][number]) => {
    const what = text(due.what)
    const sum = amount(due.amount) ?? { minor: 0, currency: form.currency }
    return { on: due.on, amount: sum, ...(what === undefined ? {} : { what }) }
  }
  if (id === undefined) {
    const made = newId()
    const approved = amount(form.approved)
    const [category, vendor, notes] = [form.category, form.vendor, form.notes].map(text)
    const line = createOp(budgetLine, scope, made, {
      title: form.title.trim(),
      planned,
      order: target.order,
      ...(approved ? { approved } : {}),
      ...(category === undefined ? {} : { category }),
      ...(vendor === undefined ? {} : { vendor }),
      ...(notes === undefined ? {} : { notes }),
      ...(dues.length === 0
        ? {}
        : { dues: Object.fromEntries(dues.map((due) => [due.id, dueOf(due)])) }),
    })
    const ask = createOp(budgetProposal, scope, newId(), {
      line: made,
      author: target.author,
      amount: planned,
      askedAt: target.now,
      state: 'open',
    })
    return form.asks ? [line, ask] : [line]
  }
  const isOtherMoney = form.currency !== base.currency
  const changes = {
    ...(form.title.trim() === base.title ? {} : { title: form.title.trim() }),
    ...(form.category === base.category ? {} : { category: text(form.category) }),
    ...(form.vendor === base.vendor ? {} : { vendor: text(form.vendor) }),
    ...(form.planned === base.planned && !isOtherMoney ? {} : { planned }),
    ...(form.approved === base.approved && !(isOtherMoney && form.approved !== '')
      ? {}
      : { approved: amount(form.approved) }),
    ...(form.notes === base.notes ? {} : { notes: text(form.notes) }),
  }
  const kept = new Set(dues.map((due) => due.id))
  return [
    ...(Object.keys(changes).length > 0 ? [patchOp(id, changes)] : []),
    ...dues
      .filter((due) => {
        const was = base.dues.find((one) => one.id === due.id)
        return (
          isOtherMoney ||
          !was ||
          was.on !== due.on ||
          was.amount !== due.amount ||
          was.what !== due.what
        )
      })
      .map((due) => memberOp(id, ['dues', due.id], dueOf(due))),
    ...base.dues
      .filter((due) => !kept.has(due.id))
      .map((due) => memberOp(id, ['dues', due.id], undefined)),
  ]
}

/** A row that was opened and left alone. */
function isEmpty({ on, amount, what }: LineForm['dues'][number]): boolean {
  return on === '' && amount.trim() === '' && what.trim() === ''
}
