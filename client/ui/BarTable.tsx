export type BarTableProps = {
  label: string
  /** The first is that of the rows' names. */
  head: readonly string[]
  /** Where each column's bars end; its numbers stand beside them in any case. */
  most: readonly number[]
  rows: readonly {
    id: string
    name: string
    detail: string
    values: readonly { value: number; text: string; note?: string }[]
  }[]
}

/** Numbers in a table, each with a bar under it: read by its number, seen by its length. */
export function BarTable({ label, head, most, rows }: BarTableProps) {
  return (
    <table
      aria-label={label}
      // Often all there is on a screen: with the focus in it, arrow keys scroll.
      tabIndex={0}
      className="w-full table-fixed border-collapse"
    >
      <thead>
        <tr>
          {head.map((name, column) => (
            <th
              key={name}
              scope="col"
              className={`break-words pb-1 pe-2 text-start align-bottom text-meta font-medium text-ink2 ${column === 0 ? 'w-[34%]' : ''}`}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="rule-t">
            <th scope="row" className="py-2 pe-2 text-start align-top font-normal">
              <span className="block text-body font-medium">{row.name}</span>
              <span className="block text-meta text-ink2">{row.detail}</span>
            </th>
            {row.values.map(({ value, text, note }, column) => (
              <td key={head[column + 1]} className="py-2 pe-2 align-top">
                <span className="block text-body tabular-nums">{text}</span>
                {value > 0 ? (
                  <span
                    aria-hidden="true"
                    className="mt-1 block h-2 min-w-1 rounded-pill bg-accent forced-color-adjust-none"
                    style={{ width: `${Math.min(100, (100 * value) / (most[column] ?? value))}%` }}
                  />
                ) : null}
                {note === undefined ? null : (
                  <span className="block pt-1 text-meta text-ink2">{note}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
