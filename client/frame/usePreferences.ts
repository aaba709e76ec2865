import { useEffect } from 'react'
import { preference, type PreferenceData } from '#shared/schema/preference.ts'
import { userScope } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useRecord } from '../data/hooks/useRecord.ts'
import { useWrite } from '../data/hooks/useWrite.ts'
import type { WriteOutcome } from '../data/replica/write.ts'
import { chooseDensity, chooseHand } from '../ui/theme.ts'

export type Preferences = {
  value: PreferenceData
  set: (change: Partial<PreferenceData>) => Promise<WriteOutcome>
}

/** How this person likes to work, on all their devices. */
export function usePreferences(): Preferences {
  const { account } = useOpenAccount()
  const scope = userScope(account.id)
  const record = useRecord(preference, scope, account.id)
  const { create, patch } = useWrite()
  return {
    value: record?.data ?? {},
    set: (change) =>
      record
        ? patch(preference, account.id, change)
        : create(preference, scope, change, account.id),
  }
}

/** Puts hand and gloves into effect; until they are read, what was chosen last here holds. */
export function useAppliedPreferences(): void {
  const { account } = useOpenAccount()
  const record = useRecord(preference, userScope(account.id), account.id)
  const gloves = record?.data.gloves
  const hand = record?.data.hand
  useEffect(() => {
    const root = document.documentElement
    if (gloves !== undefined) chooseDensity(gloves ? 'gloves' : 'normal', root, localStorage)
    if (hand !== undefined) chooseHand(hand, root)
  }, [gloves, hand])
}
