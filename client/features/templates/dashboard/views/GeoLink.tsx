import type { ReactNode } from 'react'

export type GeoLinkProps = {
  latitude: number
  longitude: number
  /** Stands on the pin of the map. */
  label: string
  children: ReactNode
}

/** Hands a place over to the device's own map, which may know the way without a network. */
export function GeoLink({ latitude, longitude, label, children }: GeoLinkProps) {
  const at = `${latitude},${longitude}`
  return (
    <a
      href={`geo:${at}?q=${at}(${encodeURIComponent(label)})`}
      className="states inline-flex min-h-target items-center gap-2 self-start rounded-control border-(length:--line-w) border-solid border-control bg-card px-4 text-body font-bold text-ink no-underline hover:bg-sunk active:bg-press active:text-on-press"
    >
      {children}
    </a>
  )
}
