import { Banner } from '../../ui/Banner.tsx'
import { changeSentence, type ChangeFacts } from '../../words/daySentence.ts'

/** What a change means, in one sentence; nothing where nothing else is touched. */
export function ChangeSentence({ facts }: { facts: ChangeFacts }) {
  const { breaks, passes, cuts, gives, holds, vendors } = facts
  const isBad = breaks.length + passes.length > 0
  if (!isBad && cuts.length + gives.length + holds.length + vendors === 0) return null
  return (
    <Banner tone={isBad ? 'bad' : 'info'} live="status">
      {changeSentence(facts)}
    </Banner>
  )
}
