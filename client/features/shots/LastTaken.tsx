import { standingMarks } from '#shared/schema/record/marks.ts'
import { Button } from '../../ui/Button.tsx'
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
      className="flex flex-col gap-1 rounded-control bg-ok-bg px-3 py-2 text-ok sun:border-2 sun:border-solid sun:border-ink"
    >
      {free.length > 0 ? (
        <p role="status" className="text-title font-bold">
          {formalsWords.mayGo(free)}
        </p>
      ) : null}
      <div className="flex items-center gap-2">
        <p className="min-w-0 grow text-small">
          {formalsWords.ticks.last(
            last.title,
            shots.nameOf(mark.by),
            tickTime(mark.instant, shots.zone),
          )}
        </p>
        {shots.rights.tick ? (
          <Button
            size="small"
            className="shrink-0 text-small!"
            onPress={() => void actions.tick(last.id, false)}
          >
            {formalsWords.caller.notTaken}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
