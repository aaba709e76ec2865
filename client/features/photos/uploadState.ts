import type { PhotoData } from '#shared/schema/photo.ts'
import type { LocalFile } from '../../data/replica/localStore.ts'

/** How far a photo of this device is on its way. */
export type UploadState =
  /** Others can have it whole, or it came from them. */
  | { kind: 'saved' }
  | { kind: 'here' }
  /** The small picture is with the others, the original is not. */
  | { kind: 'preview' }
  | { kind: 'sending'; percent: number }
  | { kind: 'refused'; code: string | null }

/** @param files of this wedding that the server has not whole, by hash */
export function uploadState(
  { file, thumb }: Pick<PhotoData, 'file' | 'thumb'>,
  files: ReadonlyMap<string, LocalFile>,
): UploadState {
  const [original, small] = [files.get(file.hash), files.get(thumb.hash)]
  const refused = [original, small].find((one) => one?.state === 'refused')
  if (refused) return { kind: 'refused', code: refused.refusal }
  if (original?.state === 'sending') return { kind: 'sending', percent: percentOf([original]) }
  if (small) return small.state === 'sending' ? { kind: 'sending', percent: 0 } : { kind: 'here' }
  if (!original) return { kind: 'saved' }
  return original.sentBytes > 0
    ? { kind: 'sending', percent: percentOf([original]) }
    : { kind: 'preview' }
}

/** Of all these files together, 0 to 99: what is not whole is not all. */
export function percentOf(files: readonly Pick<LocalFile, 'sentBytes' | 'size'>[]): number {
  const all = files.reduce((sum, { size }) => sum + size, 0)
  const sent = files.reduce((sum, { sentBytes }) => sum + sentBytes, 0)
  return all === 0 ? 0 : Math.min(99, Math.floor((sent / all) * 100))
}
