import { X } from 'lucide-react'
import { useState } from 'react'
import { useUpdates } from '../data/hooks/useUpdates.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { updateWords } from '../words/update.ts'

/** A quiet line about a newer build. Nothing reloads unless a person says so: a day may be running. */
export function UpdateNotice() {
  const { state, apply } = useUpdates()
  const [putOff, setPutOff] = useState<typeof state | null>(null)
  if (state === 'current' || state === putOff) return null
  return (
    <section
      aria-label={updateWords.waiting}
      className="rule-t flex items-center gap-2 py-1 ps-gutter pe-1"
    >
      <p role="status" className="min-w-0 grow text-small">
        <span className="font-bold">{updateWords.waiting}</span>
        <span className="block text-ink2">{updateWords.detail}</span>
      </p>
      <Button size="small" onPress={apply}>
        {updateWords.take}
      </Button>
      <IconButton
        label={updateWords.later}
        icon={<X size={20} aria-hidden />}
        onPress={() => setPutOff(state)}
      />
    </section>
  )
}
