import type { DaySearch, Go } from './DayScreen.tsx'
import { ItemEditor } from './ItemEditor.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { LatePanel } from './LatePanel.tsx'
import { MovePanel } from './MovePanel.tsx'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'

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
    />
  )
}
