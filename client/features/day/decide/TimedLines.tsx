import type { ReactNode } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'

export type TimedLine = { id: string; at: number; was?: number; text: ReactNode; mark?: ReactNode }

/** Times with what they are, one below the other. */
export function TimedLines({ label, lines }: { label: string; lines: readonly TimedLine[] }) {
  if (lines.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-small font-medium text-ink2">{label}</h3>
      <ul aria-label={label} className="flex flex-col gap-1.5 text-body">
        {lines.map(({ id, at, was, text, mark }) => (
          <li key={id} className="relative flex min-h-6 gap-4">
            <span className="flex w-20 shrink-0 flex-col whitespace-nowrap font-bold">
              {was === undefined ? null : (
                <s className="text-small font-medium text-ink3">{formatVenueTime(was)}</s>
              )}
              {formatVenueTime(at)}
            </span>
            <span className="flex min-w-0 grow flex-col">
              {text}
              {mark}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
