import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import {
  Button as AriaButton,
  Label,
  Tag,
  TagGroup,
  TagList,
  useFilter,
} from 'react-aria-components'
import { ComboBox } from './ComboBox.tsx'
import { fieldLook } from './fieldLook.ts'
import type { Option } from './OptionList.tsx'

export type TagPickerProps = {
  label: string
  /** The label of the entry below the tags: "Add a person". */
  addLabel: string
  openLabel: string
  removeLabel: (label: string) => string
  options: readonly Option[]
  value: readonly string[]
  onChange: (ids: readonly string[]) => void
  /** Makes a new option out of text that none has; answers its id. Absent: only known ones. */
  onCreate?: (text: string) => string
  /** Shown while the text matches nothing. */
  noMatch?: ReactNode
  className?: string
}

/** Several of many: people of a moment, lanes, roles. */
export function TagPicker(props: TagPickerProps) {
  const { label, addLabel, options, value, onChange, onCreate, className = '' } = props
  const [text, setText] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const byId = new Map(options.map((option) => [option.id, option]))
  const tags = value.map((id) => byId.get(id) ?? { id, label: id })
  const free = options.filter(
    (option) => !value.includes(option.id) && contains(option.label, text),
  )

  function add(id: string) {
    setText('')
    if (!value.includes(id)) onChange([...value, id])
  }

  return (
    <div className={`flex flex-col gap-3 ${className}`}>
      {tags.length > 0 ? (
        <TagGroup
          onRemove={(keys) => onChange(value.filter((id) => !keys.has(id)))}
          className={fieldLook.stack}
        >
          <Label className={fieldLook.label}>{label}</Label>
          <TagList items={tags} className="flex flex-wrap gap-2">
            {(tag) => (
              <Tag
                id={tag.id}
                textValue={tag.label}
                className="edge flex min-h-10 cursor-default items-center gap-1 rounded-pill bg-card ps-3 text-small font-medium"
              >
                {tag.label}
                <AriaButton
                  slot="remove"
                  aria-label={props.removeLabel(tag.label)}
                  className="flex size-10 cursor-pointer items-center justify-center rounded-pill text-ink2 hover:text-ink pressed:bg-press pressed:text-on-press"
                >
                  <X size={16} aria-hidden />
                </AriaButton>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      ) : null}
      <ComboBox
        label={tags.length > 0 ? addLabel : label}
        openLabel={props.openLabel}
        options={free}
        isMatched
        text={text}
        onTextChange={setText}
        onPick={add}
        {...(onCreate
          ? {
              onEnter: (written: string) => {
                const name = written.trim()
                if (name !== '' && free.length === 0) add(onCreate(name))
              },
            }
          : {})}
        noMatch={props.noMatch}
      />
    </div>
  )
}
