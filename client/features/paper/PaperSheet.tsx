import { encodeQR } from 'qr'
import { useMemo } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { CodePicture } from '../../ui/CodePicture.tsx'
import { CoupleName } from '../../ui/CoupleName.tsx'
import { paperWords } from '../../words/paper.ts'
import type { SheetDay, SheetRow } from './runSheet.ts'

export type PaperSize = 'a4' | 'a5' | 'large'

export type PaperSheetProps = {
  couple: readonly string[]
  /** Whose sheet it is, in words. */
  reader: string
  day: SheetDay
  size: PaperSize
  /** What was last published; null: nothing yet. The checksum is over what this reader may see. */
  published: { label: string; hash: string } | null
  /** Minute at which it is printed, counted from the beginning of the sheet's day. */
  printed: number
  /** By when a newer one may be there; null before and after the day. */
  nextCheck: number | null
  /** Address of the newest sheet. */
  link: string
  places: readonly { label: string; address: string }[]
  contacts: readonly { name: string; phone: string }[]
}

const BLANK_LINES = 4

/** One day on paper: what it says, how old it is, and how to find the newer one. */
export function PaperSheet(props: PaperSheetProps) {
  const { couple, reader, day, size, published, places, contacts } = props
  const words = paperWords
  const cells = useMemo(
    () => encodeQR(props.link, 'raw', { ecc: 'medium', border: 2 }),
    [props.link],
  )
  return (
    <article data-theme="light" className={`paper paper-${size}`}>
      {/* A browser repeats the head of a table on every page: each sheet says by itself what it is. */}
      <table role="presentation" className="w-full border-collapse">
        <thead>
          <tr>
            <td className="p-0 pb-1">
              <header className="flex items-start gap-4 border-b-2 border-ink pb-2">
                <div className="min-w-0 grow">
                  <h2 className="caslon paper-title">
                    <CoupleName names={couple} />
                  </h2>
                  <p className="paper-lead font-bold">
                    {day.title} · {words.date(day.date)} · {reader}
                  </p>
                  <p className="paper-small">
                    <b>{published ? published.label : words.draft}</b>
                    {published ? ` · ${published.hash} (${words.spoken(published.hash)})` : null}
                    {` · ${words.printed(props.printed, day.date)}`}
                    {props.nextCheck === null ? null : ` · ${words.nextCheck(props.nextCheck)}`}
                  </p>
                </div>
                <CodePicture cells={cells} label={words.code} className="paper-code" />
              </header>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="p-0">
              <ol>
                {day.rows.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ol>
              <section className="paper-together pt-3">
                <h3 className="paper-small font-bold">{words.notes}</h3>
                {Array.from({ length: BLANK_LINES }, (_, index) => (
                  <div key={index} className="h-8 border-b border-control" />
                ))}
              </section>
              <footer className="paper-together flex flex-wrap gap-x-8 gap-y-3 pt-4">
                {contacts.length > 0 ? (
                  <section className="min-w-40 flex-1">
                    <h3 className="paper-small font-bold">{words.contacts}</h3>
                    <ul>
                      {contacts.map(({ name, phone }) => (
                        <li key={name} className="paper-small flex justify-between gap-3">
                          <span>{name}</span>
                          <span className="whitespace-nowrap tabular-nums">
                            {phone || words.noPhone}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </section>
                ) : null}
                <section className="min-w-40 flex-1 border-2 border-ink p-2">
                  <h3 className="paper-small font-bold">{words.emergency}</h3>
                  <p className="paper-small">
                    {words.callFirst}:{' '}
                    <span className="inline-block w-32 border-b border-control" />
                  </p>
                  {places.map(({ label, address }) => (
                    <p key={label} className="paper-small">
                      {words.youAreAt}: {[label, address].filter((part) => part !== '').join(', ')}
                    </p>
                  ))}
                </section>
              </footer>
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  )
}

function Row({ row }: { row: SheetRow }) {
  const { told, place, who, notes } = row
  const details = [place, who.join(', ')].filter((part) => part !== '').join(' · ')
  return (
    <li className="paper-together flex gap-3 border-b border-line py-1.5">
      <span aria-hidden="true" className="paper-box" />
      <div className="paper-time">
        <b className="tabular-nums">{formatVenueTime(row.start)}</b>
        <span className="paper-small block tabular-nums">{paperWords.until(row.end)}</span>
      </div>
      <div className="min-w-0 grow">
        <p className={`paper-row ${row.isKey || row.isOwn ? 'font-bold' : ''}`}>
          {row.isSkipped ? <s>{row.title}</s> : row.title}
          {row.isFixed ? (
            <span className="paper-small font-normal"> · {paperWords.fixed}</span>
          ) : null}
        </p>
        {details ? <p className="paper-small">{details}</p> : null}
        {notes ? <p className="paper-small whitespace-pre-line">{notes}</p> : null}
        {told ? (
          <p className="paper-small italic">{paperWords.told(told.label, told.start)}</p>
        ) : null}
      </div>
    </li>
  )
}
