export type FactLinesProps = {
  /** Empty ones are left out. */
  lines: readonly (readonly [name: string, value: string | undefined])[]
}

/** Names with what they stand for, one a line. */
export function FactLines({ lines }: FactLinesProps) {
  const shown = lines.filter(([, value]) => value !== undefined && value !== '')
  if (shown.length === 0) return null
  return (
    <dl className="flex flex-col gap-1.5">
      {shown.map(([name, value]) => (
        <div key={name} className="flex gap-4">
          <dt className="w-32 shrink-0 text-small text-ink2">{name}</dt>
          <dd className="min-w-0 whitespace-pre-line text-body break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
