import { shownSums, type Sums } from '#shared/money/sums.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import { budgetWords, stampWords } from '../../words/budget.ts'
import { coupleOf } from '../../words/couple.ts'
import { formatMoney } from '../../words/money.ts'
import { byCategory } from './categories.ts'
import { StatementPayments } from './StatementPayments.tsx'
import type { Money } from './useMoney.ts'
import './statement.css'

/** The sheet itself: totals, lines by category, payments; when it was printed and last changed. */
export function Statement({ money, couple }: { money: Money; couple: WeddingData }) {
  const { lines, stands, totals, currency, vendorKinds, vendorNames, instant } = money
  const words = budgetWords
  const said = (sums: Sums) =>
    shownSums(sums, currency).map((amount) => (
      <span key={amount.currency} className="block whitespace-nowrap">
        {formatMoney(amount)}
      </span>
    ))
  const all = [...lines, ...money.payments, ...money.proposals]
  const newest = all.reduce((latest, { at }) => (at > latest ? at : latest), '')
  const pending = all.filter(({ id }) => money.unsent.has(id)).length
  const amounts = (of: typeof totals) => (
    <>
      <td>{said(of.planned)}</td>
      <td>{said(of.approved)}</td>
      <td>{said(of.paid)}</td>
      <td>{said(of.stillDue)}</td>
    </>
  )
  return (
    <article className="statement mx-auto w-full max-w-200 px-gutter py-5">
      <h2 className="caslon text-place">{words.print.heading(coupleOf(couple).join(' & '))}</h2>
      <p className="text-small text-ink2">
        {[
          words.print.wedding(couple.date),
          words.print.printed(stampWords(instant)),
          newest === '' ? '' : words.print.lastChange(stampWords(parseStamp(newest).ms)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {pending > 0 ? <p className="text-small font-bold">{words.print.pending(pending)}</p> : null}
      <div className="statement-scroll" role="group" aria-label={budgetWords.lines} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{words.columns.planned}</th>
              <th scope="col">{words.columns.agreed}</th>
              <th scope="col">{words.columns.paid}</th>
              <th scope="col">{words.columns.due}</th>
            </tr>
          </thead>
          {byCategory(lines, stands, vendorKinds).map((category) => (
            <tbody key={category.id}>
              <tr className="statement-group">
                <th scope="rowgroup">
                  {category.name ||
                    (category.lines.length === 0 ? words.elsewhere : words.noCategory)}
                </th>
                {amounts(category.totals)}
              </tr>
              {category.lines.map(({ id, data }) => {
                const standing = stands.of.get(id)
                const vendor = data.vendor === undefined ? '' : vendorNames.get(data.vendor)
                const open = standing?.dues.filter(({ state }) => state !== 'paid') ?? []
                return (
                  <tr key={id}>
                    <th scope="row">
                      {data.title}
                      {vendor && vendor !== data.title ? (
                        <span className="statement-note">{vendor}</span>
                      ) : null}
                      {open.map((due) => (
                        <span key={due.id} className="statement-note">
                          {words.standing[due.state === 'overdue' ? 'overdue' : 'coming'](
                            formatMoney(due.open),
                            due.on,
                          )}
                        </span>
                      ))}
                    </th>
                    <td>{formatMoney(data.planned)}</td>
                    <td>{data.approved ? formatMoney(data.approved) : '–'}</td>
                    <td>{said(standing?.paid ?? [])}</td>
                    <td>{said(standing?.stillDue ?? [])}</td>
                  </tr>
                )
              })}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{words.columns.total}</th>
              {amounts(totals)}
            </tr>
          </tfoot>
        </table>
      </div>
      <StatementPayments money={money} />
    </article>
  )
}
