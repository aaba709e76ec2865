/** Names and what stands under them, as a list that is read in pairs. */
export function FactRows({ rows }: { rows: readonly { name: string; value: string }[] }) {
  return (
    <dl className="flex flex-col">
      {rows.map(({ name, value }) => (
        <div key={name} className="rule-b flex items-baseline gap-3 py-2">
          <dt className="w-24 shrink-0 text-small text-ink2">{name}</dt>
          <dd className="m-0 min-w-0 grow text-body">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
