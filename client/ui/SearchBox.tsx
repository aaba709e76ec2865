import { Search, X } from 'lucide-react'
import { Button as AriaButton, Input, SearchField } from 'react-aria-components'

export type SearchBoxProps = {
  /** There is no room for a label above: it stands in the field while it is empty. */
  label: string
  clearLabel: string
  text: string
  onTextChange: (text: string) => void
  className?: string
}

/** Narrows the list below it while one types; Escape empties it. */
export function SearchBox({
  label,
  clearLabel,
  text,
  onTextChange,
  className = '',
}: SearchBoxProps) {
  return (
    <SearchField
      aria-label={label}
      value={text}
      onChange={onTextChange}
      className={`group relative flex min-w-0 items-center ${className}`}
    >
      <Search size={20} aria-hidden className="pointer-events-none absolute start-4 text-ink2" />
      <Input
        placeholder={label}
        className="edge states min-h-primary w-full rounded-control bg-card ps-12 pe-13 text-body text-ink placeholder:text-ink3 hover:bg-sunk focus:bg-card [&::-webkit-search-cancel-button]:hidden"
      />
      <AriaButton
        aria-label={clearLabel}
        className="absolute inset-y-0 end-0 flex w-12 cursor-pointer items-center justify-center rounded-control text-ink2 group-empty:hidden pressed:bg-press pressed:text-on-press"
      >
        <X size={20} aria-hidden />
      </AriaButton>
    </SearchField>
  )
}
