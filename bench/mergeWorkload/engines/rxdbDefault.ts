import { defaultConflictHandler } from 'rxdb'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { Engine } from '../mergeCase.ts'

type Document = { id: string; data: JsonObject; _deleted: boolean }

/**
 * RxDB's own conflict handler, as its replication calls it: the second push finds that the master is no
 * longer what it assumed, and asks the handler, which takes the master's state.
 */
export const rxdbDefault: Engine = {
  name: 'RxDB’s default handler',
  merge({ id, base, first, second }) {
    const assumed: Document = { id, data: base, _deleted: false }
    const master: Document = { id, data: first.data, _deleted: first.deleted }
    const mine: Document = { id, data: second.data, _deleted: second.deleted }
    const inConflict = !defaultConflictHandler.isEqual(master, assumed, 'a push')
    const { data, _deleted } = inConflict ? resolved(mine, master, assumed) : mine
    return { data, deleted: _deleted, asked: [], flagged: [], kept: [] }
  },
}

function resolved(mine: Document, master: Document, assumed: Document): Document {
  const input = {
    newDocumentState: mine,
    realMasterState: master,
    assumedMasterState: assumed,
  }
  const handled: unknown = defaultConflictHandler.resolve(input, 'a conflict')
  // It hands one of the three back as it is; a promise would be neither.
  for (const document of [mine, master, assumed]) if (handled === document) return document
  throw new Error('the handler made a state of its own')
}
