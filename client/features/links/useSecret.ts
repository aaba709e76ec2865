import { useRouterState } from '@tanstack/react-router'
import { secretInAddress } from './secretInAddress.ts'

/** The secret of the link that was opened, as it stands behind the `#` of the address. */
export function useSecret(): string | null {
  return useRouterState({ select: ({ location }) => secretInAddress(location.hash) })
}
