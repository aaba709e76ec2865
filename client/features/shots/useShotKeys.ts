import { checkRow, focusRow, rowOf } from '../../frame/keys/rowFocus.ts'
import { useKeys } from '../../frame/keys/useKeys.ts'
import type { Go, ShotSearch } from './ShotsScreen.tsx'
import type { Shots } from './useShots.ts'

type ShotKeys = { shots: Shots; search: ShotSearch; go: Go; isCalling: boolean }

/** The keys of the photographs; the space bar is the check box's own. */
export function useShotKeys({ shots, search, go, isCalling }: ShotKeys): void {
  const { current, rights } = shots
  const mayAdd = current !== undefined && rights.create(current.id) && !isCalling
  useKeys('shots', {
    next: isCalling ? undefined : () => focusRow(1),
    previous: isCalling ? undefined : () => focusRow(-1),
    check: isCalling ? undefined : checkRow,
    move: mayAdd
      ? (target) => {
          const id = rowOf(target) ?? search.shot
          if (id === undefined) go({ panel: 'reorder', list: current.id })
          else go({ panel: 'move', shot: id })
        }
      : undefined,
    add: mayAdd ? () => go({ panel: 'new', shot: undefined, list: current.id }) : undefined,
    caller:
      current && current.total > 0
        ? () => go({ panel: isCalling ? undefined : 'caller', list: current.id })
        : undefined,
    close: search.panel === undefined ? undefined : () => go({ panel: undefined, shot: undefined }),
  })
  // Among the groupings one looks for people and titles, not through the whole wedding.
  useKeys('everywhere', { search: isCalling ? undefined : () => go({ q: search.q ?? '' }) })
}
