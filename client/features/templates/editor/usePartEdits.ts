import { useMemo } from 'react'
import { keysForMove } from '#shared/merge/keysForMove.ts'
import { blockBetween } from '#shared/merge/orderKey.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { patchOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { useSay } from '../../../frame/useSay.ts'
import { templateWords } from '../../../words/templates.ts'

type Ordered = { id: string; data: { order: string; title: string } }

/** What is done with parts of any kind: each one edit, with undo. */
export function usePartEdits() {
  const { many, newId } = useWrite()
  const say = useSay()
  return useMemo(() => {
    const words = templateWords
    return {
      newId,
      /** Answers whether it was written. */
      async write(steps: readonly WriteOp[], done: string): Promise<boolean> {
        return say.outcome(await many(steps), done)
      },
      /** `list` in its present order; of a long one only those among which it moves. */
      async move(list: readonly Ordered[], from: number, to: number): Promise<void> {
        const keys = keysForMove(
          list.map(({ id, data }) => ({ id, order: data.order })),
          from,
          to,
        )
        if (keys.size === 0) return
        const steps = [...keys].map(([id, order]) => patchOp(id, { order }))
        say.outcome(await many(steps), words.moved(nameOf(list[from])))
      },
      async remove(one: Ordered): Promise<boolean> {
        const outcome = await many([{ op: 'delete', id: one.id }])
        return say.outcome(outcome, words.removed(nameOf(one)))
      },
    }
  }, [many, newId, say])
}

/**
 * A key behind everything in the list, or behind the one named. It has a tail of its own, so that two
 * people who write at one place have two keys, between which there is room.
 */
export function keyAfter(list: readonly Ordered[], newId: () => string, id?: string): string {
  const index = id === undefined ? list.length - 1 : list.findIndex((one) => one.id === id)
  const [before, after] = [list[index]?.data.order ?? null, list[index + 1]?.data.order ?? null]
  const tail = newId().slice(-6)
  const last = list.at(-1)?.data.order ?? null
  const keys = blockBetween(before, after, 1, tail) ?? blockBetween(last, null, 1, tail)
  return keys?.[0] ?? 'a0'
}

function nameOf(one: Ordered | undefined): string {
  return one === undefined || one.data.title === '' ? templateWords.untitled : one.data.title
}
