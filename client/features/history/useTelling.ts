import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useNames } from '../../frame/useNames.ts'
import { historyWords } from '../../words/history.ts'
import type { NameOf } from '../../words/values.ts'

/** What sentences about the past are made with. */
export type Telling = {
  scope: ScopeName
  /** Of records that are here now; what is gone is named by its own line. */
  nameOf: NameOf
  /** "You", a name, or a word for who is no longer here. */
  person: (user: string) => string
  /** The same in the middle of a sentence. */
  within: (user: string) => string
  /** Unix ms. */
  now: number
  /** False while names are being read: nothing is told half. */
  loaded: boolean
}

export function useTelling(scope: ScopeName): Telling {
  const { account } = useOpenAccount()
  const names = useNames()
  const now = useNow('minute')
  return useMemo(() => {
    const words = historyWords.lines
    const called = (user: string, you: string, gone: string) =>
      user === account.id ? you : user === '' ? words.server : (names.personOf(user) ?? gone)
    return {
      scope,
      nameOf: names.namesIn(scope),
      person: (user) => called(user, words.you, words.gone),
      within: (user) => called(user, words.youWithin, words.goneWithin),
      now,
      loaded: names.loaded,
    }
  }, [scope, account.id, names, now])
}
