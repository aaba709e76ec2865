import { useState } from 'react'
import { useNow } from '../../data/hooks/useNow.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useSay } from '../../frame/useSay.ts'
import { refusalWords } from '../../words/refusals.ts'
import { weddingsWords } from '../../words/weddings.ts'
import { dateIn } from '../../data/weddingDates.ts'
import { deviceZone } from './timeZones.ts'

/** Lays the example weddings out, with or without a network. */
export function useDemo(): { isWorking: boolean; open: () => Promise<void> } {
  const { many, newId } = useWrite()
  const now = useNow('minute')
  const say = useSay()
  const [isWorking, setWorking] = useState(false)

  async function open() {
    if (isWorking) return
    setWorking(true)
    const { loadDemo } = await import('./demo/loadDemo.ts')
    const { ops, claims } = loadDemo(dateIn(deviceZone(), now), newId)
    const outcome = await many(ops, { claims })
    setWorking(false)
    say.text(outcome.ok ? weddingsWords.demoDone : refusalWords(outcome.refusal))
  }

  return { isWorking, open }
}
