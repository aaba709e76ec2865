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
