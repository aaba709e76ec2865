import { handover } from '#shared/schema/handover.ts'
import { preference } from '#shared/schema/preference.ts'
import { userScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { companionId } from '#shared/schema/companionId.ts'
import type { Aside } from '../../data/asides.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useSay } from '../../frame/useSay.ts'
import type { Names } from '../../frame/useNames.ts'
import { decisionWords } from '../../words/decisions.ts'
import { FOR_GOOD } from './inboxEntries.ts'

/** What is no longer put off is forgotten by the way. */
const FORGOTTEN_MS = 30 * 86_400_000

/** Putting one question off, handing it to somebody, and taking it back; each with its undo. */
export function useAsides(scope: ScopeName, id: string) {
  const { account } = useOpenAccount()
  const { many, ops } = useWrite()
  const own = userScope(account.id)
  const preferences = useRecord(preference, own, account.id)
  const handed = useRecord(handover, scope, companionId(id, 'handover'))
  const now = useNow('minute')
  const say = useSay()

  /** `told` null: it is part of something that was told. */
  async function until(time: number | undefined, told: string | null): Promise<void> {
    const later = time === undefined ? undefined : { until: time }
    const old = Object.entries(preferences?.data.later ?? {}).filter(
      ([one, past]) => one !== id && past.until < now - FORGOTTEN_MS,
    )
    const steps = preferences
      ? [
          ops.setMember(account.id, ['later', id], later),
          ...old.map(([one]) => ops.setMember(account.id, ['later', one], undefined)),
        ]
      : [ops.create(preference, own, account.id, later ? { later: { [id]: later } } : {})]
    const outcome = await many(steps)
    if (told !== null) say.outcome(outcome, told)
  }

  async function handTo(to: string, note: string, told: string): Promise<void> {
    const data = { to, note: note.trim() === '' ? undefined : note.trim() }
    const step = handed
      ? ops.patch(handover, handed.id, data)
      : ops.create(handover, scope, companionId(id, 'handover'), {
          conflict: id,
          to,
          ...(data.note !== undefined && { note: data.note }),
        })
    say.outcome(await many([step]), told)
  }

  const words = decisionWords
  return {
    putOff: (time: number) => until(time, words.later.done(time, now)),
    bringBack: () => until(undefined, words.later.returned),
    /** The notice is answered and does not come back. */
    leave: (isTold: boolean) => until(FOR_GOOD, isTold ? words.overruled.left : null),
    handTo: (to: string, name: string, note: string) => handTo(to, note, words.hand.done(name)),
    takeBack: async () => {
      if (handed) say.outcome(await many([ops.remove(handed.id)]), words.hand.mine)
    },
  }
}

/** "Maya was asked by Lena, at 14:02" with the word that went along; null: it was handed to nobody. */
export function handedWords(
  aside: Aside | undefined,
  names: Names,
  me: string,
  now: number,
): { words: string; note: string | undefined } | null {
  const handed = aside?.handed
  if (!handed) return null
  const called = (user: string) =>
    user === me ? decisionWords.you : (names.personOf(user) ?? decisionWords.somebody)
  const { to, note } = handed.data
  const { ms } = parseStamp(handed.at)
  return { words: decisionWords.hand.asked(called(to), called(handed.by), ms, now), note }
}
