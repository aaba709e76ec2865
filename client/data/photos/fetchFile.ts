import { filePath } from '#shared/protocol/files.ts'
import type { LocalStore } from '../replica/localStore.ts'
import { fetchFile as fetchAndKeep } from '../replica/prepare/fetchFile.ts'
import type { Fetch } from '../serverCall.ts'
import type { PictureWish } from './pictures.ts'
import { sha256 } from './sha256.ts'

export type FetchedFile =
  | { ok: true; blob: Blob }
  /** `notThere`: it has not arrived at the server, or is not mine to see. */
  | { ok: false; why: 'noSignal' | 'notThere' }

export type FetchFileDeps = {
  local: LocalStore
  fetch: Fetch
  token: string | null
  now: () => number
}

const TIMEOUT_MS = 60_000

/** One file from the server, taken only if it is what its hash says; kept where that is wished. */
export async function fetchFile(deps: FetchFileDeps, wish: PictureWish): Promise<FetchedFile> {
  const { local, fetch, token, now } = deps
  const { scope, record, part, file } = wish
  if (token === null) return { ok: false, why: 'noSignal' }
  if (!wish.keep) return fetchOnly(fetch, token, wish)
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const wanted = { ...file, record, part, kind: part === 'thumb' ? 'photos' : 'documents' } as const
  const kept = await fetchAndKeep(local, scope, wanted, { fetch, token, now, signal })
  if (kept === 'here') {
    const bytes = await local.bytes.get(file.hash)
    if (bytes) return { ok: true, blob: bytes.blob }
  }
  // A device without room shows it all the same.
  if (kept === 'full') return fetchOnly(fetch, token, wish)
  return { ok: false, why: kept === 'elsewhere' ? 'notThere' : 'noSignal' }
}

async function fetchOnly(
  fetch: Fetch,
  token: string,
  { scope, record, file }: PictureWish,
): Promise<FetchedFile> {
  try {
    const answer = await fetch(filePath(scope, record, file.hash), {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (answer.status === 403 || answer.status === 404) return { ok: false, why: 'notThere' }
    if (!answer.ok) return { ok: false, why: 'noSignal' }
    const blob = new Blob([await answer.arrayBuffer()], { type: file.mime })
    // A captive portal answers 200 with a page of its own.
    return (await sha256(blob)) === file.hash ? { ok: true, blob } : { ok: false, why: 'noSignal' }
  } catch {
    return { ok: false, why: 'noSignal' }
  }
}
