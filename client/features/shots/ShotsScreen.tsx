import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { useHeld } from '../../frame/useHeld.ts'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { usePreload } from '../../frame/usePreload.ts'
import { useSearchText } from '../../frame/useSearchText.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { shotWords } from '../../words/shots.ts'
import { CallerScreen } from './CallerScreen.tsx'
import { FamilyPhotographs } from './FamilyPhotographs.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import { ReorderMode } from './ReorderMode.tsx'
import { ShotsBottom } from './ShotsBottom.tsx'
import { ShotsContent } from './ShotsContent.tsx'
import { useShotActions } from './useShotActions.ts'
import { useShotKeys } from './useShotKeys.ts'
import { useShots } from './useShots.ts'

const route = getRouteApi('/w/$wedding/shots')

/** Forms weigh more than the lists themselves, and no row waits for them. */
const ShotPanel = lazyPart(async () => (await import('./ShotPanel.tsx')).ShotPanel)
const LATER = [ShotPanel]

export type ShotSearch = ReturnType<typeof route.useSearch>
/** Changes the address: what is named is set, `undefined` goes away, the rest stays. */
export type Go = (change: Partial<ShotSearch>) => void

/** The photographs that are planned: what is next, who is in it, what is taken. */
export function ShotsScreen() {
  const { wedding } = route.useParams()
  const address = route.useSearch()
  // A link names the grouping alone.
  const panel = address.panel ?? (address.shot === undefined ? undefined : 'shot')
  const search = { ...address, panel }
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const { held, hold } = useHeld()
  const filter = search.filter ?? 'all'

  // The callbacks stay the same for the rows' sake, whatever is open.
  const latest = useRef(panel)
  useEffect(() => {
    latest.current = panel
  })
  const go = useCallback<Go>(
    (change) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        // A panel is a place one comes back from; typing and another grouping in it are not.
        replace: change.panel === undefined || change.panel === latest.current,
        resetScroll: false,
      }),
    [navigate],
  )
  const [query, find] = useSearchText(
    search.q,
    useCallback((q: string | undefined) => go({ q }), [go]),
  )
  const shots = useShots(wedding, { ...search, filter, query: query ?? '', held })
  const actions = useShotActions(shots, hold)
  usePreload(shots.loaded ? LATER : null)
  const onOpen = useCallback((id: string) => go({ shot: id, panel: 'shot' }), [go])
  useShotKeys({ shots, search, go, isCalling: panel === 'caller' })

  if (shots.loaded && !shots.wedding) return <NotHere wedding={wedding} />
  if (shots.loaded && seesOnlyTheirOwn(shots.actor)) {
    return <FamilyPhotographs shots={shots} wedding={wedding} />
  }
  if (panel === 'caller' && shots.current) {
    return (
      <CallerScreen
        list={shots.current}
        shots={shots}
        actions={actions}
        side={search.side}
        go={go}
      />
    )
  }
  const isReordering = panel === 'reorder' && shots.current !== undefined
  const opened =
    panel === undefined || isReordering || !shots.loaded ? null : (
      <ShotPanel
        shots={shots}
        actions={actions}
        search={search}
        panel={panel}
        go={go}
        asPane={isTablet}
      />
    )
  return (
    <Screen
      wedding={wedding}
      current="shots"
      title={shotWords.title}
      subtitle={shots.total > 0 ? shotWords.taken(shots.taken, shots.total) : undefined}
      actions={
        shots.loaded && shots.lists.length > 0 ? (
          <ShotsBottom shots={shots} actions={actions} isReordering={isReordering} go={go} />
        ) : undefined
      }
      pane={
        isTablet && shots.loaded && shots.lists.length > 0
          ? (opened ?? <PeopleHere shots={shots} actions={actions} go={go} asPane />)
          : isTablet
            ? opened
            : null
      }
    >
      {!shots.loaded ? null : isReordering && shots.current ? (
        <ReorderMode list={shots.current} actions={actions} go={go} />
      ) : (
        <ShotsContent
          shots={shots}
          actions={actions}
          search={search}
          query={query}
          find={find}
          filter={filter}
          go={go}
          onOpen={onOpen}
        />
      )}
      {isTablet ? null : opened}
    </Screen>
  )
}

/** Families, friends and vendors do not have the lists, only the groupings they stand in. */
function seesOnlyTheirOwn(actor: ReturnType<typeof useShots>['actor']): boolean {
  if (!actor || actor.owner || actor.grants?.includes('shots')) return false
  return actor.role === 'family' || actor.role === 'friend' || actor.role === 'vendor'
}

function NotHere({ wedding }: { wedding: string }) {
  return (
    <Screen wedding={wedding} current="shots" title={shotWords.title}>
      <WeddingNotHere />
    </Screen>
  )
}
