import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useLookThrough } from '../../data/hooks/useLookThrough.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { coupleOf } from '../../words/couple.ts'
import { historyWords } from '../../words/history.ts'
import { BinView } from './bin/BinView.tsx'
import { LinesView } from './lines/LinesView.tsx'
import { momentFrom } from './momentText.ts'
import { NamedView } from './names/NamedView.tsx'
import { CompareView } from './then/CompareView.tsx'
import { ThenView } from './then/ThenView.tsx'
import { useMomentName } from './useMomentName.ts'
import { useTelling } from './useTelling.ts'

const route = getRouteApi('/w/$wedding/history')

export type HistorySearch = {
  view?: 'named' | 'bin' | undefined
  /** The one record, or one field of it, whose past is shown. */
  record?: string | undefined
  path?: string | undefined
  user?: string | undefined
  kind?: string | undefined
  /** The moment that is looked at, as `momentText` writes it. */
  at?: string | undefined
  /** What it is compared with: a moment, or `now`. */
  with?: string | undefined
  /** One moment was chosen, the other is to be. */
  from?: string | undefined
}

export type GoHistory = (change: HistorySearch) => void

const views = historyWords.views
const VIEWS = (['lines', 'named', 'bin'] as const).map((id) => ({ id, label: views[id] }))

/** What was in a wedding: who did what, how it stood at any moment, and the way back. */
export function HistoryScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { look } = useLookThrough(scope)
  const telling = useTelling(scope)

  const go = useCallback<GoHistory>(
    (change) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        resetScroll: change.at !== undefined,
      }),
    [navigate],
  )
  const toMore = useCallback(
    () => void navigate({ to: '/w/$wedding/more', params: { wedding: id } }),
    [navigate, id],
  )
  const at = momentFrom(search.at)
  const other = search.with === undefined ? null : momentFrom(search.with)
  const isComparing = at !== null && search.with !== undefined

  return (
    <Screen
      wedding={id}
      current="more"
      title={historyWords.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
      back={
        at === null
          ? { label: historyWords.toMore, onPress: toMore }
          : { label: historyWords.then.back, onPress: () => go({ at: undefined, with: undefined }) }
      }
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && look ? <EmptyState sentence={historyWords.lookingAs} /> : null}
      {record && !look ? (
        <div
          className={`mx-auto flex flex-col gap-5 px-gutter py-5 ${at && !isComparing ? 'max-w-240' : 'max-w-180'}`}
        >
          {isComparing ? (
            <CompareView telling={telling} from={at} to={other} go={go} />
          ) : at ? (
            <ThenView key={search.at} telling={telling} asked={at} go={go} />
          ) : (
            <>
              <Segmented
                label={views.label}
                segments={VIEWS}
                value={search.view ?? 'lines'}
                onChange={(view) => go({ view: view === 'lines' ? undefined : view })}
              />
              <Picking telling={telling} from={search.from} go={go} />
              {search.view === 'named' ? (
                <NamedView telling={telling} search={search} go={go} />
              ) : search.view === 'bin' ? (
                <BinView telling={telling} go={go} />
              ) : (
                <LinesView telling={telling} search={search} go={go} />
              )}
            </>
          )}
        </div>
      ) : null}
    </Screen>
  )
}

type PickingProps = {
  telling: ReturnType<typeof useTelling>
  from: string | undefined
  go: GoHistory
}

/** One of two moments is chosen: the next one that is tapped is the other. */
function Picking({ telling, from, go }: PickingProps) {
  const asked = momentFrom(from)
  const name = useMomentName(telling, asked)
  if (asked === null || from === undefined) return null
  const words = historyWords.compare
  return (
    <Banner
      tone="info"
      live="status"
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="small" onPress={() => go({ at: from, with: 'now', from: undefined })}>
            {words.withNow}
          </Button>
          <Button size="small" variant="quiet" onPress={() => go({ from: undefined })}>
            {words.stop}
          </Button>
        </span>
      }
    >
      {words.picking(name)}
    </Banner>
  )
}
