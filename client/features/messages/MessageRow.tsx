import { memo } from 'react'
import { Avatar } from '../../ui/Avatar.tsx'
import { MessageLink } from './MessageLink.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { personColour } from '../../frame/personColour.ts'
import type { DeviceWord } from '../../words/device.ts'
import { messageWords } from '../../words/messages.ts'
import type { Said } from './conversation.ts'
import type { LinkTarget } from './linkTargets.ts'
import { partsOf } from './mentions.ts'

type MessageRowProps = {
  said: Said
  follows: boolean
  /** Its time stands below; in one breath only the last says it. */
  ends: boolean
  isMine: boolean
  name: string
  time: string
  /** The device's own word while it is only here; null: it is sent. */
  here: DeviceWord | null
  /** Of my own: who has seen it, in words. */
  seen: string | null
  names: ReadonlyMap<string, string>
  targets: ReadonlyMap<string, LinkTarget>
  /** Opens what I may do with my own words. */
  onOpen: (said: Said) => void
}

/** One thing said: by whom, when, and what became of it. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { said, follows, ends, isMine, name, time, here, seen, names, targets, onOpen } = props
  const words = messageWords.message
  const isGone = said.text === ''
  return (
    <article
      aria-label={words.of(isMine ? words.me : name, isGone ? words.takenBack : said.text, time)}
      className={`flex gap-2.5 px-gutter ${follows ? 'pt-1' : 'pt-3'} ${ends ? 'pb-1' : ''} ${isMine ? 'justify-end' : ''}`}
    >
      {isMine ? null : (
        <span className="w-7 shrink-0 pt-0.5">
          {follows ? null : (
            <Avatar name={name} colour={personColour(said.author)} size="small" isDecoration />
          )}
        </span>
      )}
      <div className={`flex min-w-0 max-w-[86%] flex-col gap-0.5 ${isMine ? 'items-end' : ''}`}>
        {follows || isMine ? null : <p className="text-small font-bold text-ink">{name}</p>}
        <div
          className={`relative flex min-w-0 flex-col gap-2 rounded-control border-(length:--line-w) border-solid px-3.5 py-2.5 ${isMine ? 'border-line bg-sunk sun:border-2' : 'border-line bg-card'}`}
        >
          {isGone ? (
            <p className="text-body italic text-ink2">{words.takenBack}</p>
          ) : isMine ? (
            <RowButton onPress={() => onOpen(said)}>
              <Words said={said} names={names} />
            </RowButton>
          ) : (
            <Words said={said} names={names} />
          )}
          {!isGone && said.links.length > 0 ? (
            <ul className="relative z-10 flex flex-col gap-1.5">
              {said.links.map((id) => (
                <li key={id}>
                  <MessageLink target={targets.get(id)} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
        {ends || said.isCorrected || seen !== null || here !== null ? (
          <p className="flex flex-wrap items-center gap-x-2 text-small text-ink2">
            <span>
              {time}
              {said.isCorrected && !isGone ? `, ${words.corrected}` : ''}
              {seen !== null && here === null ? `, ${seen}` : ''}
            </span>
            {here === null ? null : <StatusTag kind="here">{words.here(here)}</StatusTag>}
          </p>
        ) : null}
      </div>
    </article>
  )
})

function Words({ said, names }: { said: Said; names: ReadonlyMap<string, string> }) {
  const meant = said.mentions.flatMap((id) => names.get(id) ?? [])
  return (
    <span className="block min-w-0 whitespace-pre-line break-words text-lead text-ink">
      {partsOf(said.text, meant).map(({ text, isName }, at) =>
        isName ? (
          <strong key={at} className="font-bold text-accent">
            {text}
          </strong>
        ) : (
          text
        ),
      )}
    </span>
  )
}
