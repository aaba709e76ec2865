import type { ReactNode } from 'react'

/** Words for those who listen. With `live` changes are spoken politely. */
export function VisuallyHidden({
  children,
  live = false,
}: {
  children: ReactNode
  live?: boolean
}) {
  return (
    <span className="sr-only" {...(live ? { role: 'status' } : {})}>
      {children}
    </span>
  )
}
