import { fitsValueKind } from '#shared/schema/sectionFit.ts'
import { useAutosave } from '../../../frame/useAutosave.ts'
import { ColourField } from '../../../ui/ColourField.tsx'
import { sectionWords } from '../../../words/sections.ts'
import { textOf } from './sectionEntries.ts'
import type { ValueEditorProps } from './ValueEditor.tsx'

/** A colour by its hex digits, or picked. */
export function ColourValue({ label, value, write, isReadOnly }: ValueEditorProps) {
  const words = sectionWords.value
  const read = (text: string) => {
    const plain = text.trim().toLowerCase()
    const hex = plain.startsWith('#') ? plain : `#${plain}`
    return fitsValueKind(hex, 'colour') ? hex : null
  }
  const field = useAutosave(
    textOf(value),
    (text) => {
      if (text.trim() === '') return write(undefined)
      const colour = read(text)
      return colour === null ? null : write(colour)
    },
    words.saved(label),
  )
  return (
    <ColourField
      label={label}
      pickLabel={words.pickColour(label)}
      isReadOnly={isReadOnly}
      value={field.text}
      colour={read(field.text)}
      onChange={field.set}
      onFocus={field.onFocus}
      onBlur={field.onBlur}
      error={field.text.trim() !== '' && read(field.text) === null ? words.colourBad : undefined}
    />
  )
}
