import { useMemo } from 'react'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import type { WriteOptions, WriteOutcome } from '../replica/write.ts'
import { createOp, memberOp, patchOp, type Changes, type WriteOp } from '../replica/writeOp.ts'
import { useOpenAccount } from './DataProvider.tsx'

export type Write = {
  /** A new UUIDv7, for records of one edit that name one another. */
  newId: () => string
  create: <F extends Fields>(
    type: TypeDeclaration<F>,
    scope: ScopeName,
    data: DataOf<F>,
    id?: string,
  ) => Promise<WriteOutcome>
  /** Sets the named fields; `undefined` removes one. */
  patch: <F extends Fields>(
    type: TypeDeclaration<F>,
    id: string,
    changes: Changes<DataOf<F>>,
  ) => Promise<WriteOutcome>
  /** One member of a set or map: `setMember(id, ['people', 'Bob'], true)`; `undefined` removes it. */
  setMember: (id: string, path: readonly string[], value: Json | undefined) => Promise<WriteOutcome>
  remove: (id: string) => Promise<WriteOutcome>
  restore: (id: string) => Promise<WriteOutcome>
  /** Several records in one transaction and one undo; build the steps with the three below. */
  many: (ops: readonly WriteOp[], options?: WriteOptions) => Promise<WriteOutcome>
  ops: {
    create: typeof createOp
    patch: <F extends Fields>(
      type: TypeDeclaration<F>,
      id: string,
      changes: Changes<DataOf<F>>,
    ) => WriteOp
    setMember: typeof memberOp
    remove: (id: string) => WriteOp
    restore: (id: string) => WriteOp
  }
}

/**
 * The write functions of the open account. Each resolves when the edit is durable on the device,
 * to `{ok: true, records, undo}` or to a refusal that words can name. No network is involved.
 *
 * @param onOutcome called after every write, for a toast with undo or with the refusal; keep it stable
 */
export function useWrite(onOutcome?: (outcome: WriteOutcome) => void): Write {
  const { write, replica } = useOpenAccount()
  return useMemo(() => {
    async function many(ops: readonly WriteOp[], options?: WriteOptions): Promise<WriteOutcome> {
      const outcome = await write(ops, options)
      onOutcome?.(outcome)
      return outcome
    }
    const { newId } = replica.edge
    const ops: Write['ops'] = {
      create: createOp,
      patch: (_type, id, changes) => patchOp(id, changes),
      setMember: memberOp,
      remove: (id) => ({ op: 'delete', id }),
      restore: (id) => ({ op: 'restore', id }),
    }
    return {
      newId,
      ops,
      many,
      create: (type, scope, data, id) => many([createOp(type, scope, id ?? newId(), data)]),
      patch: (type, id, changes) => many([ops.patch(type, id, changes)]),
      setMember: (id, path, value) => many([memberOp(id, path, value)]),
      remove: (id) => many([ops.remove(id)]),
      restore: (id) => many([ops.restore(id)]),
    }
  }, [write, replica, onOutcome])
}
