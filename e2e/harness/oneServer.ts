import { startAppServer } from './appServer.ts'

/** Playwright's global set-up: one server for the whole run; every test brings people of its own. */
export default async function oneServer(): Promise<() => Promise<void>> {
  const server = await startAppServer()
  process.env['WEDSYNC_JOURNEYS_URL'] = server.url
  return server.end
}
