import { useId, type ReactNode } from 'react'

/** One heading of the screen and what stands below it. */
export function NoticeSection({ title, children }: { title: string; children: ReactNode }) {
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
