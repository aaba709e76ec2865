import { useId } from 'react'
import { chartFill, ChartPatterns, type ChartLook } from './ChartFigure.tsx'
import { CHART_HEIGHT, CHART_WIDTH } from './chartSize.ts'
import { linearScale } from './linearScale.ts'

export type StackedBarsProps = {
  /** One bar each, its parts from below. */
  columns: readonly (readonly number[])[]
  /** Of each part. */
  looks: readonly ChartLook[]
  /** Where the scale ends. */
  most: number
}

/** A bar is never so low that it cannot be seen. */
const LEAST = 3

/** Bars beside one another; the picture alone, for ChartFigure. */
export function StackedBars({ columns, looks, most }: StackedBarsProps) {
  const id = useId()
  const height = linearScale(most, [0, CHART_HEIGHT])
  const step = CHART_WIDTH / Math.max(1, columns.length)
  return (
    <svg viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`} className="w-full rule-t rule-b">
      <ChartPatterns id={id} />
      {columns.map((parts, column) => {
        const heights = parts.map((part) => (part > 0 ? Math.max(LEAST, height(part)) : 0))
        return looks.map((look, part) => {
          const size = heights[part] ?? 0
          const below = heights.slice(0, part).reduce((sum, one) => sum + one, 0)
          return size > 0 ? (
            <rect
              key={`${column} ${look}`}
              x={step * (column + 0.12)}
              y={CHART_HEIGHT - below - size}
              width={step * 0.76}
              height={size}
              fill={chartFill(id, look)}
            />
          ) : null
        })
      })}
    </svg>
  )
}
