import { ChartFigure } from '../../ui/ChartFigure.tsx'
import { LineChart } from '../../ui/LineChart.tsx'
import { roundMost } from '../../ui/linearScale.ts'
import { StackedBars } from '../../ui/StackedBars.tsx'
import { metricsWords } from '../../words/metrics.ts'
import { changesOf, percentOf, type MetricDay, type MetricsView } from './metricDays.ts'

const words = metricsWords
const BECAME = ['applied', 'merged', 'rejected'] as const
const LOOKS = ['solid', 'striped', 'barred'] as const
const TIMES = ['p50', 'p99'] as const

type Share = (day: MetricDay) => { part: number; whole: number } | null

const asked: Share = ({ sums }) => sums && { part: sums.conflicts, whole: changesOf(sums) }
const unchanged: Share = ({ sums }) => sums && { part: sums.unchanged, whole: sums.pulls }

/** The four pictures of a span, day by day. */
export function MetricCharts({ sums, days }: MetricsView) {
  const ends = {
    from: words.day(days[0]?.day ?? ''),
    to: words.day(days.at(-1)?.day ?? ''),
  }
  const changed = roundMost(Math.max(...days.map((day) => (day.sums ? changesOf(day.sums) : 0))))
  const slowest = roundMost(Math.max(...days.map((day) => day.sums?.pushMs?.p99 ?? 0)))
  return (
    <div className="grid gap-x-10 gap-y-8 tablet:grid-cols-2">
      <ChartFigure
        {...ends}
        title={words.changes.title}
        summary={words.changes.summary(sums)}
        legend={BECAME.map((name, n) => ({
          label: words.changes[name],
          look: LOOKS[n] ?? 'solid',
        }))}
        top={words.number(changed)}
        table={{
          head: [words.columns.day, ...BECAME.map((name) => words.changes[name])],
          rows: days.map((day) => [
            words.day(day.day),
            ...BECAME.map((name) => words.number(day.sums?.[name] ?? 0)),
          ]),
        }}
      >
        <StackedBars
          columns={days.map((day) => BECAME.map((name) => day.sums?.[name] ?? 0))}
          looks={LOOKS}
          most={changed}
        />
      </ChartFigure>
      <ChartFigure
        {...ends}
        title={words.time.title}
        summary={words.time.summary(sums)}
        legend={[
          { label: words.time.p50, look: 'line' },
          { label: words.time.p99, look: 'dashed' },
        ]}
        top={words.duration(slowest)}
        table={{
          head: [words.columns.day, ...TIMES.map((name) => words.time[name])],
          rows: days.map((day) => [
            words.day(day.day),
            ...TIMES.map((name) =>
              day.sums?.pushMs ? words.duration(day.sums.pushMs[name]) : words.none,
            ),
          ]),
        }}
      >
        <LineChart
          lines={TIMES.map((name, n) => ({
            look: n === 0 ? 'line' : 'dashed',
            values: days.map((day) => day.sums?.pushMs?.[name] ?? null),
          }))}
          most={slowest}
        />
      </ChartFigure>
      <ShareChart
        {...ends}
        days={days}
        of={asked}
        words={words.questions}
        summary={words.questions.summary(sums)}
      />
      <ShareChart
        {...ends}
        days={days}
        of={unchanged}
        words={words.unchanged}
        summary={words.unchanged.summary(sums)}
      />
    </div>
  )
}

type ShareChartProps = {
  from: string
  to: string
  days: readonly MetricDay[]
  of: Share
  words: { title: string; share: string }
  summary: string
}

/** One share a day, in percent of a scale that fits the highest. */
function ShareChart({ from, to, days, of, words: own, summary }: ShareChartProps) {
  const shares = days.map((day) => {
    const share = of(day)
    return share && share.whole > 0 ? share : null
  })
  const percents = shares.map((share) => share && percentOf(share.part, share.whole))
  const most = roundMost(Math.max(...percents.map((percent) => percent ?? 0)))
  return (
    <ChartFigure
      from={from}
      to={to}
      title={own.title}
      summary={summary}
      top={words.percent(most)}
      table={{
        head: [words.columns.day, own.share],
        rows: days.map(({ day }, n) => {
          const share = shares[n]
          return [words.day(day), share ? words.share(share.part, share.whole) : words.none]
        }),
      }}
    >
      <LineChart lines={[{ look: 'line', values: percents }]} most={most} />
    </ChartFigure>
  )
}
