import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export type MenuAction = {
  id: string
  label: string
  icon?: ReactNode
  isDanger?: boolean
  /** A disabled action says why. */
  disabledReason?: string
}

export type MenuProps = {
  label: string
  /** A Button or IconButton. */
  trigger: ReactElement
  actions: readonly MenuAction[]
  onAction: (id: string) => void
}

/** What can be done with a thing; also the way without dragging (Move up, down, to time…). */
export function Menu({ label, trigger, actions, onAction }: MenuProps) {
  const disabled = actions.filter((action) => action.disabledReason).map((action) => action.id)
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="pop min-w-60 overflow-hidden rounded-control bg-card text-ink shadow-float">
        <AriaMenu
          aria-label={label}
          items={actions}
          disabledKeys={disabled}
          onAction={(key) => onAction(String(key))}
          className="max-h-[inherit] overflow-y-auto p-1.5 outline-none"
        >
          {(action) => (
            <MenuItem
              id={action.id}
              textValue={action.label}
              className={`group flex min-h-target cursor-pointer items-center gap-3 rounded-chip px-3 py-2 text-body outline-none focus:bg-selected focus:text-on-selected pressed:bg-press pressed:text-on-press disabled:cursor-default disabled:text-ink3 ${action.isDanger ? 'text-bad' : ''}`}
            >
              {action.icon}
              <span className="min-w-0">
                <span className="block">{action.label}</span>
                {action.disabledReason ? (
                  <span className="block text-small">{action.disabledReason}</span>
                ) : null}
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
