import { startAppServer } from './appServer.ts'
import { FROZEN_AT } from './frozenClock.ts'

/**
 * Playwright's global set-up for pictures: the server's clock begins at a given moment and goes sixty
 * times slower, so that no minute passes while they are taken.
 */
export default async function quietServer(): Promise<() => Promise<void>> {
  const slow = `const began = Date.now(); const real = Date.now; Date.now = () => ${FROZEN_AT} + Math.floor((real() - began) / 60); const Real = Date; globalThis.Date = class extends Real { constructor(...given) { given.length === 0 ? super(Real.now()) : super(...given) } }`
  const server = await startAppServer({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(slow)}`,
  })
  process.env['WEDSYNC_JOURNEYS_URL'] = server.url
  return server.end
}
