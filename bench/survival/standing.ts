import { setTimeout as wait } from 'node:timers/promises'
import type { Account, ServerApi } from '../../e2e/harness/serverApi.ts'

const PATIENCE_MS = 60_000

/** Waits until all of these titles stand on the server; then, or in the end, how many are lost or there twice. */
export async function standing(
  api: ServerApi,
  by: Account,
  titles: readonly string[],
): Promise<{ lost: number; twice: number }> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const found = (await api.pullAll(by)).map(({ data }) => data['title'])
    const lost = titles.filter((title) => !found.includes(title)).length
    const twice = titles.filter((title) => found.indexOf(title) !== found.lastIndexOf(title)).length
    if (lost === 0 || Date.now() > until) return { lost, twice }
    await wait(100)
  }
}
