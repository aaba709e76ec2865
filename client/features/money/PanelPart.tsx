import { useId, type ReactNode } from 'react'

/** One part of what belongs to a budget line. */
export function PanelPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h3 id={id} className="text-small font-medium text-ink2">
        {title}
      </h3>
      {children}
    </section>
  )
}
