import { useCallback } from 'react'
import * as z from 'zod/mini'
import { useDraft } from '../../data/hooks/useDraft.ts'

const KEPT = 20
const keys = z.array(z.string())
const none: string[] = []

/** What was opened last on this device, newest first, and how to note that something is opened. */
export function useRecent(): { keys: readonly string[]; note: (key: string) => void } {
  const { value, set } = useDraft('palette.opened', keys, none)
  const note = useCallback(
    (key: string) => set([key, ...value.filter((one) => one !== key)].slice(0, KEPT)),
    [value, set],
  )
  return { keys: value, note }
}
