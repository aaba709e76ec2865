import { useEffect, useMemo, useRef } from 'react'
import { person } from '#shared/schema/person.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { shot } from '#shared/schema/shot.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { useSay } from '../../frame/useSay.ts'
import { useTick } from '../../frame/useTick.ts'
import { shotWords } from '../../words/shots.ts'
import { copyShotOps, type ShotWriting } from './shotForm.ts'
import { moveByOne, moveOps, orderAtEnd, type Move, type Ordered } from '../../data/blockOrder.ts'
import { moveLater } from './shotOrder.ts'
import type { ShotListView } from './shotView.ts'
import type { Shots } from './useShots.ts'

export type ShotActions = {
  /** Each answers whether it was written. */
  tick: (id: string, isTaken: boolean) => Promise<boolean>
  here: (personId: string, isHere: boolean) => Promise<boolean>
  /** Somebody is missing: others come first. */
  later: (id: string) => Promise<boolean>
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
        return latest.current.tickPerson(record, {
          done: shotWords.said.here(name),
          undone: shotWords.said.notHere(name),
        })
      },
      async later(id) {
        const list = listOf(id)
        const taken = new Set(list.flatMap((row) => (row.isTaken ? row.id : [])))
        const to = moveLater(list, id, (one) => taken.has(one))
        if (!to) {
          say.text(shotWords.said.isLast)
          return false
        }
        return edit(
          moveOps(list, to, 'block'),
          shotWords.said.later(titleOf(id), titleOf(to.after)),
        )
      },
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
  }, [many, newId, ops, say])
}
