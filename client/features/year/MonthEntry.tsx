import { useNavigate } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { DayEntry } from '../../ui/DayEntry.tsx'
import { shortCouple } from '../../words/couple.ts'
import { yearWords } from '../../words/year.ts'
import { openAddress, type YearWedding } from './yearView.ts'

type MonthEntryProps = { wedding: YearWedding; clashes: number; isPast: boolean }

/** A wedding on one day of the calendar. */
export const MonthEntry = memo(function MonthEntry({ wedding, clashes, isPast }: MonthEntryProps) {
  const navigate = useNavigate()
  const device = useDeviceWord()
  const { names, where } = wedding
  const words = yearWords.list
  const short = shortCouple(names).join(' & ')
  const said = [
    // As it stands there: whoever speaks to the device says what they read.
    short,
    where === 'away' ? words.away(device) : where === 'coming' ? words.coming(device) : null,
    clashes > 0 ? words.bookedTwice(clashes) : null,
  ]
  return (
    <li data-row={wedding.id}>
      <DayEntry
        label={said.filter((one) => one !== null).join(', ')}
        look={where === 'away' ? 'dashed' : isPast ? 'past' : 'plain'}
        {...(clashes > 0 && { mark: <TriangleAlert size={14} aria-hidden /> })}
        onPress={() => void navigate({ href: openAddress(wedding) })}
      >
        {short}
      </DayEntry>
    </li>
  )
})
