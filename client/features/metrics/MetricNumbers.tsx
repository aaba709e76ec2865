import type { DeviceKind, SyncMetrics } from '../../data/hooks/useMetrics.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { metricsWords } from '../../words/metrics.ts'
import { MetricCharts } from './MetricCharts.tsx'
import { viewOf } from './metricDays.ts'

const words = metricsWords

export type MetricNumbersProps = {
  /** `isKept`: it could not be asked anew; this was told at `toldAt`, Unix ms. */
  told: { value: SyncMetrics; toldAt: number; isKept: boolean }
  days: number
  /** The one kind of device that is looked at; absent: all. */
  device: string | undefined
  onDevice: (device: DeviceKind | undefined) => void
}

/** The numbers of a span: in words, by kind of device, and as pictures. */
export function MetricNumbers({ told, days, device, onDevice }: MetricNumbersProps) {
  const { value, toldAt, isKept } = told
  const now = useNow('minute')
  const chosen = value.devices.find((one) => one.device === device)?.device ?? null
  const view = viewOf(value, chosen)
  const isEmpty = value.total.pushes + value.total.pulls === 0
  return (
    <>
      {isKept ? <Banner tone="info">{words.kept(toldAt, now)}</Banner> : null}
      {isEmpty ? <EmptyState sentence={words.empty(days)} /> : null}
      {view && !isEmpty ? (
        <>
          {value.devices.length > 1 ? (
            <FilterChips
              className="-mx-gutter"
              label={words.devices.label}
              chips={[
                { id: 'all', label: words.devices.all },
                ...value.devices.map(({ device: kind }) => ({
                  id: kind,
                  label: words.devices[kind],
                })),
              ]}
              value={chosen ?? 'all'}
              onChange={(id) => onDevice(value.devices.find((one) => one.device === id)?.device)}
            />
          ) : null}
          <div className="flex flex-col gap-2" aria-live="polite">
            <p className="caslon text-place text-balance">{words.headline(view.sums)}</p>
            {words.details(view.sums).map((line) => (
              <p key={line} className="text-body text-ink2">
                {line}
              </p>
            ))}
          </div>
          <MetricCharts {...view} />
          {chosen === null && value.devices.length > 1 ? (
            <ByDevice devices={value.devices} />
          ) : null}
        </>
      ) : null}
      <p className="text-small text-ink2">{words.privacy}</p>
    </>
  )
}

function ByDevice({ devices }: Pick<SyncMetrics, 'devices'>) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{words.devices.title}</h2>
      <ul className="edge flex flex-col rounded-control bg-card">
        {devices.map(({ device, ...sums }) => (
          <li key={device} className="flex flex-col gap-0.5 px-4 py-3 not-first:rule-t">
            <span className="text-body font-bold">{words.devices[device]}</span>
            <span className="text-body">{words.headline(sums)}</span>
            <span className="text-small text-ink2">{words.details(sums)[1]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
