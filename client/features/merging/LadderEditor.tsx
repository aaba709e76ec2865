import type { WeddingRole } from '#shared/schema/record/access.ts'
import type { RankLadder } from '#shared/schema/record/field.ts'
import { StepMenu } from '../../frame/StepMenu.tsx'
import { ReorderList } from '../../ui/ReorderList.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { listed } from '../../words/counted.ts'
import { mergingWords } from '../../words/merging.ts'
import type { KnownMember } from './exampleScene.ts'
import { joinedAbove, movedTo, onItsOwn, rowsOf } from './ladderSteps.ts'
import { namesOfRole } from './useMerging.ts'

type LadderEditorProps = {
  label: string
  ladder: RankLadder
  members: readonly KnownMember[]
  isReadOnly: boolean
  onChange: (ladder: WeddingRole[][]) => void
}

/** Roles from the one whose word goes first, moved by handle, keyboard or menu; steps may be shared. */
export function LadderEditor(props: LadderEditorProps) {
  const { label, ladder, members, isReadOnly, onChange } = props
  const words = mergingWords.ladder
  const rows = rowsOf(ladder)
  const items = rows.map(({ role }) => ({ id: role, name: words.role(role) }))

  function content(role: WeddingRole) {
    const at = rows.findIndex((row) => row.role === role)
    const row = rows[at]
    if (!row) return null
    const equals = rows.filter(({ step }) => step === row.step).map((one) => one.role)
    const above = rows[at - 1]?.role
    const name = words.role(role)
    const others = equals.filter((one) => one !== role).map((one) => words.role(one))
    const more = [
      ...(!row.joined && above !== undefined
        ? [{ id: 'join' as const, label: words.join(words.role(above)) }]
        : []),
      ...(equals.length > 1 ? [{ id: 'split' as const, label: words.split }] : []),
    ]
    return (
      <div className="rule-b flex min-h-row items-center gap-3 py-2 pe-1">
        <span aria-hidden="true" className="w-7 shrink-0 text-end text-lead font-bold tabular-nums">
          {row.joined ? '' : words.step(row.step + 1)}
        </span>
        <span className="flex min-w-0 grow flex-col gap-0.5">
          <span className="text-body font-bold">{name}</span>
          <span className="text-small break-words text-ink2">
            {listed(namesOfRole(members, role)) || words.nobody}
          </span>
          {others.length > 0 ? <StatusTag kind="plain">{words.equal(others)}</StatusTag> : null}
        </span>
        {isReadOnly ? null : (
          <StepMenu
            name={name}
            at={at}
            count={rows.length}
            onStep={(by) => onChange(movedTo(ladder, role, at + by))}
            more={more}
            onMore={(action) =>
              onChange(action === 'join' ? joinedAbove(ladder, role) : onItsOwn(ladder, role))
            }
          />
        )}
      </div>
    )
  }

  if (isReadOnly) {
    return (
      <ol aria-label={label} className="edge rounded-control bg-card px-2">
        {rows.map(({ role }) => (
          <li key={role}>{content(role)}</li>
        ))}
      </ol>
    )
  }
  return (
    <div className="edge overflow-hidden rounded-control">
      <ReorderList
        label={label}
        items={items}
        words={words.reorder}
        onMove={({ id, to }) => {
          const moving = rows.find(({ role }) => role === id)
          if (!moving) return false
          onChange(movedTo(ladder, moving.role, to))
          return true
        }}
      >
        {({ id }) => content(id)}
      </ReorderList>
    </div>
  )
}
