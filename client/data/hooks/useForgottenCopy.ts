import { useEffect, useState } from 'react'
import { secondCopyOwners } from '../replica/secondCopyOwners.ts'
import { useAccount } from './useAccount.ts'

/**
 * Whether edits of an account that this browser no longer knows lie beside the databases it threw away:
 * they come back when that account signs in.
 */
export function useForgottenCopy(): boolean {
  const account = useAccount()
  const known = account.state === 'signedOut' ? account.known : null
  const [isThere, setThere] = useState(false)

  useEffect(() => {
    if (known === null || !('caches' in globalThis)) return
    let isCurrent = true
    const ids = new Set(known.map(({ id }) => id))
    void secondCopyOwners(caches).then(
      (owners) => isCurrent && setThere(owners.some((id) => !ids.has(id))),
      // Some private windows forbid it.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [known])
  return isThere
}
