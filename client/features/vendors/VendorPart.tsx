import type { ReactNode } from 'react'

/** One part of what is known of a vendor. */
export function VendorPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-small font-medium text-ink2">{title}</h3>
      {children}
    </section>
  )
}

/** Names with what they stand for, one a line; empty ones are left out. */
export function VendorLines({
  lines,
}: {
  lines: readonly (readonly [name: string, value: string | undefined])[]
}) {
  const shown = lines.filter(([, value]) => value !== undefined && value !== '')
  if (shown.length === 0) return null
  return (
    <dl className="flex flex-col gap-1.5">
      {shown.map(([name, value]) => (
        <div key={name} className="flex gap-4">
          <dt className="w-32 shrink-0 text-small text-ink2">{name}</dt>
          <dd className="min-w-0 text-body break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
