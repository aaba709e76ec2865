import type { ReactNode } from 'react'

/** A line in place of what is not there. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className="text-body text-ink2">{children}</p>
}
