import { useEffect, type ReactNode, type RefObject } from 'react'
import { Popover, PopoverContext, useSlottedContext } from 'react-aria-components'

/** The floating list of Select and ComboBox; it stays at its field while the field moves. */
export function ListPopover({ children }: { children: ReactNode }) {
  const field = useSlottedContext(PopoverContext)?.triggerRef
  return (
    <Popover className="pop w-(--trigger-width) overflow-hidden rounded-control bg-card text-ink shadow-float">
      {field ? <StaysAt field={field} /> : null}
      {children}
    </Popover>
  )
}

/**
 * A popover measures where its field is when it opens and when sizes change, not when the field moves:
 * in a sheet that is still coming in, or that grows by a message, the list would stay where the field
 * was, over the field itself or out of the screen. A resize of the window is what makes it measure again.
 */
function StaysAt({ field }: { field: RefObject<Element | null> }) {
  useEffect(() => {
    let last = field.current?.getBoundingClientRect().top
    let frame = requestAnimationFrame(function look() {
      const top = field.current?.getBoundingClientRect().top
      if (top !== last) window.dispatchEvent(new Event('resize'))
      last = top
      frame = requestAnimationFrame(look)
    })
    return () => cancelAnimationFrame(frame)
  }, [field])
  return null
}
