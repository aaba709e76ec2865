import type { HandOver } from '../../data/hooks/useHandOver.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { changeWords } from '../../words/changes.ts'
import { courierWords, handOverRefusalWords } from '../../words/courier.ts'
import type { NameOf } from '../../words/values.ts'

const words = courierWords.take

type Opened = Exclude<Awaited<ReturnType<HandOver['open']>>, { refusal: unknown }>
type Row = Opened['fresh'][number]

export type BundlePreviewProps = {
  opened: Opened
  /** A person by account. */
  nameOf: (account: string) => string
  nameOfRecord: NameOf
  onTake: () => void
  onLeave: () => void
}

/** What came, whose it is, in words; what is refused, and why. Nothing is taken in yet. */
export function BundlePreview(props: BundlePreviewProps) {
  const { opened, nameOf, nameOfRecord, onTake, onLeave } = props
  const { fresh, known, refused, bundle } = opened
  const giver = nameOf(bundle.from.account)
  const byAuthor = Map.groupBy(fresh, ({ author }) => author.account)
  // What came beside it may not be here yet, but has a name.
  const coming = new Map(
    fresh.map(({ row: { newDocumentState: state } }) => [state.id, titleOf(state.data)] as const),
  )
  const named: NameOf = (id) => nameOfRecord(id) ?? coming.get(id) ?? null
  const headline = ({ row }: Row) => {
    const base = row.assumedMasterState ?? null
    return changeWords({ record: row.newDocumentState, base }, named).headline
  }

  return (
    <section className="flex flex-col gap-4">
      {fresh.length === 0 && refused.length === 0 ? (
        <Banner tone="info" live="status">
          {words.nothingNew(giver)}
        </Banner>
      ) : (
        <h2 className="text-title font-bold">{words.preview(giver)}</h2>
      )}
      {[...byAuthor].map(([author, rows]) => (
        <div key={author} className="flex flex-col gap-2">
          <h3 className="text-small font-bold text-ink2">
            {words.by(nameOf(author), rows.length)}
          </h3>
          <ul className="edge flex flex-col rounded-control bg-card">
            {rows.map((row) => (
              <li
                key={`${row.row.newDocumentState.id} ${row.row.newDocumentState.at}`}
                className="not-first:rule-t break-words px-4 py-2.5 text-body"
              >
                {headline(row)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {known > 0 ? <p className="text-small text-ink2">{words.known(known)}</p> : null}
      {refused.length > 0 ? (
        <div className="flex flex-col gap-2">
          <h3 className="text-small font-bold text-bad">{words.notTaken}</h3>
          <ul className="edge flex flex-col rounded-control bg-card">
            {refused.map(({ row, refusal }) => (
              <li
                key={`${row.row.newDocumentState.id} ${row.row.newDocumentState.at}`}
                className="not-first:rule-t flex flex-col break-words px-4 py-2.5"
              >
                <span className="text-body">{headline(row)}</span>
                <span className="text-small text-ink2">
                  {handOverRefusalWords(refusal, nameOf(row.author.account))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {fresh.length > 0 ? (
        <Button variant="primary" onPress={onTake}>
          {words.takeIn(fresh.length)}
        </Button>
      ) : null}
      <Button variant={fresh.length > 0 ? 'quiet' : 'secondary'} onPress={onLeave}>
        {fresh.length > 0 ? words.leave : words.again}
      </Button>
    </section>
  )
}

function titleOf(data: Readonly<Record<string, unknown>>): string | null {
  const title = data['title'] ?? data['name'] ?? data['label']
  return typeof title === 'string' ? title : null
}
