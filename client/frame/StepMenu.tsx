import { Ellipsis, MoveDown, MoveUp } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { stepWords } from '../words/reorder.ts'

type StepMenuProps<Extra extends string> = {
  /** What is moved. */
  name: string
  /** Where it stands, from 0, and among how many. */
  at: number
  count: number
  onStep: (by: 1 | -1) => void
  /** Further ways to move it. */
  more?: readonly { id: Extra; label: string }[]
  onMore?: (id: Extra) => void
}

/** Beside every row that can be dragged: the same moves without dragging (WCAG 2.5.7). */
export function StepMenu<Extra extends string>(props: StepMenuProps<Extra>) {
  const { name, at, count, onStep, more = [], onMore } = props
  const label = stepWords.menu(name)
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={<Ellipsis size={22} aria-hidden />} />}
      actions={[
        {
          id: 'up',
          label: stepWords.up,
          icon: <MoveUp size={20} aria-hidden />,
          ...(at === 0 && { disabledReason: stepWords.first }),
        },
        {
          id: 'down',
          label: stepWords.down,
          icon: <MoveDown size={20} aria-hidden />,
          ...(at === count - 1 && { disabledReason: stepWords.last }),
        },
        ...more,
      ]}
      onAction={(action) => {
        if (action === 'up') onStep(-1)
        else if (action === 'down') onStep(1)
        else {
          const asked = more.find(({ id }) => id === action)
          if (asked) onMore?.(asked.id)
        }
      }}
    />
  )
}
