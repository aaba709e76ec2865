import { useId } from 'react'
import { useNow } from '../data/hooks/useNow.ts'
import { useAwayWeddings } from '../data/hooks/usePreparation.ts'
import { Button } from '../ui/Button.tsx'
import { awayWords } from '../words/away.ts'
import { weddingsWords } from '../words/weddings.ts'
import { useBringBack } from './useBringBack.ts'
import { useDeviceWord } from './useDeviceWord.ts'

/** Weddings that were taken off this device, each one tap away; nothing where there are none. */
export function AwayWeddings({ className = '' }: { className?: string }) {
  const away = useAwayWeddings()
  const bringBack = useBringBack()
  const now = useNow('minute')
  const device = useDeviceWord()
  const id = useId()
  const words = awayWords
  if (away.length === 0) return null
  return (
    <section aria-labelledby={id} className={`flex flex-col gap-2 ${className}`}>
      <h2 id={id} className="text-small font-bold text-ink2">
        {words.title(device)}
      </h2>
      <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">
        {away.map((wedding) => (
          <li
            key={wedding.scope}
            className="flex flex-wrap items-center gap-3 py-2 ps-4 pe-2 not-first:rule-t"
          >
            <span className="flex min-w-0 flex-1 basis-48 flex-col">
              <span className="text-body font-medium">{wedding.name}</span>
              <span className="text-small text-ink2">
                {weddingsWords.longDate(wedding.date)} · {words.since(wedding.takenAt, now)}
              </span>
            </span>
            <Button
              size="small"
              aria-label={words.bringBackOf(wedding.name)}
              onPress={() => void bringBack(wedding)}
            >
              {words.bringBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
