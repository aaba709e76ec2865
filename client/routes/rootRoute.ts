import { createRootRoute } from '@tanstack/react-router'
import { AppRoot } from '../AppRoot.tsx'

/** What every address stands in. */
export const rootRoute = createRootRoute({ component: AppRoot })
