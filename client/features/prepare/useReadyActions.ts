import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { day } from '#shared/schema/day.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { isOtherLight, type DayLight } from '../../data/dayLight.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { Preparation } from '../../data/prepare/preparation.ts'
import type { PrepareChoice } from '../../data/replica/prepare/choices.ts'
import { keepOverMobile } from '../../data/replica/uploads/overMobile.ts'
import { useSay } from '../../frame/useSay.ts'
import { prepareWords } from '../../words/prepare.ts'
import type { ReadyAction } from './readyLine.ts'

/** What helps against whatever is missing, and what is wanted of the wedding. */
export function useReadyActions(
  preparation: Preparation | null,
  scope: ScopeName,
  ask: () => Promise<boolean>,
  light: readonly DayLight[] | null,
) {
  const { replica, syncNow, checkNow } = useOpenAccount()
  const navigate = useNavigate()
  const say = useSay()
  const { many, ops } = useWrite()

  const keep = useCallback(async () => {
    const isKept = await ask()
    say.text(isKept ? prepareWords.kept.said.kept : prepareWords.kept.said.denied)
  }, [ask, say])

  /** The run sheet goes by the records of its days, on every device alike (P7). */
  const keepLight = useCallback(async () => {
    const steps = (light ?? []).flatMap((one) =>
      one.reckoned && isOtherLight(one) ? [ops.patch(day, one.id, { sun: one.reckoned })] : [],
    )
    if (steps.length > 0) say.outcome(await many(steps), prepareWords.light.said)
  }, [light, many, ops, say])

  const act = useCallback(
    (action: ReadyAction) => {
      switch (action) {
        case 'sync':
        case 'send':
          return void syncNow()
        case 'compare':
          return void checkNow().then(() => preparation?.refresh())
        case 'fetch':
          return void preparation?.refresh()
        case 'overMobile':
          return void keepOverMobile(replica.local, true).then(() => preparation?.refresh())
        case 'room':
          return void navigate({ to: '/storage' })
        case 'signIn':
          return void navigate({ to: '/account' })
        case 'reload':
          return location.reload()
        case 'keep':
          return void keep()
        case 'decide':
          return void navigate({ to: '/decisions', search: { wedding: scopeId(scope) } })
        case 'light':
          return void keepLight()
        case 'place':
          return void navigate({ href: `/w/${scopeId(scope)}/settings` })
        case 'plan':
          return void navigate({ href: `/w/${scopeId(scope)}/published` })
        case 'people':
          return void navigate({ href: `/w/${scopeId(scope)}/people` })
      }
    },
    [checkNow, keep, keepLight, navigate, preparation, replica, scope, syncNow],
  )

  const choose = useCallback(
    (change: Partial<PrepareChoice>) => {
      void preparation?.choose(scope, change)
      // Whoever wants a wedding kept wants the browser to keep it too.
      if (change.isPinned) void ask()
    },
    [ask, preparation, scope],
  )
  return { act, choose }
}
