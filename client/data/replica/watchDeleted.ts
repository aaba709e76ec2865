import type { Replica } from './database.ts'
import { settable, type Readable } from './readable.ts'

/**
 * Which of these records stand here as deleted, kept up to date while anybody listens. A record that
 * was never here is not among them.
 */
export function watchDeleted(
  { records }: Replica,
  ids: Readable<readonly string[]>,
): Readable<ReadonlySet<string>> {
  const found = settable<ReadonlySet<string>>(new Set())
  let listeners = 0
  let stop = () => {}
  let asked: readonly string[] | null = null

  async function look(): Promise<void> {
    const wanted = ids.read()
    asked = wanted
    const here = await records.storageInstance.findDocumentsById([...wanted], true)
    if (asked !== wanted || listeners === 0) return
    set(here.filter(({ _deleted }) => _deleted).map(({ id }) => id))
  }

  function set(deleted: readonly string[]): void {
    const known = found.read()
    if (deleted.length === known.size && deleted.every((id) => known.has(id))) return
    found.set(new Set(deleted))
  }

  /** A database that is being closed has nothing more to say. */
  function lookAgain(): void {
    void look().catch(() => {})
  }

  function start(): void {
    const leaveIds = ids.subscribe(() => {
      if (ids.read() !== asked) lookAgain()
    })
    const changes = records.$.subscribe(({ documentId, operation }) => {
      const isDeleted = operation === 'DELETE'
      if (found.read().has(documentId) === isDeleted || !ids.read().includes(documentId)) return
      lookAgain()
    })
    stop = () => {
      leaveIds()
      changes.unsubscribe()
    }
    lookAgain()
  }

  return {
    read: found.read,
    subscribe(listener) {
      listeners += 1
      if (listeners === 1) start()
      const leave = found.subscribe(listener)
      return () => {
        leave()
        listeners -= 1
        if (listeners === 0) stop()
      }
    },
  }
}
