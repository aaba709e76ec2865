import { getRouteApi } from '@tanstack/react-router'
import { RefreshCw } from 'lucide-react'
import { scopeId, scopeKind } from '#shared/schema/record/scope.ts'
import { useMetrics } from '../../data/hooks/useMetrics.ts'
import { Screen } from '../../frame/Screen.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { metricsWords } from '../../words/metrics.ts'
import { MetricNumbers } from './MetricNumbers.tsx'
import { useMetricPlaces } from './useMetricPlaces.ts'

const route = getRouteApi('/metrics')
const words = metricsWords
const DAYS = { week: 7, month: 30, quarter: 90 } as const
const SPANS = (['week', 'month', 'quarter'] as const).map((id) => ({ id, label: words.spans[id] }))

/** How sync went in a studio or a wedding that one answers for. */
export function MetricsScreen() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { places, loaded } = useMetricPlaces()
  // The one that was asked for may still be on its way out of the database.
  const place = places.find(({ scope }) => scope === search.of) ?? (loaded ? places[0] : undefined)
  const span = search.span ?? 'month'
  const { told, isAsking, isRefused, again } = useMetrics(place?.scope ?? null, DAYS[span])
  const asked = (change: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false })
  const isWedding = place !== undefined && scopeKind(place.scope) === 'wedding'
  const back = isWedding
    ? {
        label: words.toMore,
        onPress: () =>
          void navigate({
            to: '/w/$wedding/more',
            params: { wedding: scopeId(place.scope) },
          }),
      }
    : { label: words.toTemplates, onPress: () => void navigate({ to: '/templates' }) }

  return (
    <Screen
      wedding={null}
      current="templates"
      title={words.title}
      subtitle={place?.name}
      back={back}
    >
      <div className="mx-auto flex max-w-260 flex-col gap-6 px-gutter py-5">
        {place ? (
          <div className="flex flex-col gap-3 tablet:flex-row tablet:items-end">
            {places.length > 1 ? (
              <Select
                className="tablet:flex-1"
                label={words.choose}
                options={places.map(({ scope, name }) => ({ id: scope, label: name }))}
                value={place.scope}
                onChange={(of) => asked({ of, device: undefined })}
              />
            ) : null}
            <Segmented
              className="tablet:flex-1"
              label={words.spans.label}
              segments={SPANS}
              value={span}
              onChange={(id) => asked({ span: id === 'month' ? undefined : id })}
            />
          </div>
        ) : null}
        {loaded && !place ? <EmptyState sentence={words.nobody} /> : null}
        {place && told ? (
          <MetricNumbers
            told={told}
            days={DAYS[span]}
            device={search.device}
            onDevice={(device) => asked({ device })}
          />
        ) : null}
        {place && !told && isAsking ? (
          <p role="status" className="text-body text-ink2">
            {words.asking}
          </p>
        ) : null}
        {place && !told && !isAsking ? (
          <EmptyState
            sentence={isRefused ? words.refused : words.offline}
            action={
              <Button icon={<RefreshCw size={20} aria-hidden />} onPress={again}>
                {words.again}
              </Button>
            }
          />
        ) : null}
      </div>
    </Screen>
  )
}
