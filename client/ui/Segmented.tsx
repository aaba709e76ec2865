import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'

export type Segment<Id extends string> = { id: Id; label: string; icon?: ReactNode }

export type SegmentedProps<Id extends string> = {
  label: string
  /** The group's name is still spoken when it is not shown. */
  showLabel?: boolean
  segments: readonly Segment<Id>[]
  value: Id
  onChange: (id: Id) => void
  className?: string
}

/** One of two to five, all in view. A radio group to assistive technology. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { label, showLabel = false, segments, value, onChange, className = '' } = props
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const segment = segments.find(({ id }) => id === chosen)
        if (segment) onChange(segment.id)
      }}
      orientation="horizontal"
      {...(showLabel ? {} : { 'aria-label': label })}
      className={`flex flex-col gap-1.5 ${className}`}
    >
      {showLabel ? <Label className="text-small font-medium text-ink2">{label}</Label> : null}
      <div className="edge flex flex-wrap gap-1 rounded-control bg-card p-1">
        {segments.map((segment) => (
          <Radio
            key={segment.id}
            value={segment.id}
            className="states flex min-h-12 min-w-fit flex-1 cursor-pointer items-center justify-center gap-2 rounded-[10px] px-2 text-center text-small font-medium text-ink2 hover:bg-sunk pressed:bg-press pressed:text-on-press selected:forced-color-adjust-none selected:bg-accent selected:font-bold selected:text-on-accent"
          >
            {segment.icon}
            <span className="min-w-0">{segment.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
