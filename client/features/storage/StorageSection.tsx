import { useId, type ReactNode } from 'react'

/** One heading of the page and what stands below it. */
export function StorageSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-title font-bold">
        {title}
      </h2>
      {children}
    </section>
  )
}
