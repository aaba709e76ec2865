import { isReadyThreadId } from '#shared/schema/readyThread.ts'
import { isDerivedId } from '#shared/schema/record/derivedId.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { thread } from '#shared/schema/thread.ts'
import type { GoodRow } from './judgeRow.ts'

/** Whether a new record may have the id it comes with: some ids are known before their record is. */
export function mayBear({ mine, type }: Pick<GoodRow, 'mine' | 'type'>): boolean {
  const { id, scope, data } = mine
  if (isReadyThreadId(scopeId(scope), id)) return type.name === thread.name
  return !isDerivedId(id) || type.idFrom?.(data) === id
}
