import type { SVGProps } from 'react'

export type CodePictureProps = Omit<SVGProps<SVGSVGElement>, 'children'> & {
  /** Dark or light, row by row, with the quiet border that readers need. */
  cells: readonly (readonly boolean[])[]
  label: string
}

/** A code for cameras: always dark on white, whatever the theme. */
export function CodePicture({ cells, label, className = '', ...rest }: CodePictureProps) {
  const size = cells.length
  const marks = cells.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      {...rest}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`shrink-0 forced-color-adjust-none ${className}`}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={marks.join('')} fill="#000" />
    </svg>
  )
}
