import { useState } from 'react'
import { day } from '#shared/schema/day.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useNow } from '../data/hooks/useNow.ts'
import { useReadable } from '../data/hooks/useReadable.ts'
import { useRecord } from '../data/hooks/useRecord.ts'
import { useRecords } from '../data/hooks/useRecords.ts'
import { weddingWhen } from '../data/replica/weddingDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { comfortWords } from '../words/comfort.ts'
import { wantsAwake } from './awake.ts'
import { useDeviceWord } from './useDeviceWord.ts'
import { useWakeLock } from './useWakeLock.ts'

/** Keeps the screen on while a wedding day runs, and says so where the device does not let it. */
export function KeepAwake({ wedding }: { wedding: string }) {
  const scope = weddingScope(wedding)
  const record = useRecord(weddingType, scope, wedding)
  const days = useRecords(day, scope)
  const now = useNow('minute')
  const isWanted = useReadable(wantsAwake)
  const device = useDeviceWord()
  const [isRead, setRead] = useState(false)
  const isToday =
    record !== null &&
    record !== undefined &&
    weddingWhen([record.data.date, ...days.map(({ data }) => data.date)], record.data.zone, now)
      .when === 'today'
  const state = useWakeLock(isWanted && isToday)
  if (state !== 'refused' || isRead) return null
  return (
    <div className="px-gutter pb-2">
      <Banner
        tone="info"
        live="status"
        action={
          <Button size="small" onPress={() => setRead(true)}>
            {comfortWords.awake.understood}
          </Button>
        }
      >
        {comfortWords.awake.refused(device)}
      </Banner>
    </div>
  )
}
