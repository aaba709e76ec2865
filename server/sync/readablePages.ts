import { tagsOf } from '#shared/schema/record/access.ts'
import type { Membership, PageEntry, Snapshot } from './store.ts'

/** Between two pages other requests have their turn. */
const PAGE = 250

/** Everything that a pull from a version on would tell this member, page by page, in version order. */
export async function* readablePages(
  snapshot: Snapshot,
  { pastTags, pastUntil, ...member }: Membership,
  from = 0,
): AsyncGenerator<readonly PageEntry[]> {
  const reach = { scope: member.scope, tags: tagsOf(member), pastTags, pastUntil, limit: PAGE }
  for (let after = from, isMore = true; isMore;) {
    const page = await snapshot.page({ ...reach, after })
    yield page
    isMore = page.length === PAGE
    after = page.at(-1)?.version ?? after
  }
}
