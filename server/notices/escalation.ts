import { ANSWER_WITHIN_MS, TELL_AGAIN_MS, TELL_AGAIN_TIMES } from '#shared/schema/incidentAnswer.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Told } from './happenings.ts'

type Emergency = Extract<Told, { kind: 'emergency' }>
type Again = Extract<Told, { kind: 'again' }>

export type Escalation = {
  /** It was raised, or nobody is on it any more. */
  begin: (scope: ScopeName, emergency: Emergency) => void
  /** Somebody is on it, or it is over. */
  end: (record: string) => void
  stop: () => void
}

/**
 * An emergency that nobody answers is told again: after two minutes, and then every minute, five
 * times. It is in the memory of the process: a restart ends it, never the emergency itself, which
 * every device goes on to show.
 *
 * @param after runs a task after so many milliseconds; returns what takes it back
 */
export function createEscalation(
  after: (ms: number, task: () => void) => () => void,
  tell: (scope: ScopeName, again: Again) => void,
): Escalation {
  const waiting = new Map<string, () => void>()

  function end(record: string): void {
    waiting.get(record)?.()
    waiting.delete(record)
  }

  function wait(scope: ScopeName, again: Again, ms: number, left: number): void {
    if (left === 0) return void waiting.delete(again.record)
    const takeBack = after(ms, () => {
      tell(scope, again)
      wait(scope, again, TELL_AGAIN_MS, left - 1)
    })
    waiting.set(again.record, takeBack)
  }

  return {
    begin(scope, { record, audience, by }) {
      end(record)
      wait(scope, { kind: 'again', record, audience, by }, ANSWER_WITHIN_MS, TELL_AGAIN_TIMES)
    },
    end,
    stop() {
      for (const takeBack of waiting.values()) takeBack()
      waiting.clear()
    },
  }
}
