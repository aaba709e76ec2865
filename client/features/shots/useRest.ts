import { useEffect, useState } from 'react'

/** A thumb that was on its way when the next group came up was meant for the one before. */
const REST_MS = 800

/** Whether a group has just come up: what would be done with it waits. */
export function useRest(group: string | undefined): boolean {
  const [readyFor, setReadyFor] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setReadyFor(group), REST_MS)
    return () => clearTimeout(timer)
  }, [group])
  return readyFor !== group
}
