import { budgetWords } from '../../words/budget.ts'
import { dateWithYear, formatMoney } from '../../words/money.ts'
import type { Money } from './useMoney.ts'

/** Every payment by date, those that were reversed struck through. */
export function StatementPayments({ money }: { money: Money }) {
  const { payments, lines, reversed, vendorNames } = money
  const words = budgetWords
  const titles = new Map(lines.map(({ id, data }) => [id, data.title]))
  const shown = payments
    .filter(({ data }) => data.reverses === undefined)
    .toSorted((a, b) => (a.data.paidAt < b.data.paidAt ? -1 : 1))
  return (
    <>
      <h3 className="mt-6 text-body font-bold">{words.print.payments}</h3>
      {shown.length === 0 ? (
        <p className="text-small text-ink2">{words.print.noPayments}</p>
      ) : (
        <div
          className="statement-scroll"
          role="group"
          aria-label={words.print.payments}
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{words.print.date}</th>
                <th scope="col" className="statement-text">
                  {words.columns.what}
                </th>
                <th scope="col">{words.print.amount}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, data }) => {
                const isOff = reversed.has(id)
                const amount = formatMoney(data.amount)
                const title = titles.get(data.line) ?? words.elsewhere
                const vendor = data.vendor === undefined ? '' : vendorNames.get(data.vendor)
                const about = [
                  vendor === title ? '' : vendor,
                  data.method,
                  data.note,
                  isOff ? words.print.reversed : '',
                ]
                return (
                  <tr key={id}>
                    <th scope="row" className="whitespace-nowrap">
                      {dateWithYear(data.paidAt)}
                    </th>
                    <td className="statement-text">
                      {title}
                      <span className="statement-note">{about.filter(Boolean).join(' · ')}</span>
                    </td>
                    <td>{isOff ? <s>{amount}</s> : amount}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
