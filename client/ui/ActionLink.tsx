import type { ReactNode } from 'react'
import { useId } from 'react'

export type ActionLinkProps = {
  /** `tel:`, `sms:` or `mailto:`: another app of the device takes over. Absent: it cannot yet. */
  href: string | undefined
  /** The whole sentence for assistive technology: "Call Bea". */
  label: string
  icon: ReactNode
  children: ReactNode
  /** Why there is nothing to hand over to; shown in its place. */
  disabledReason: string
}

/** Looks like a button and hands over to another app. Where it cannot, it says why. */
export function ActionLink({ href, label, icon, children, disabledReason }: ActionLinkProps) {
  const reason = useId()
  const shape =
    'inline-flex min-h-primary w-full items-center justify-center gap-2 rounded-control border-(length:--line-w) border-solid px-2 text-body font-bold'
  if (href !== undefined) {
    return (
      <a
        href={href}
        aria-label={label}
        className={`states ${shape} border-control bg-card text-accent no-underline hover:bg-sunk active:bg-press active:text-on-press`}
      >
        {icon}
        {children}
      </a>
    )
  }
  return (
    <span className="flex flex-col gap-1">
      <a
        role="link"
        aria-disabled="true"
        aria-label={label}
        aria-describedby={reason}
        className={`${shape} border-line bg-sunk text-ink3 sun:border-dashed`}
      >
        {icon}
        {children}
      </a>
      <span id={reason} className="text-center text-small text-ink2">
        {disabledReason}
      </span>
    </span>
  )
}
