import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Heading } from 'react-aria-components'

export type FoldHeaderProps = {
  title: ReactNode
  isOpen: boolean
  /** Absent: there is nothing else to open, and the head is only a head. */
  onToggle?: (() => void) | undefined
  /** Lines under the title. */
  children?: ReactNode
  id?: string
  className?: string
}

/** The head of a part of a list, which opens and folds it; the whole head is the target. */
export function FoldHeader({
  title,
  isOpen,
  onToggle,
  children,
  id,
  className = '',
}: FoldHeaderProps) {
  const Picture = isOpen ? ChevronUp : ChevronDown
  return (
    <div
      className={`relative flex min-h-row items-center gap-2 py-2.5 ps-gutter pe-4 ${className}`}
    >
      <div className="flex min-w-0 grow flex-col gap-1">
        <Heading level={2} {...(id === undefined ? {} : { id })} className="text-title font-bold">
          {onToggle ? (
            <AriaButton
              onPress={onToggle}
              aria-expanded={isOpen}
              className="cursor-pointer text-start outline-none after:absolute after:inset-0 after:content-[''] hover:after:bg-ink/4 data-[focus-visible]:after:-outline-offset-3 data-[focus-visible]:after:outline-3 data-[focus-visible]:after:outline-solid data-[focus-visible]:after:outline-focus pressed:after:bg-ink/8"
            >
              {title}
            </AriaButton>
          ) : (
            title
          )}
        </Heading>
        {children}
      </div>
      {onToggle ? <Picture size={22} aria-hidden className="text-ink2" /> : null}
    </div>
  )
}
