import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import type { AwayWedding } from '../data/replica/away/awayWeddings.ts'
import { awayWords } from '../words/away.ts'
import { frameWords } from '../words/frame.ts'
import { useSay } from './useSay.ts'

/** Brings a wedding back that was taken off this device; it is fetched with the next signal. */
export function useBringBack(): (wedding: AwayWedding) => Promise<void> {
  const { preparation } = useOpenAccount()
  const say = useSay()
  return async ({ scope, name }) => {
    const part = await preparation().catch(() => null)
    if (!part) return say.text(frameWords.notFetched)
    const outcome = await part.bringBack(scope)
    const words = awayWords
    say.text(outcome === 'elsewhere' ? words.elsewhere : words.coming(name))
  }
}
