import { Ellipsis } from 'lucide-react'
import { memo } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { templateWords } from '../../words/templates.ts'

export type RowAction = 'rename' | 'duplicate' | 'up' | 'down' | 'remove'

export type PartRowProps = {
  id: string
  name: string
  /** The line below the name. */
  meta: string | undefined
  /** What does not fit: said in words on the row. */
  warning: string | undefined
  isSelected: boolean
  isUnsent: boolean
  /** Two values were given for one of its entries; a decision waits. */
  isContested: boolean
  index: number
  count: number
  /** What its menu offers; none: it is read only. */
  actions: readonly RowAction[]
  onOpen: (id: string) => void
  onAction: (id: string, action: RowAction) => void
}

/** A template, or a part of one: opens on a tap, and moves without dragging by its menu. */
export const PartRow = memo(function PartRow(props: PartRowProps) {
  const { id, name, meta, warning, index, count, onOpen, onAction } = props
  const words = templateWords
  const selected = props.isSelected
    ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]'
    : ''
  return (
    <div
      data-row={id}
      className={`rule-b relative flex min-h-row items-center gap-1 py-2 pe-1 ${props.actions.includes('up') && count > 1 ? 'ps-2' : 'ps-gutter'} ${selected}`}
    >
      <span className="flex min-w-0 grow flex-col gap-0.5">
        <RowButton onPress={() => onOpen(id)} className="text-lead font-bold break-words">
          {name}
        </RowButton>
        {meta ? <span className="text-small text-ink2 break-words">{meta}</span> : null}
        {warning ? <StatusTag kind="needs">{warning}</StatusTag> : null}
        {props.isContested ? <StatusTag kind="asked">{words.contested}</StatusTag> : null}
        {props.isUnsent ? <StatusTag kind="here">{words.onlyHere}</StatusTag> : null}
      </span>
      {props.actions.length > 0 ? (
        <span className="relative z-10 shrink-0" data-menu>
          <Menu
            label={words.menu(name)}
            trigger={
              <IconButton label={words.menu(name)} icon={<Ellipsis size={22} aria-hidden />} />
            }
            actions={props.actions.map((action) => ({
              id: action,
              label: words[action],
              isDanger: action === 'remove',
              ...(action === 'up' && index === 0 ? { disabledReason: words.isFirst } : {}),
              ...(action === 'down' && index === count - 1 ? { disabledReason: words.isLast } : {}),
            }))}
            onAction={(chosen) => {
              const action = props.actions.find((one) => one === chosen)
              if (action) onAction(id, action)
            }}
          />
        </span>
      ) : null}
    </div>
  )
})
