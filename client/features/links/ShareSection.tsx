import { Link2Off, Share2 } from 'lucide-react'
import { useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useChangeLinks, useShares, type ShareMade } from '../../data/hooks/useLinks.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { ServerRefusal } from '../../data/queries.ts'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { linkProblem, linkWords } from '../../words/links.ts'
import { MadeLink } from './MadeLink.tsx'

export type ShareSectionProps = {
  scope: ScopeName
  title: string
  waits: string | undefined
}

/** The address by which everybody reads what was published for guests; made here, and taken back. */
export function ShareSection({ scope, title, waits }: ShareSectionProps) {
  const told = useShares(scope, true)
  const { share, revoke } = useChangeLinks(scope)
  const now = useNow('minute')
  const say = useSay()
  const [made, setMade] = useState<ShareMade | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const words = linkWords.sharing
  const standing = (told?.value.shares ?? []).filter(({ state }) => state === 'stands')
  const refused = (error: unknown) => {
    if (error instanceof ServerRefusal) say.text(linkProblem(error.problem))
  }

  return (
    <TitledSection title={words.title}>
      <p className="text-small text-ink2">{words.help}</p>
      {told?.isKept ? (
        <p className="text-small text-ink2">{linkWords.kept(told.toldAt, now)}</p>
      ) : null}
      {standing.length > 0 ? (
        <ul
          aria-label={words.title}
          className="edge flex flex-col overflow-hidden rounded-control bg-card"
        >
          {standing.map(({ id, createdAt, endsAt, reads }) => (
            <li
              key={id}
              className="flex min-h-row items-center gap-2 py-2 ps-4 pe-1 not-first:rule-t"
            >
              <div className="min-w-0 grow">
                <p className="text-body font-bold">{words.made(Date.parse(createdAt), now)}</p>
                <p className="text-small text-ink2">
                  {[
                    words.reads(reads),
                    endsAt === null ? words.endless : linkWords.until(endsAt),
                  ].join(', ')}
                </p>
              </div>
              <IconButton
                label={waits === undefined ? words.revoke : `${words.revoke}. ${waits}`}
                icon={<Link2Off size={22} aria-hidden />}
                isDisabled={waits !== undefined}
                onPress={() => setAsked(id)}
              />
            </li>
          ))}
        </ul>
      ) : told ? (
        <p className="text-body">{words.empty}</p>
      ) : null}
      {share.error instanceof ServerRefusal ? (
        <Banner tone="bad" live="alert">
          {linkProblem(share.error.problem)}
        </Banner>
      ) : null}
      <Button
        className="self-start"
        icon={<Share2 size={20} aria-hidden />}
        isDisabled={waits !== undefined}
        {...(waits ? { disabledReason: waits } : {})}
        isPending={share.isPending}
        onPress={() => share.mutate({}, { onSuccess: setMade })}
      >
        {standing.length > 0 ? words.makeAnother : words.make}
      </Button>
      <Sheet
        isOpen={made !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setMade(null)
        }}
        title={words.ready}
        subtitle={words.once}
        closeLabel={linkWords.sheet.close}
        keepOnOutsidePress
        footer={<Button onPress={() => setMade(null)}>{linkWords.sheet.done}</Button>}
      >
        {made ? (
          <MadeLink
            url={made.url}
            title={title}
            qr={words.qr}
            text={(_inviter, of) => words.text(of)}
          />
        ) : null}
      </Sheet>
      <Confirm
        isOpen={asked !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null)
        }}
        title={words.revoking.title}
        confirmLabel={linkWords.revoking.confirm}
        cancelLabel={linkWords.revoking.cancel}
        isDanger
        onConfirm={() => {
          if (asked === null) return
          revoke.mutate(
            { kind: 'shares', id: asked },
            { onSuccess: () => say.text(words.revoking.done), onError: refused },
          )
        }}
      >
        {words.revoking.detail}
      </Confirm>
    </TitledSection>
  )
}
