import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import type { LinkOfAccount } from '../../data/replica/accounts.ts'
import { CallList } from '../../frame/CallList.tsx'
import { linkAccountWords, linkDoorWords } from '../../words/links.ts'

/** In the place of the one wedding of a link: it is on its way, or the link is over. */
export function LinkOver({ link }: { link: LinkOfAccount }) {
  const { lastContact, connection } = useSyncStatus()
  const words = linkAccountWords
  // Before the first answer nothing is known; a wedding that was here and is not any more was left.
  const isArriving = Object.keys(lastContact).length === 0 && connection.state !== 'refused'
  if (isArriving) {
    return (
      <p role="status" className="px-gutter pt-4 text-body text-ink2">
        {connection.state === 'offline' ? linkDoorWords.offline : linkDoorWords.working}
      </p>
    )
  }
  return (
    <section aria-labelledby="link-over" className="flex max-w-160 flex-col gap-3 px-gutter pt-5">
      <h2 id="link-over" className="text-title font-bold">
        {words.ended}
      </h2>
      <p role="status" className="text-body">
        {words.endedDetail}
      </p>
      <p className="text-small text-ink2">{words.endedCall(link.invitedBy, link.title)}</p>
      {link.phone === undefined ? null : (
        <CallList
          label={words.helpTitle}
          people={[{ id: 'link', name: link.invitedBy, of: null, phone: link.phone }]}
        />
      )}
    </section>
  )
}
