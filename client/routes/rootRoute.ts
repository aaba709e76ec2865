import { createRootRoute } from '@tanstack/react-router'
import { AppRoot } from '../AppRoot.tsx'
import { nextPaint } from '../ui/nextPaint.ts'

/** What every address stands in. */
export const rootRoute = createRootRoute({
  component: AppRoot,
  // A tap is answered by a frame before the next screen is drawn, which takes several.
  beforeLoad: ({ cause, preload }) =>
    cause === 'stay' && !preload && !isChosenInField() ? nextPaint() : undefined,
})

/** What a field or a choice shows comes back to it from the address: a frame later it would have jumped back. */
function isChosenInField(): boolean {
  return document.activeElement instanceof HTMLInputElement
}
