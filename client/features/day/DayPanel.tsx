import type { DaySearch, Go } from './DayScreen.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'

/** Forms weigh more than the day itself: no row waits for them, and neither does the first tap. */
const ItemPanel = lazyPart(async () => (await import('./ItemPanel.tsx')).ItemPanel)
const ItemEditor = lazyPart(async () => (await import('./ItemEditor.tsx')).ItemEditor)
const LatePanel = lazyPart(async () => (await import('./LatePanel.tsx')).LatePanel)
const MovePanel = lazyPart(async () => (await import('./MovePanel.tsx')).MovePanel)
const DecidePanel = lazyPart(async () => (await import('./decide/DecidePanel.tsx')).DecidePanel)
const DecisionSheet = lazyPart(
  async () => (await import('./decide/DecisionSheet.tsx')).DecisionSheet,
)

/** What a tap further on may open. */
export const DAY_FORMS = [ItemPanel, ItemEditor, LatePanel, MovePanel, DecidePanel, DecisionSheet]

type DayPanelProps = {
  day: Day
  actions: DayActions
  search: DaySearch
  go: Go
  asPane: boolean
}

/** What the address says is open beside or over the list. */
export function DayPanel({ day, actions, search, go, asPane }: DayPanelProps) {
  const { panel, item } = search
  const close = () => go({ panel: undefined, item: undefined })
  const shared = { day, actions, asPane }
  if (panel === 'late') return <LatePanel {...shared} item={item} onClose={close} />
  if (panel === 'new') {
    return (
      <ItemEditor
        {...shared}
        key="new"
        item={null}
        lane={search.lane}
        onClose={close}
        onSaved={close}
      />
    )
  }
  if (panel === 'decide') {
    const decide = (id: string) => go({ panel: 'decide', item: id })
    return item === undefined ? (
      <DecisionSheet {...shared} onDecide={decide} onClose={close} />
    ) : (
      <DecidePanel {...shared} key={item} item={item} onClose={close} />
    )
  }
  if (item === undefined) return null
  const back = () => go({ panel: 'item' })
  if (panel === 'move') {
    return <MovePanel {...shared} key={item} item={item} onClose={close} />
  }
  const record = day.allItems.find(({ id }) => id === item)
  if (panel === 'edit' && record && day.rights.editAny(item, record.data)) {
    return (
      <ItemEditor
        {...shared}
        key={item}
        item={record}
        lane={search.lane}
        onClose={asPane ? back : close}
        onSaved={asPane ? back : close}
      />
    )
  }
  return (
    <ItemPanel
      {...shared}
      key={item}
      item={item}
      onClose={close}
      onEdit={() => go({ panel: 'edit' })}
      onLate={() => go({ panel: 'late' })}
      onMoveAfter={() => go({ panel: 'move' })}
      onDecide={() => go({ panel: 'decide' })}
    />
  )
}
