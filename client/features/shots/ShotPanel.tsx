import { ListEditor } from './ListEditor.tsx'
import { MovePanel } from './MovePanel.tsx'
import { PastePanel } from './PastePanel.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { OrderToLeave } from './OrderToLeave.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import { ShotDetail } from './ShotDetail.tsx'
import { ShotEditor } from './ShotEditor.tsx'
import type { Go, ShotSearch } from './ShotsScreen.tsx'
import type { ShotActions } from './useShotActions.ts'
import type { Shots } from './useShots.ts'

export type ShotPanelProps = {
  shots: Shots
  actions: ShotActions
  /** Beside the list on a tablet; a sheet over it on a phone. */
  asPane: boolean
  onClose: () => void
}

type Props = Omit<ShotPanelProps, 'onClose'> & {
  search: ShotSearch
  panel: NonNullable<ShotSearch['panel']>
  go: Go
}

/** What the address says is open beside or over the lists. */
export function ShotPanel({ shots, actions, search, panel, go, asPane }: Props) {
  const onClose = () => go({ panel: undefined, shot: undefined })
  const shared = { shots, actions, asPane, onClose }
  const { current } = shots
  switch (panel) {
    case 'new':
      return current && shots.rights.create(current.id) ? (
        <ShotEditor {...shared} key="new" record={null} list={current.id} onSaved={onClose} />
      ) : null
    case 'newList':
      return shots.rights.createList ? <ListEditor {...shared} key="newList" list={null} /> : null
    case 'list':
      return current ? <ListEditor {...shared} key={current.id} list={current} /> : null
    case 'paste':
      return <PastePanel {...shared} />
    case 'leave':
      return current ? <OrderToLeave {...shared} list={current} /> : null
    case 'here':
      return <PeopleHere {...shared} go={go} />
    case 'shot':
    case 'edit':
    case 'move':
    case 'missing':
      return <OfOne {...shared} search={search} panel={panel} go={go} />
    case 'reorder':
    case 'caller':
      return null
  }
}

function OfOne(props: ShotPanelProps & Pick<Props, 'search' | 'panel' | 'go'>) {
  const { search, panel, go, ...shared } = props
  const id = search.shot
  if (id === undefined) return null
  const record = shared.shots.shots.find((one) => one.id === id)
  const back = () => go({ panel: 'shot' })
  if (panel === 'move' && record) return <MovePanel {...shared} key={id} record={record} />
  const row = shared.shots.lists
    .flatMap((list) => list.rows)
    .find((one) => one.id === id && !one.isTaken)
  if (panel === 'missing' && row && shared.shots.rights.tick)
    return (
      <MissingPanel
        shots={shared.shots}
        actions={shared.actions}
        row={row}
        onClose={shared.asPane ? back : shared.onClose}
      />
    )
  if (panel === 'edit' && record && shared.shots.rights.edit(record, 'title')) {
    return (
      <ShotEditor
        {...shared}
        key={id}
        record={record}
        list={record.data.list}
        onClose={shared.asPane ? back : shared.onClose}
        onSaved={shared.asPane ? back : shared.onClose}
      />
    )
  }
  return <ShotDetail {...shared} key={id} id={id} go={go} />
}
