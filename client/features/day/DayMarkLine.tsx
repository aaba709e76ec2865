import { Flag, Sun, Sunrise, Sunset } from 'lucide-react'
import { memo } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dayWords } from '../../words/day.ts'
import type { DayMark } from './dayEntries.ts'

const picture = { sunrise: Sunrise, goldenHour: Sun, sunset: Sunset, limit: Flag }

/** The light or a limit, quiet between the moments. */
export const DayMarkLine = memo(function DayMarkLine({ mark }: { mark: DayMark }) {
  const Picture = picture[mark.kind]
  const words = mark.kind === 'limit' ? dayWords.limit(mark.what ?? '') : dayWords.marks[mark.kind]
  const ground = mark.kind === 'goldenHour' ? 'bg-blush text-plum' : 'text-ink2'
  return (
    <p
      className={`rule-b flex min-h-9 items-center gap-x-5 px-gutter py-1.5 text-small font-medium ${ground}`}
    >
      <span className="w-[max(64px,3.7rem)] shrink-0 whitespace-nowrap">
        {formatVenueTime(mark.at)}
      </span>
      <span className="flex min-w-0 items-center gap-2">
        <Picture size={16} aria-hidden />
        {words}
      </span>
    </p>
  )
})
