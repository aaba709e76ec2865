import { Phone, UserCheck } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { formalsWords } from '../../words/formals.ts'
import type { ShotListView } from './shotView.ts'
import type { ShotActions } from './useShotActions.ts'
import type { Shots } from './useShots.ts'
import { waitingTitle } from './WaitingSection.tsx'

type CallerWaitingProps = {
  list: ShotListView
  shots: Shots
  actions: ShotActions
  names: ReadonlyMap<string, string>
}

/** What waits for somebody: called again by itself once they are here, or all the same by a tap. */
export function CallerWaiting({ list, shots, actions, names }: CallerWaitingProps) {
  const words = formalsWords.missing
  const { rights } = shots
  const waiting = list.waiting.filter(({ people }) => people.length > 0)
  // Nothing else is left: then each of them can be called without those who are missing.
  const isLast = list.calls.length === 0
  return waiting.map((group) => (
    <section
      key={group.people.map(({ id }) => id).join()}
      className="rule-t flex flex-col gap-2 pt-3"
    >
      <h2 className="text-lead font-bold text-warn">{waitingTitle(group)}</h2>
      {isLast ? null : (
        <p className="text-body">{formalsWords.caller.moreWait(group.rows.length)}</p>
      )}
      {rights.here ? (
        <div className="flex flex-wrap gap-2">
          {group.people.map(({ id, name }) => (
            <Button
              key={id}
              icon={<UserCheck size={20} aria-hidden />}
              onPress={() => void actions.here(id, true)}
            >
              {words.arrived(names.get(id) ?? name)}
            </Button>
          ))}
        </div>
      ) : null}
      {isLast && rights.tick
        ? group.rows.map((row) => (
            <div key={row.id} className="flex items-center gap-2">
              <span className="min-w-0 grow text-body font-medium">{row.title}</span>
              <Button
                size="small"
                aria-label={words.callAgainOf(row.title)}
                icon={<Phone size={18} aria-hidden />}
                onPress={() => void actions.callAgain(row.id)}
              >
                {words.callAgain}
              </Button>
            </div>
          ))
        : null}
    </section>
  ))
}
