import { CHART_HEIGHT, CHART_WIDTH } from './chartSize.ts'
import { linearScale } from './linearScale.ts'

export type LineChartProps = {
  /** One line each; null: nothing is known of that place, and the line is broken there. */
  lines: readonly { look: 'line' | 'dashed'; values: readonly (number | null)[] }[]
  /** Where the scale ends. */
  most: number
}

const looks = {
  line: { className: 'stroke-accent', dot: 'fill-accent' },
  dashed: { className: 'stroke-plum', dot: 'fill-plum', strokeDasharray: '5 3' },
} as const

/** Lines over one another; the picture alone, for ChartFigure. */
export function LineChart({ lines, most }: LineChartProps) {
  const height = linearScale(most, [CHART_HEIGHT - 3, 3])
  return (
    <svg viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`} className="w-full rule-t rule-b">
      {lines.map(({ look, values }) => {
        const step = CHART_WIDTH / Math.max(1, values.length)
        const points = values.map((value, place) =>
          value === null ? null : { x: step * (place + 0.5), y: height(value) },
        )
        const { dot, ...stroke } = looks[look]
        return (
          <g key={look}>
            <path d={pathOf(points)} fill="none" strokeWidth={2.5} {...stroke} />
            {points.map((point) =>
              point ? (
                <circle key={point.x} cx={point.x} cy={point.y} r={2.5} className={dot} />
              ) : null,
            )}
          </g>
        )
      })}
    </svg>
  )
}

function pathOf(points: readonly ({ x: number; y: number } | null)[]): string {
  return points
    .map((point, place) => {
      if (!point) return ''
      return `${points[place - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`
    })
    .join('')
}
