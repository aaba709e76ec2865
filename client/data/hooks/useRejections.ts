import type { Rejection } from '../replica/localStore.ts'
import type { Rejections } from '../replica/rejections.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Refused edits with their text, newest first. */
export function useRejections(): {
  list: readonly Rejection[]
  resend: Rejections['resend']
  discard: Rejections['discard']
  restore: Rejections['restore']
} {
  const { rejections } = useOpenAccount()
  const list = useReadable(rejections.list)
  const { resend, discard, restore } = rejections
  return { list, resend, discard, restore }
}
