import { useEffect, useMemo, useRef } from 'react'
import { person } from '#shared/schema/person.ts'
import { isMarked, type Mark } from '#shared/schema/record/marks.ts'
import { shot } from '#shared/schema/shot.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { useTick } from '../../frame/useTick.ts'
import { formalsWords } from '../../words/formals.ts'
import { shotWords } from '../../words/shots.ts'
import { copyShotOps, type ShotWriting } from './shotForm.ts'
import { moveByOne, moveOps, orderAtEnd, type Move, type Ordered } from '../../data/blockOrder.ts'
import { orderOps } from './leaveOrder.ts'
import type { ShotListView } from './shotView.ts'
import type { Shots } from './useShots.ts'
import { callAgainOp, hereOp, takeBackOp, waitOp } from './waiting.ts'

export type ShotActions = {
  /** Each answers whether it was written. */
  tick: (id: string, isTaken: boolean) => Promise<boolean>
  here: (personId: string, isHere: boolean) => Promise<boolean>
  /** Somebody in it is missing: everything of its list with them waits. Null: it is put off. */
  missing: (id: string, personId: string | null) => Promise<boolean>
  /** It waits for nobody any more. */
  callAgain: (id: string) => Promise<boolean>
  /** What is left of a list, in this order. */
  order: (list: ShotListView, wanted: readonly string[]) => Promise<boolean>
  move: (list: readonly Ordered[], move: Move | null) => Promise<boolean>
  moveByOne: (id: string, by: 1 | -1) => Promise<boolean>
  duplicate: (id: string) => Promise<boolean>
  remove: (id: string) => Promise<boolean>
  removeList: (list: ShotListView) => Promise<boolean>
  /** Something new: taken back by deleting it, which not everybody may. */
  add: (ops: readonly WriteOp[], said: string) => Promise<boolean>
  /** An edit with its sentence and its undo. */
  edit: (ops: readonly WriteOp[], said: string) => Promise<boolean>
  /** What forms need to become records. */
  writing: () => ShotWriting
}

/** What a tap does; every edit is on the device at once and can be taken back for eight seconds. */
export function useShotActions(shots: Shots, hold: (id: string) => void): ShotActions {
  const { many, newId, ops } = useWrite()
  const { account, replica } = useOpenAccount()
  const device = useDeviceWord()
  const say = useSay()
  const tickShot = useTick(shot, 'marks')
  const tickPerson = useTick(person, 'here')
  // The callbacks stay the same for the rows' sake; what they act on is the newest.
  const latest = useRef({ shots, hold, tickShot, tickPerson })
  useEffect(() => {
    latest.current = { shots, hold, tickShot, tickPerson }
  })

  return useMemo<ShotActions>(() => {
    const shotOf = (id: string) => latest.current.shots.shots.find((one) => one.id === id)
    const listOf = (id: string) => {
      const list = shotOf(id)?.data.list
      return latest.current.shots.lists.find((one) => one.id === list)?.rows ?? []
    }
    const { edge } = replica
    const mark = (): Mark => ({ by: account.id, instant: edge.now(), device })
    const titleOf = (id: string) => shotOf(id)?.data.title ?? ''

    async function edit(steps: readonly WriteOp[], said: string): Promise<boolean> {
      if (steps.length === 0) return true
      return say.outcome(await many(steps), said)
    }
    async function add(steps: readonly WriteOp[], said: string): Promise<boolean> {
      if (latest.current.shots.rights.remove) return edit(steps, said)
      const outcome = await many(steps)
      if (!outcome.ok) return say.outcome(outcome, said)
      say.text(said)
      return true
    }
    async function move(list: readonly Ordered[], to: Move | null): Promise<boolean> {
      return to ? edit(moveOps(list, to, 'block'), shotWords.said.moved(titleOf(to.id))) : false
    }

    return {
      async tick(id, isTaken) {
        const record = shotOf(id)
        if (!record) return false
        // Two taps in a row, or another phone was first: it stands as it was asked for.
        if (isMarked(record.data.marks) === isTaken) return true
        if (isTaken) latest.current.hold(id)
        const { title } = record.data
        if (!isTaken) return edit([takeBackOp(id, mark())], shotWords.said.notTaken(title))
        return latest.current.tickShot(record, {
          done: shotWords.said.taken(title),
          undone: shotWords.said.notTaken(title),
        })
      },
      async here(personId, isHere) {
        const record = latest.current.shots.people.find((one) => one.id === personId)
        if (!record) return false
        if (isMarked(record.data.here) === isHere) return true
        const { name } = record.data
        const { lists, rights } = latest.current.shots
        const rows = lists.flatMap((list) => list.rows)
        const waiting = rows.filter((row) => row.waitsFor.includes(personId))
        if (isHere && rights.tick && waiting.length > 0) {
          const back = waiting.map((row) => callAgainOp(row.id, personId))
          return edit([hereOp(personId, newId(), mark()), ...back], shotWords.said.here(name))
        }
        return latest.current.tickPerson(record, {
          done: shotWords.said.here(name),
          undone: shotWords.said.notHere(name),
        })
      },
      async missing(id, personId) {
        const known = latest.current.shots
        if (personId === null)
          return edit(
            [waitOp(id, newId(), mark(), null)],
            formalsWords.missing.saidPutOff(titleOf(id)),
          )
        const all = listOf(id).filter(
          (row) =>
            row.id === id ||
            (!row.isTaken && row.called.includes(personId) && !row.waitsFor.includes(personId)),
        )
        const face = known.faces.get(personId)
        // Whoever was ticked as here and is not is looked for anew.
        const gone =
          face?.isHere === true && known.rights.here ? [hereOp(personId, newId(), null)] : []
        return edit(
          [...all.map((row) => waitOp(row.id, newId(), mark(), personId)), ...gone],
          formalsWords.missing.said(face?.name ?? formalsWords.missing.somebody, all.length),
        )
      },
      callAgain: (id) => edit([callAgainOp(id)], formalsWords.missing.saidAgain(titleOf(id))),
      order: (list, wanted) => edit(orderOps(list.rows, wanted), formalsWords.order.said),
      move,
      moveByOne: (id, by) => {
        const list = listOf(id)
        return move(list, moveByOne(list, id, by))
      },
      async duplicate(id) {
        const record = shotOf(id)
        if (!record) return false
        const { data } = record
        const order = orderAtEnd(listOf(id), data.block ?? '')
        const title = shotWords.copyOf(data.title).slice(0, 200)
        const steps = copyShotOps(record, newId(), latest.current.shots.scope, order, title)
        return add(steps, shotWords.said.copied(data.title))
      },
      async remove(id) {
        const notes = latest.current.shots.notes.filter(({ data }) => data.shot === id)
        const steps = [id, ...notes.map((note) => note.id)].map(ops.remove)
        return edit(steps, shotWords.said.removed(titleOf(id)))
      },
      async removeList(list) {
        const own = new Set(list.rows.map((row) => row.id))
        const notes = latest.current.shots.notes.filter(({ data }) => own.has(data.shot))
        const steps = [list.id, ...own, ...notes.map((note) => note.id)].map(ops.remove)
        return edit(steps, shotWords.said.listRemoved(list.record?.data.title ?? ''))
      },
      add,
      edit,
      writing() {
        const { scope, people, lists } = latest.current.shots
        return {
          scope,
          newId,
          households: new Map(people.map(({ id, data }) => [id, data.household])),
          orderIn: (list, block) =>
            orderAtEnd(lists.find(({ id }) => id === list)?.rows ?? [], block),
        }
      },
    }
  }, [many, newId, ops, say, account, replica, device])
}
