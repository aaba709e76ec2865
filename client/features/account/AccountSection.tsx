import { useId, type ReactNode } from 'react'

/** One heading of the account screen and what stands below it. */
export function AccountSection({ title, children }: { title: string; children: ReactNode }) {
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
