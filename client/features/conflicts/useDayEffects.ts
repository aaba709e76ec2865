import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Names } from '../../frame/useNames.ts'
import { decisionWords } from '../../words/decisions.ts'
import { dayEffect, type Change } from './dayEffect.ts'
import { useDayNow } from './useDayNow.ts'

/**
 * What some values would make of the day, in lines; null where they move no time. Moments of several
 * days are judged by the day of the first.
 */
export function useDayEffects(
  scope: ScopeName,
  isAsked: boolean,
  names: Names,
): (changes: readonly Change[]) => readonly string[] | null {
  const dayOf = useDayNow(scope, isAsked)
  return useMemo(() => {
    const nameOf = names.namesIn(scope)
    const titled = <Of>(id: string, of: Of) => ({ ...of, title: nameOf(id) ?? '' })
    return (changes) => {
      const day = changes[0] ? dayOf(changes[0].record) : null
      const effect = day && dayEffect(day, changes)
      if (!effect) return null
      const { own, others, end, worse } = effect
      return decisionWords.effect({
        own: own.map((one) => titled(one.id, one)),
        others: others.map((one) => titled(one.id, one)),
        ...(end && { end }),
        worse: worse.map((one) => titled(one.item, one)),
        isOfMany: new Set(changes.map(({ record }) => record)).size > 1,
      })
    }
  }, [dayOf, names, scope])
}
