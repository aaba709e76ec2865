import type { ReactNode } from 'react'

/** First stop of the keyboard: jumps over navigation and header. `target` is an element's id. */
export function SkipLink({ target, children }: { target: string; children: ReactNode }) {
  return (
    <a
      href={`#${target}`}
      // A plain fragment jump would become an address of its own in the router's history.
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
      className="sr-only z-50 rounded-control bg-accent px-4 py-3 text-body font-bold text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      {children}
    </a>
  )
}
