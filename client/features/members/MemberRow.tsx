import { MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import type { Manageable } from '#shared/schema/record/memberRights.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { linkWords } from '../../words/links.ts'
import { memberWords } from '../../words/members.ts'
import { list } from '../../words/values.ts'
import { roleWords } from '../../words/roles.ts'
import { colourOf, type Person } from './memberList.ts'

export type MemberAction = 'role' | 'remove' | 'leave'

export type MemberRowProps = {
  person: Person
  /** What the vendor they work for is called, or the household they belong to. */
  vendorName: string | undefined
  householdName: string | undefined
  /** How long ago something of theirs reached this device. */
  lastChange: string | undefined
  /** They work from a link: what that carries is all they may be. */
  isOfLink: boolean
  manageable: Manageable
  /** Why nothing can be changed just now. */
  waits: string | undefined
  isOnlyOwner: boolean
  onAct: (person: Person, action: MemberAction) => void
}

/** A member: who, in which role, for whom; and what may be done about it. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { person, vendorName, householdName, lastChange, onAct } = props
  const words = memberWords
  const actions = actionsFor(props)
  return (
    <li className="flex min-h-row items-center gap-3 py-2 ps-4 pe-1 not-first:rule-t">
      <Avatar name={person.name} colour={colourOf(person.user)} isDecoration />
      <div className="min-w-0 grow">
        <p className="text-body font-bold break-words">
          {person.name}
          {person.isMe ? <span className="font-normal text-ink2"> · {words.you}</span> : null}
        </p>
        <p className="text-small text-ink2">
          {roleWords[person.role]}
          {props.isOfLink ? `, ${linkWords.byLink}` : null}
          {vendorName === undefined ? null : `, ${words.worksFor(vendorName)}`}
          {householdName === undefined ? null : `, ${words.belongsTo(householdName)}`}
          {person.grants.length === 0
            ? null
            : `, ${words.grants.also(list(person.grants.map((name) => words.grants.short[name])))}`}
        </p>
        {lastChange === undefined ? null : (
          <p className="text-small text-ink2 sun:hidden">{words.lastChange(lastChange)}</p>
        )}
      </div>
      {person.owner ? (
        <StatusTag kind="plain" look="badge">
          {words.owner}
        </StatusTag>
      ) : null}
      {actions.length > 0 ? (
        <Menu
          label={words.menu(person.name)}
          trigger={
            <IconButton
              label={words.menu(person.name)}
              icon={<MoreHorizontal size={22} aria-hidden />}
            />
          }
          actions={actions}
          onAction={(action) =>
            onAct(person, action === 'role' ? 'role' : person.isMe ? 'leave' : 'remove')
          }
        />
      ) : null}
    </li>
  )
})

function actionsFor(props: MemberRowProps): readonly MenuAction[] {
  const { person, manageable, isOfLink, waits } = props
  const words = memberWords
  const because = (reason: string | undefined) => (reason ? { disabledReason: reason } : {})
  const notMine = manageable === 'ownersOnly' ? words.ownersOnly : undefined
  return [
    ...(manageable === 'no'
      ? []
      : [
          {
            id: 'role',
            label: words.changeRole,
            ...because(notMine ?? (isOfLink ? linkWords.fixed : waits)),
          },
        ]),
    ...(person.isMe
      ? [
          {
            id: 'leave',
            label: words.leave,
            isDanger: true,
            ...because(props.isOnlyOwner ? words.lastOwner : waits),
          },
        ]
      : manageable === 'no'
        ? []
        : [{ id: 'remove', label: words.remove, isDanger: true, ...because(notMine ?? waits) }]),
  ]
}
