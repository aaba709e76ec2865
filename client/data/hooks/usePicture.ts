import { useMemo } from 'react'
import { fetchFile } from '../photos/fetchFile.ts'
import {
  createPictures,
  type Picture,
  type Pictures,
  type PictureWish,
} from '../photos/pictures.ts'
import type { OpenAccount } from '../openAccount.ts'
import { settable } from '../replica/readable.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

const stores = new WeakMap<OpenAccount, Pictures>()
const nothing = settable<Picture>({ state: 'loading' })

function picturesOf(open: OpenAccount): Pictures {
  const known = stores.get(open)
  if (known) return known
  const { local, edge } = open.replica
  const deps = { local, fetch: open.fetch, token: open.account.token, now: edge.now }
  const made = createPictures({ local, now: edge.now, fetch: (wish) => fetchFile(deps, wish) })
  stores.set(open, made)
  let wasLive = false
  open.status.subscribe(() => {
    const isLive = open.status.read().connection.state === 'live'
    if (isLive && !wasLive) made.again()
    wasLive = isLive
  })
  return made
}

/**
 * A picture or document as an address to show it at, from this device or the server; null: none is
 * wanted now. What could not be fetched is tried again once the server is reached.
 */
export function usePicture(wish: PictureWish | null): Picture {
  const open = useOpenAccount()
  const pictures = picturesOf(open)
  const { scope, record, part, keep } = wish ?? {}
  const { hash, mime, size } = wish?.file ?? {}
  const view = useMemo(() => {
    const isWanted =
      scope && record && part && keep !== undefined && hash && mime && size !== undefined
    return isWanted
      ? pictures.of({ scope, record, file: { hash, mime, size }, part, keep })
      : nothing
  }, [pictures, scope, record, part, keep, hash, mime, size])
  return useReadable(view)
}
