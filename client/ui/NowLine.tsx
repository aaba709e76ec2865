export type NowLineProps = {
  /** Pixels from the top of the nearest positioned list; measured again whenever a row grows. */
  offset: number
}

/**
 * The red line of now, drawn over a list that is `position: relative`. Its one motion is the
 * signature of the product: it glides to the next moment. Decoration: the row itself says "now".
 */
export function NowLine({ offset }: NowLineProps) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 top-0 z-10 -mt-[1.5px] h-[3px] bg-now transition-transform duration-(--t-reorder) ease-settle forced-color-adjust-none sun:-mt-[2px] sun:h-[4px]"
      style={{ transform: `translateY(${offset}px)` }}
    />
  )
}
