import type { RxDocument } from 'rxdb'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Replica } from './replica/database.ts'
import { readData } from './replica/readData.ts'
import { settable, type Readable } from './replica/readable.ts'
import type { StoredFields } from './replica/recordsSchema.ts'

/** A record whose data have been read by its type. An unchanged record stays the same object. */
export type TypedRecord<Data> = Readonly<Omit<RecordEnvelope, 'data' | '_deleted'>> & {
  readonly data: Data
}

export type RecordsView<Data> = {
  /** By id, which is by creation. */
  readonly records: readonly TypedRecord<Data>[]
  /** False until the device's database has answered for the first time. */
  readonly loaded: boolean
  /** Records left out because this build cannot read them. */
  readonly unreadable: number
}

export type RecordStores = {
  /** Records of a type in one scope, or in all of them. */
  view: <F extends Fields>(
    type: TypeDeclaration<F>,
    scope: ScopeName | 'all',
  ) => Readable<RecordsView<DataOf<F>>>
  /** Resolves when all that the first screen shows has been read. */
  answered: Promise<void>
  close: () => void
}

/** The same view mounted again within this time paints at once. */
const LINGER_MS = 5_000

const nothingYet: RecordsView<never> = { records: [], loaded: false, unreadable: 0 }

/** One subscription to the database for all components that show the same records. */
export function createRecordStores(replica: Replica): RecordStores {
  const stores = new Map<string, { view: Readable<RecordsView<unknown>>; stop: () => void }>()
  const first = firstQuestions()

  function view<F extends Fields>(type: TypeDeclaration<F>, scope: ScopeName | 'all') {
    const key = `${type.name} ${scope}`
    const known = stores.get(key)
    // The key names the type, and a type's name stands for one declaration.
    if (known) return known.view as Readable<RecordsView<DataOf<F>>>
    const made = createView(replica, type, scope, first.ask)
    stores.set(key, made)
    return made.view
  }

  return {
    view,
    answered: first.answered,
    close() {
      for (const { stop } of stores.values()) stop()
      stores.clear()
    },
  }
}

function createView<F extends Fields>(
  replica: Replica,
  type: TypeDeclaration<F>,
  scope: ScopeName | 'all',
  ask: () => () => void,
): { view: Readable<RecordsView<DataOf<F>>>; stop: () => void } {
  const value = settable<RecordsView<DataOf<F>>>(nothingYet)
  const read = structuralReader(type)
  let listeners = 0
  let linger: ReturnType<typeof setTimeout> | undefined
  let unsubscribe: (() => void) | undefined

  function stop(): void {
    clearTimeout(linger)
    unsubscribe?.()
    unsubscribe = undefined
  }

  function start(): void {
    clearTimeout(linger)
    if (unsubscribe) return
    const selector = scope === 'all' ? { type: type.name } : { scope, type: type.name }
    const answered = ask()
    const subscription = replica.records.find({ selector }).$.subscribe((documents) => {
      value.set(read(value.read(), documents))
      answered()
    })
    unsubscribe = () => {
      subscription.unsubscribe()
      answered()
    }
  }

  return {
    view: {
      read: value.read,
      subscribe(listener) {
        listeners += 1
        start()
        const leave = value.subscribe(listener)
        return () => {
          leave()
          listeners -= 1
          if (listeners === 0) linger = setTimeout(stop, LINGER_MS)
        }
      },
    },
    stop,
  }
}

/** Questions that are open together, until none of them is. */
function firstQuestions(): { ask: () => () => void; answered: Promise<void> } {
  let open = 0
  let resolve = () => {}
  const answered = new Promise<void>((done) => (resolve = done))
  return {
    answered,
    ask() {
      let isOpen = true
      open += 1
      return () => {
        if (!isOpen) return
        isOpen = false
        open -= 1
        if (open === 0) resolve()
      }
    },
  }
}

/** Keeps the object of every record whose revision is the same, and the list if all are. */
function structuralReader<F extends Fields>(type: TypeDeclaration<F>) {
  let cache = new Map<string, { revision: string; record: TypedRecord<DataOf<F>> | null }>()

  return (
    before: RecordsView<DataOf<F>>,
    documents: readonly RxDocument<StoredFields>[],
  ): RecordsView<DataOf<F>> => {
    const next: typeof cache = new Map()
    const records: TypedRecord<DataOf<F>>[] = []
    let unreadable = 0
    for (const document of documents.toSorted((a, b) => (a.primary < b.primary ? -1 : 1))) {
      const known = cache.get(document.primary)
      const entry =
        known?.revision === document.revision
          ? known
          : { revision: document.revision, record: typed(type, document) }
      next.set(document.primary, entry)
      if (entry.record) records.push(entry.record)
      else unreadable += 1
    }
    cache = next
    const same =
      before.loaded &&
      before.unreadable === unreadable &&
      before.records.length === records.length &&
      records.every((record, index) => record === before.records[index])
    return same ? before : { records, loaded: true, unreadable }
  }
}

function typed<F extends Fields>(
  type: TypeDeclaration<F>,
  document: RxDocument<StoredFields>,
): TypedRecord<DataOf<F>> | null {
  const { id, scope, at, by, data } = document._data
  const known = readData(type, data)
  return known === null ? null : { id, scope, type: type.name, at, by, data: known }
}
