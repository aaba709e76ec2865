import { StatusTag } from '../../../../ui/StatusTag.tsx'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { entriesOf, settingOf, textOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { Quiet } from './Quiet.tsx'

/** What is due when, what is paid, and what is still open. */
export function PaymentsView({ record }: SectionViewProps) {
  const words = dashboardWords.payments
  const entries = entriesOf(record.data)
  if (entries.length === 0) return <Quiet>{words.empty}</Quiet>
  const currency = textOf(settingOf(record.data, 'currency')).trim().toUpperCase()
  const amount = (minor: number) => dashboardWords.amount(minor, currency)
  const rows = entries.map(({ id, values }) => ({
    id,
    what: textOf(values['what']) || words.untitled,
    due: textOf(values['due']),
    minor: typeof values['minor'] === 'number' ? values['minor'] : null,
    isPaid: values['status'] === 'paid',
  }))
  const sum = (of: typeof rows) => of.reduce((all, { minor }) => all + (minor ?? 0), 0)
  return (
    <table className="w-full border-collapse text-body">
      <caption className="sr-only">{words.table}</caption>
      <thead>
        <tr className="text-start text-small text-ink2">
          <th scope="col" className="py-1.5 pe-3 font-medium">
            {words.what}
          </th>
          <th scope="col" className="py-1.5 text-end font-medium">
            {words.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, what, due, minor, isPaid }) => (
          <tr key={id} className="rule-t align-top">
            <td className="py-2.5 pe-3">
              <span className="block font-medium break-words">{what}</span>
              <span className="flex flex-wrap gap-x-3 text-small text-ink2">
                {due === '' ? null : <span>{dashboardWords.date(due)}</span>}
                <StatusTag kind={isPaid ? 'done' : 'plain'}>
                  {isPaid ? words.states['paid'] : words.states['due']}
                </StatusTag>
              </span>
            </td>
            <td className="py-2.5 text-end font-bold whitespace-nowrap">
              {minor === null ? '' : amount(minor)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="rule-t">
          <th scope="row" className="py-2 pe-3 text-start font-medium text-ink2">
            {words.total}
          </th>
          <td className="py-2 text-end whitespace-nowrap">{amount(sum(rows))}</td>
        </tr>
        <tr>
          <th scope="row" className="pb-1 pe-3 text-start font-bold">
            {words.open}
          </th>
          <td className="pb-1 text-end font-bold whitespace-nowrap">
            {amount(sum(rows.filter(({ isPaid }) => !isPaid)))}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
