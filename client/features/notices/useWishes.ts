import { preference, type PreferenceData } from '#shared/schema/preference.ts'
import { userScope } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useSay } from '../../frame/useSay.ts'

/** The kinds that somebody is told of, and may do without. */
export type WishedKind = 'decision' | 'moved' | 'reminder' | 'talk' | 'synced'

type Wishes = {
  value: PreferenceData
  mute: (kind: WishedKind, isMuted: boolean, told: string) => Promise<void>
  setQuiet: (quiet: PreferenceData['quiet'], told: string) => Promise<void>
}

/** What this person wants to hear, on all their devices; every change can be taken back. */
export function useWishes(): Wishes {
  const { account } = useOpenAccount()
  const scope = userScope(account.id)
  const record = useRecord(preference, scope, account.id)
  const { create, patch, setMember } = useWrite()
  const say = useSay()

  return {
    value: record?.data ?? {},
    async mute(kind: WishedKind, isMuted: boolean, told: string) {
      const outcome = record
        ? await setMember(account.id, ['muted', kind], isMuted ? true : undefined)
        : await create(preference, scope, isMuted ? { muted: { [kind]: true } } : {}, account.id)
      say.outcome(outcome, told)
    },
    async setQuiet(quiet: PreferenceData['quiet'], told: string) {
      const outcome = record
        ? await patch(preference, account.id, { quiet })
        : await create(preference, scope, quiet ? { quiet } : {}, account.id)
      say.outcome(outcome, told)
    },
  }
}
