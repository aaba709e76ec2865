import type { ReactNode } from 'react'

export type LinkButtonProps = {
  /** `tel:`, `sms:` or `mailto:`: another app of the device takes over. */
  href: string
  label: string
  icon: ReactNode
  /** The address is a file to be kept under this name. */
  download?: string
  className?: string
}

/** A picture that hands over to another app: call, write. Always a full target. */
export function LinkButton({ href, label, icon, download, className = '' }: LinkButtonProps) {
  return (
    <a
      href={href}
      {...(download !== undefined && { download })}
      aria-label={label}
      className={`states inline-flex size-target shrink-0 items-center justify-center rounded-control border-(length:--line-w) border-solid border-control bg-card text-accent hover:bg-sunk active:bg-press active:text-on-press ${className}`}
    >
      {icon}
    </a>
  )
}
