import { useSyncExternalStore } from 'react'

/** The width from which a side pane stands beside the list; the same as `tablet:` in the styles. */
const WIDE = '(min-width: 51.25rem)'

function subscribe(listener: () => void): () => void {
  const media = matchMedia(WIDE)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Whether there is room for a pane; else the same content opens as a sheet. */
export function useIsTablet(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches)
}
