import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isLinkOver } from '#shared/schema/record/isLinkOver.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Account, AccountStore } from './accountStore.ts'
import type { OpenAccountStore } from './accountStoreContract.ts'
import type { Opener, StoredLink, StoredShare } from './linkStore.ts'
import { hashOfToken } from './tokens.ts'

const DAY = 24 * 3_600_000
const AT = 1_780_000_000_000

/** What every store of links must do, whatever it is made of. `open` gives an empty one. */
export function linkStoreContract(name: string, open: OpenAccountStore): void {
  describe(`${name} keeps the contract of links`, () => {
    let accounts: AccountStore
    let close: () => Promise<void>
    const newScope = (): ScopeName => `wedding:${randomUUID()}`

    beforeEach(async () => {
      ;({ accounts, close } = await open())
    })
    afterEach(() => close())

    async function newLink(more: Partial<StoredLink> = {}): Promise<StoredLink> {
      const link: StoredLink = {
        id: randomUUID(),
        tokenHash: hashOfToken(randomUUID()),
        scope: newScope(),
        role: 'vendor',
        vendor: randomUUID(),
        household: null,
        name: 'Harbour Strings',
        phone: '+43 1 234',
        madeBy: randomUUID(),
        createdAt: AT,
        endsAt: AT + DAY,
        devices: 2,
        revokedAt: null,
        revokedBy: null,
        endedAt: null,
        ...more,
      }
      await accounts.createLink(link)
      return link
    }

    function opener(device: string = randomUUID(), at = AT): Opener {
      const id = randomUUID()
      const account: Account = {
        id,
        name: 'Jo',
        kind: 'link',
        email: '',
        emailKey: `link:${id}`,
        createdAt: at,
      }
      return { account, device, deviceName: 'Phone', at }
    }

    async function opened(link: StoredLink, by = opener()) {
      const outcome = await accounts.openLink(link.tokenHash, by)
      if (!('opening' in outcome)) throw new Error(outcome.outcome)
      return outcome.opening
    }

    test('a link is found by the hash of its token alone, and by its wedding', async () => {
      const link = await newLink()
      const older = await newLink({ scope: link.scope, createdAt: AT - 1, vendor: null })
      await newLink()
      expect(await accounts.linkByToken(link.tokenHash)).toEqual(link)
      expect(await accounts.linkByToken(hashOfToken('other'))).toBeNull()
      expect(await accounts.linksOf(link.scope)).toEqual([
        { link, openings: [] },
        { link: older, openings: [] },
      ])
    })

    test('a device that opens it gets a person of its own, and the same one again', async () => {
      const link = await newLink()
      const by = opener('phone')
      const opening = await opened(link, by)
      expect(opening).toMatchObject({ user: by.account.id, device: 'phone', joinedAt: null })
      expect(await accounts.account(by.account.id)).toEqual(by.account)
      expect(await accounts.credentialOf(by.account.emailKey)).toBeNull()
      const again = await accounts.openLink(link.tokenHash, opener('phone', AT + 5))
      expect(again).toEqual({ outcome: 'again', opening })
      expect(await accounts.linkOfUser(by.account.id)).toEqual({ link, opening })
      expect((await accounts.linksOf(link.scope))[0]?.openings).toEqual([opening])
    })

    test('of many who open it at once, as many come in as it allows', async () => {
      const link = await newLink({ devices: 3 })
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => accounts.openLink(link.tokenHash, opener())),
      )
      const counted = (what: string) => outcomes.filter(({ outcome }) => outcome === what).length
      expect([counted('new'), counted('full')]).toEqual([3, 5])
      expect((await accounts.linksOf(link.scope))[0]?.openings).toHaveLength(3)
    })

    test('one that is over, revoked or unknown opens nothing and makes nobody', async () => {
      const link = await newLink()
      const late = opener('late', link.endsAt)
      expect(await accounts.openLink(link.tokenHash, late)).toEqual({ outcome: 'over' })
      expect(await accounts.openLink(hashOfToken('none'), late)).toEqual({ outcome: 'none' })
      await accounts.revokeLink(link.scope, link.id, 'maya', AT + 1)
      const revoked = opener('phone', AT + 2)
      expect(await accounts.openLink(link.tokenHash, revoked)).toEqual({ outcome: 'over' })
      expect(await accounts.account(late.account.id)).toBeNull()
      expect(await accounts.account(revoked.account.id)).toBeNull()
    })

    test('what is over opens nothing and is due, by one rule: also at its last moment, and taken back by a clock that is ahead', async () => {
      const revokedAt = AT + 60_000
      const cases: readonly [Partial<StoredLink>, boolean][] = [
        [{ endsAt: AT + 1 }, false],
        [{ endsAt: AT }, true],
        [{ endsAt: AT - 1 }, true],
        [{ revokedAt: AT - 1, revokedBy: 'maya' }, true],
        [{ revokedAt: AT, revokedBy: 'maya' }, true],
        [{ revokedAt, revokedBy: 'maya' }, true],
        [{ revokedAt, revokedBy: 'maya', endsAt: AT }, true],
      ]
      for (const [more, isOver] of cases) {
        const link = await newLink(more)
        expect([more, isLinkOver(link, AT)]).toEqual([more, isOver])
        const due = (await accounts.linksDue(AT)).some((found) => found.link.id === link.id)
        const { outcome } = await accounts.openLink(link.tokenHash, opener())
        expect([more, due, outcome]).toEqual([more, isOver, isOver ? 'over' : 'new'])
      }
    })

    test('a revocation is its own wedding’s, keeps its first moment, and comes whole', async () => {
      const link = await newLink()
      const opening = await opened(link)
      expect(await accounts.revokeLink(newScope(), link.id, 'zed', AT + 1)).toBeNull()
      const first = await accounts.revokeLink(link.scope, link.id, 'maya', AT + 2)
      const second = await accounts.revokeLink(link.scope, link.id, 'tom', AT + 3)
      expect(first).toEqual({
        link: { ...link, revokedAt: AT + 2, revokedBy: 'maya' },
        openings: [opening],
      })
      expect(second).toEqual(first)
    })

    test('links that are over are due until they were brought to their end', async () => {
      const [ends, stays, revoked] = [
        await newLink({ endsAt: AT + 1 }),
        await newLink(),
        await newLink(),
      ]
      const opening = await opened(revoked)
      await accounts.revokeLink(revoked.scope, revoked.id, 'maya', AT + 1)
      const due = async (at: number) =>
        (await accounts.linksDue(at)).map(({ link }) => link.id).toSorted()
      expect(await due(AT + 1)).toEqual([ends.id, revoked.id].toSorted())
      const found = (await accounts.linksDue(AT + 1)).find(({ link }) => link.id === revoked.id)
      expect(found?.openings).toEqual([opening])
      await accounts.markEnded(ends.scope, ends.id, AT + 2)
      await accounts.markEnded(newScope(), revoked.id, AT + 2)
      expect(await due(AT + 2)).toEqual([revoked.id])
      expect(await due(AT + DAY)).toEqual([revoked.id, stays.id].toSorted())
    })

    test('who joined, and when they were last seen, stands with the opening', async () => {
      const link = await newLink()
      const { user } = await opened(link)
      await accounts.markJoined(user, AT + 1)
      await accounts.markJoined(user, AT + 2)
      await accounts.seenByLink(user, AT + 3)
      expect((await accounts.linkOfUser(user))?.opening).toMatchObject({
        joinedAt: AT + 1,
        lastSeenAt: AT + 3,
      })
    })

    test('a person of a link becomes somebody with an account once, and keeps their place: a link makes so many members and no more', async () => {
      const link = await newLink({ devices: 2 })
      const { user } = await opened(link, opener('phone'))
      const credential = {
        email: 'Jo@X.org',
        emailKey: 'jo@x.org',
        passwordHash: 'phc',
        at: AT + 1,
      }
      expect(await accounts.becomeAccount(user, credential)).toBe('done')
      expect(await accounts.becomeAccount(user, { ...credential, emailKey: 'other' })).toBe('none')
      expect(await accounts.credentialOf('jo@x.org')).toMatchObject({
        account: { id: user, kind: 'person', email: 'Jo@X.org' },
        passwordHash: 'phc',
      })
      expect(await accounts.linkOfUser(user)).toBeNull()
      const [listed] = await accounts.linksOf(link.scope)
      expect(listed?.openings).toMatchObject([{ user, accountAt: AT + 1 }])
      const next = await accounts.openLink(link.tokenHash, opener('phone'))
      expect(next.outcome).toBe('new')
      const third = await accounts.openLink(link.tokenHash, opener('tablet'))
      expect(third.outcome).toBe('full')
    })

    test('an address that is taken makes nobody an account, however close the race', async () => {
      const link = await newLink()
      const [one, two] = [await opened(link), await opened(link)]
      const wanted = { email: 'a@x.org', emailKey: 'a@x.org', passwordHash: 'phc', at: AT }
      const outcomes = await Promise.all([
        accounts.becomeAccount(one.user, wanted),
        accounts.becomeAccount(two.user, wanted),
      ])
      expect(outcomes.toSorted()).toEqual(['done', 'taken'])
      const loser = outcomes[0] === 'taken' ? one.user : two.user
      expect((await accounts.account(loser))?.kind).toBe('link')
      expect(await accounts.linkOfUser(loser)).not.toBeNull()
    })

    test('somebody with an account is never turned into another', async () => {
      const account: Account = {
        id: randomUUID(),
        name: 'Maya',
        kind: 'person',
        email: 'maya@x.org',
        emailKey: 'maya@x.org',
        createdAt: AT,
      }
      await accounts.createAccount({ account, passwordHash: 'hers' })
      const stolen = { email: 'zed@x.org', emailKey: 'zed@x.org', passwordHash: 'his', at: AT }
      expect(await accounts.becomeAccount(account.id, stolen)).toBe('none')
      expect(await accounts.credentialOf('maya@x.org')).toEqual({ account, passwordHash: 'hers' })
    })

    test('what is shared is counted as it is read, and revoked by its own wedding', async () => {
      const share: StoredShare = {
        id: randomUUID(),
        tokenHash: hashOfToken(randomUUID()),
        scope: newScope(),
        madeBy: 'maya',
        createdAt: AT,
        endsAt: null,
        revokedAt: null,
        revokedBy: null,
        reads: 0,
        lastReadAt: null,
      }
      await accounts.createShare(share)
      expect(await accounts.shareByToken(share.tokenHash)).toEqual(share)
      expect(await accounts.shareByToken(hashOfToken('other'))).toBeNull()
      await accounts.countShareRead(share.tokenHash, AT + 1)
      await accounts.countShareRead(share.tokenHash, AT + 2)
      expect(await accounts.revokeShare(newScope(), share.id, 'zed', AT)).toBe(false)
      expect(await accounts.revokeShare(share.scope, share.id, 'maya', AT + 3)).toBe(true)
      expect(await accounts.sharesOf(share.scope)).toEqual([
        { ...share, reads: 2, lastReadAt: AT + 2, revokedAt: AT + 3, revokedBy: 'maya' },
      ])
      expect(await accounts.sharesOf(newScope())).toEqual([])
    })
  })
}
