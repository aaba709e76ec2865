import { useMemo } from 'react'
import { fact } from '#shared/schema/fact.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { userScope, weddingScope } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useActor } from '../../data/hooks/useActor.ts'
import { useMayTakeBack } from '../../frame/useTakeBack.ts'
import type { CommandRights } from './commands.ts'

const context = { now: 0, locked: false, related: () => null }

/** Which commands are offered in a wedding, by the rules that the server judges by. */
export function useCommandRights(wedding: string | null): CommandRights {
  const { account } = useOpenAccount()
  const actor = useActor(wedding === null ? userScope(account.id) : weddingScope(wedding))
  const { undo, redo } = useMayTakeBack()
  return useMemo(() => {
    const moment = (more: JsonObject) =>
      may(timelineItem as unknown as TypeDeclaration, actor, { title: 'x', ...more })
    return {
      create: moment({}) || moment({ category: 'photo' }),
      import: moment({}),
      report: may(fact as unknown as TypeDeclaration, actor, { kind: 'expectedEnd', value: 0 }),
      undo,
      redo,
    }
  }, [actor, undo, redo])
}

function may(type: TypeDeclaration, actor: Actor | null | undefined, after: JsonObject): boolean {
  const change = { id: '', before: null, after }
  return !!actor && refusedFields(type, actor, 'create', change, context).length === 0
}
