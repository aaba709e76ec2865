import { useId, type ReactNode } from 'react'

export type TitledSectionProps = {
  title: string
  /** In the same line. */
  trailing?: ReactNode
  /** On paper its content stands alone. */
  isScreenOnly?: boolean
  children: ReactNode
}

/** One heading of a page and what stands below it. */
export function TitledSection({ title, trailing, isScreenOnly, children }: TitledSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div
        className={`flex flex-wrap items-baseline gap-x-3 ${isScreenOnly ? 'print:hidden' : ''}`}
      >
        <h2 id={id} className="text-title font-bold">
          {title}
        </h2>
        {trailing}
      </div>
      {children}
    </section>
  )
}
