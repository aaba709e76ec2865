import { useId, type ReactNode } from 'react'

/** How a series looks: told apart by its pattern as well as by its colour. */
export type ChartLook = 'solid' | 'striped' | 'barred' | 'line' | 'dashed'

export type ChartFigureProps = {
  title: string
  /** What the picture says, in a sentence. */
  summary: string
  /** One series needs no legend. */
  legend?: readonly { label: string; look: ChartLook }[]
  /** At the top of the scale, and at its two ends. */
  top: string
  from: string
  to: string
  /** The same for whoever does not see the picture; the first of each row is its heading. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] }
  /** The picture alone. */
  children: ReactNode
}

/** Title, summary and scale of a chart, and its numbers as a table for screen readers. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, summary, legend = [], top, from, to, table, children } = props
  const id = useId()
  return (
    <figure aria-labelledby={id} className="relative m-0 flex min-w-0 flex-col gap-2">
      <figcaption className="flex flex-col gap-0.5">
        <span id={id} className="text-lead font-bold">
          {title}
        </span>
        <span className="text-small text-ink2">{summary}</span>
      </figcaption>
      <div aria-hidden="true" className="flex flex-col gap-1">
        {legend.length > 0 ? (
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {legend.map(({ label, look }) => (
              <li key={label} className="flex items-center gap-1.5 text-small text-ink2">
                <Swatch look={look} />
                {label}
              </li>
            ))}
          </ul>
        ) : null}
        <span className="text-meta tabular-nums text-ink2">{top}</span>
        {children}
        <span className="flex justify-between gap-3 text-meta tabular-nums text-ink2">
          <span>{from}</span>
          <span>{to}</span>
        </span>
      </div>
      <table className="sr-only">
        <caption>{title}</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, column) => (
                <td key={table.head[column + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function Swatch({ look }: { look: ChartLook }) {
  const id = useId()
  return (
    <svg width={18} height={12} className="shrink-0 overflow-visible">
      <ChartPatterns id={id} />
      {look === 'line' ? (
        <path d="M0 6H18" className="stroke-accent" strokeWidth={2.5} />
      ) : look === 'dashed' ? (
        <path d="M0 6H18" className="stroke-plum" strokeWidth={2.5} strokeDasharray="5 3" />
      ) : (
        <rect width={18} height={12} fill={chartFill(id, look)} />
      )}
    </svg>
  )
}

/** The fills of one picture; `id` is its own. */
export function ChartPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}striped`}
        width={4}
        height={4}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={4} height={4} className="fill-card" />
        <rect width={2} height={4} className="fill-accent" />
      </pattern>
      <pattern id={`${id}barred`} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} className="fill-card" />
        <rect width={4} height={2.5} className="fill-bad" />
      </pattern>
    </defs>
  )
}

export function chartFill(id: string, look: ChartLook): string {
  return look === 'striped' || look === 'barred' ? `url(#${id}${look})` : 'var(--accent)'
}
