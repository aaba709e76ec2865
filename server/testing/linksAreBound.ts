import { describe } from 'vitest'
import { linkBecomesAccount } from './links/linkBecomesAccount.ts'
import { linkCarries } from './links/linkCarries.ts'
import { linkEnds } from './links/linkEnds.ts'
import { linkOpens } from './links/linkOpens.ts'
import { setLinkStage, type OpenStores } from './links/linkStage.ts'
import { linkStays } from './links/linkStays.ts'

/** What a link opens and what it never opens, from the call to the answer; on each storage. */
export function linksAreBound(storage: string, open: OpenStores): void {
  describe(`a link, on ${storage}`, () => {
    const stage = setLinkStage(open)
    linkOpens(stage)
    linkCarries(stage)
    linkEnds(stage)
    linkStays(stage)
    linkBecomesAccount(stage)
  })
}
