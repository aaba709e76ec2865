import { MessageSquareText, Phone } from 'lucide-react'
import type { Revision } from '#shared/publishing/revisions.ts'
import type { Reader } from '#shared/publishing/seenBy.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { dialled } from '../../frame/dialled.ts'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { ActionLink } from '../../ui/ActionLink.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { ageWords } from '../../words/age.ts'
import { publishWords } from '../../words/publish.ts'
import type { Publishing } from './usePublishing.ts'

type ReadersPanelProps = PanelProps & { publishing: Publishing; newest: Revision }

/** Who has the newest plan and who is still on an older one, each a call or a text away. */
export function ReadersPanel({ publishing, newest, ...frame }: ReadersPanelProps) {
  const words = publishWords.seen
  const { readers, people, scope, now } = publishing
  const contacts = useRecords(vendorContact, scope)
  const ordered = readers.toSorted(
    (a, b) =>
      Number(a.isUpToDate) - Number(b.isUpToDate) ||
      (a.seen?.number ?? 0) - (b.seen?.number ?? 0) ||
      people.nameOf(a.user).localeCompare(people.nameOf(b.user)),
  )
  const seen = readers.filter(({ isUpToDate }) => isUpToDate).length
  return (
    <PanelFrame
      {...frame}
      title={words.title}
      subtitle={words.count(seen, readers.length, newest.label)}
    >
      <ul aria-label={words.title} className="flex flex-col">
        {ordered.map((reader) => {
          const member = people.memberOf(reader.user)
          const own = contacts.find(({ data }) => data.vendor === member?.vendor)
          return (
            <li key={reader.user} className="flex flex-col gap-2 py-3 not-first:rule-t">
              <span className="flex flex-wrap items-baseline gap-x-3">
                <span className="text-body font-bold">{people.nameOf(reader.user)}</span>
                {member ? (
                  <span className="text-small text-ink2">{publishWords.role(member.role)}</span>
                ) : null}
              </span>
              <Standing reader={reader} newest={newest} now={now} />
              {reader.isUpToDate || !member?.vendor ? null : (
                <Reach
                  name={own?.data.contact ?? people.nameOf(reader.user)}
                  phone={dialled(own?.data.phone)}
                  label={newest.label}
                />
              )}
            </li>
          )
        })}
      </ul>
    </PanelFrame>
  )
}

function Standing({ reader, newest, now }: { reader: Reader; newest: Revision; now: number }) {
  const words = publishWords.seen
  const { seen, seenAt, isUpToDate, received } = reader
  if (isUpToDate) {
    return (
      <StatusTag kind="done">
        {words.upToDate(newest.label)}
        {seenAt === null ? '' : `, ${ageWords(seenAt, now)}`}
      </StatusTag>
    )
  }
  return (
    <StatusTag kind="late">
      {seen ? words.stillOn(seen.label) : words.noPlan}
      {received ? ` · ${words.received}` : ''}
    </StatusTag>
  )
}

type ReachProps = { name: string; phone: string | undefined; label: string }

function Reach({ name, phone, label }: ReachProps) {
  const words = publishWords.seen
  const body = encodeURIComponent(words.message(label))
  return (
    <span className="grid grid-cols-2 gap-2">
      <ActionLink
        href={phone && `tel:${phone}`}
        label={words.callLabel(name)}
        icon={<Phone size={20} aria-hidden />}
        disabledReason={words.noNumber}
      >
        {words.call}
      </ActionLink>
      <ActionLink
        href={phone && `sms:${phone}?body=${body}`}
        label={words.textLabel(name)}
        icon={<MessageSquareText size={20} aria-hidden />}
        disabledReason={words.noNumber}
      >
        {words.text}
      </ActionLink>
    </span>
  )
}
