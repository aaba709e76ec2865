import { History } from 'lucide-react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useLookThrough } from '../data/hooks/useLookThrough.ts'
import { Button } from '../ui/Button.tsx'
import { frameWords } from '../words/frame.ts'
import { useCommands } from './CommandsProvider.tsx'

type HistoryEntryProps = { scope: ScopeName; id: string; name: string }

/** Opens what happened to one record, above the screen that shows it. */
export function HistoryEntry({ scope, id, name }: HistoryEntryProps) {
  const { showHistory } = useCommands()
  const { look } = useLookThrough(scope)
  if (look) return null
  const words = frameWords.history
  return (
    <div className="flex">
      <Button
        variant="quiet"
        size="small"
        icon={<History size={18} aria-hidden />}
        aria-label={words.entryOf(name)}
        onPress={() => showHistory({ scope, id, name })}
      >
        {words.entry}
      </Button>
    </div>
  )
}
