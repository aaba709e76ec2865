import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalFile, LocalStore } from '../replica/localStore.ts'
import { settable, type Readable, type Settable } from '../replica/readable.ts'
import { createTurns } from '../replica/turns.ts'
import type { FetchedFile } from './fetchFile.ts'

export type Picture =
  | { state: 'loading' }
  | { state: 'here'; url: string; blob: Blob }
  | { state: 'absent'; why: 'noSignal' | 'notThere' }

export type PictureWish = {
  scope: ScopeName
  /** The photo or document that names the file. */
  record: string
  file: { hash: string; mime: string; size: number }
  part: LocalFile['part']
  /** Fetched once, it stays on this device. */
  keep: boolean
}

export type Pictures = {
  /** The same for the same file; its address stands while anybody listens, and a little longer. */
  of: (wish: PictureWish) => Readable<Picture>
  /** Tries again what could not be fetched. */
  again: () => void
  close: () => void
}

export type PicturesDeps = {
  local: LocalStore
  fetch: (wish: PictureWish) => Promise<FetchedFile>
  now: () => number
}

/** Scrolled out and back in, a picture paints at once. */
const LINGER_MS = 10_000
const AT_ONCE = 4
/** A picture whose record came before it is on its way: it is asked for again, less and less often. */
const FIRST_AGAIN_MS = 8_000
const MOST_AGAIN_MS = 300_000

type Held = {
  value: Settable<Picture>
  view: Readable<Picture>
  load: () => void
  drop: () => void
}

const LOADING: Picture = { state: 'loading' }

/** Pictures by their content: from this device where they are here, else from the server. */
export function createPictures({ local, fetch, now }: PicturesDeps): Pictures {
  const held = new Map<string, Held>()
  const lanes = Array.from({ length: AT_ONCE }, createTurns)
  let next = 0

  async function find(wish: PictureWish): Promise<Picture> {
    const { scope, file } = wish
    const { hash } = file
    const kept = await local.bytes.get(hash)
    if (kept) {
      void local.files.update([scope, hash], { usedAt: now() }).catch(() => undefined)
      return here(kept.blob)
    }
    next = (next + 1) % AT_ONCE
    const lane = lanes[next]
    const fetched = await (lane ? lane(() => fetch(wish)) : fetch(wish))
    return fetched.ok ? here(fetched.blob) : { state: 'absent', why: fetched.why }
  }

  function hold(wish: PictureWish): Held {
    const value = settable<Picture>(LOADING)
    let listeners = 0
    let isLoading = false
    let lingering: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let pause = FIRST_AGAIN_MS

    function load(): void {
      if (isLoading || value.read().state === 'here') return
      isLoading = true
      clearTimeout(again)
      void find(wish)
        // A database closed under a reader is the end of this picture, not a fault.
        .catch((): Picture => ({ state: 'absent', why: 'noSignal' }))
        .then((found) => {
          isLoading = false
          if (listeners > 0) {
            value.set(found)
            if (found.state === 'absent' && found.why === 'notThere') {
              again = setTimeout(load, pause)
              pause = Math.min(pause * 2, MOST_AGAIN_MS)
            }
          } else if (found.state === 'here') URL.revokeObjectURL(found.url)
        })
    }

    function drop(): void {
      const last = value.read()
      if (last.state === 'here') URL.revokeObjectURL(last.url)
      value.set(LOADING)
    }

    const view: Readable<Picture> = {
      read: value.read,
      subscribe(listener) {
        listeners += 1
        clearTimeout(lingering)
        load()
        const stop = value.subscribe(listener)
        return () => {
          stop()
          listeners -= 1
          if (listeners > 0) return
          clearTimeout(again)
          lingering = setTimeout(drop, LINGER_MS)
        }
      },
    }
    return { value, view, load, drop }
  }

  return {
    of(wish) {
      const key = `${wish.scope} ${wish.record} ${wish.file.hash} ${wish.keep}`
      const known = held.get(key)
      if (known) return known.view
      const made = hold(wish)
      held.set(key, made)
      return made.view
    },
    again() {
      for (const { value, load } of held.values()) if (value.read().state === 'absent') load()
    },
    close() {
      for (const { drop } of held.values()) drop()
      held.clear()
    },
  }
}

function here(blob: Blob): Picture {
  return { state: 'here', url: URL.createObjectURL(blob), blob }
}
