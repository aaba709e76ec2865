import type { Rejection } from '../replica/localStore.ts'
import type { Rejections } from '../replica/rejections.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Refused edits with their text, newest first. */
export function useRejections(): {
  list: readonly Rejection[]
  resend: Rejections['resend']
  discard: Rejections['discard']
} {
  const { rejections } = useOpenAccount()
  const list = useReadable(rejections.list)
  return { list, resend: rejections.resend, discard: rejections.discard }
}
