import type { ReactNode } from 'react'

export type FileLinkProps = {
  /** Of a file in this browser. */
  href: string
  /** Kept under this name; absent: shown in a tab of its own. */
  download?: string
  icon: ReactNode
  children: ReactNode
  isPrimary?: boolean
}

/** Looks like a button, and gives a file to the browser: to show it, or to keep a copy. */
export function FileLink({ href, download, icon, children, isPrimary = false }: FileLinkProps) {
  const look = isPrimary
    ? 'border-accent bg-accent text-on-accent hover:bg-accent-strong forced-color-adjust-none'
    : 'border-control bg-card text-ink hover:bg-sunk active:bg-press active:text-on-press'
  return (
    <a
      href={href}
      {...(download === undefined ? { target: '_blank', rel: 'noopener' } : { download })}
      className={`states inline-flex min-h-primary grow items-center justify-center gap-2 rounded-control border-(length:--line-w) border-solid px-4 text-action font-bold no-underline ${look}`}
    >
      {icon}
      {children}
    </a>
  )
}
