import { Undo2 } from 'lucide-react'
import { standingMarks } from '#shared/schema/record/marks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { formalsWords } from '../../words/formals.ts'
import { lastTaken, mayGoAfter } from './calling.ts'
import type { ShotListView } from './shotView.ts'
import { tickTime } from './tickTime.ts'
import type { ShotActions } from './useShotActions.ts'
import type { Shots } from './useShots.ts'

type LastTakenProps = {
  list: ShotListView
  shots: Shots
  actions: ShotActions
  names: ReadonlyMap<string, string>
}

/** Whom to let go after the last photograph; whose tick it was, and the way to take it back. */
export function LastTaken({ list, shots, actions, names }: LastTakenProps) {
  const last = lastTaken(list.rows)
  const [mark] = standingMarks(last?.marks)
  if (!last || !mark) return null
  const free = mayGoAfter(last, list.rows).flatMap((id) => names.get(id) ?? [])
  return (
    <section
      aria-label={formalsWords.caller.lastTick}
      className="flex items-center gap-2 rounded-control bg-ok-bg py-1 ps-3 pe-1 text-ok sun:border-2 sun:border-solid sun:border-ink"
    >
      <div className="flex min-w-0 grow flex-col">
        {free.length > 0 ? (
          <p role="status" className="text-lead font-bold sun:text-title">
            {formalsWords.mayGo(free)}
          </p>
        ) : null}
        <p className="text-small">
          {formalsWords.ticks.last(
            last.title,
            shots.nameOf(mark.by),
            tickTime(mark.instant, shots.zone),
          )}
        </p>
      </div>
      {shots.rights.tick ? (
        <IconButton
          label={formalsWords.caller.notTakenOf(last.title)}
          icon={<Undo2 size={22} aria-hidden />}
          onPress={() => void actions.tick(last.id, false)}
        />
      ) : null}
    </section>
  )
}
