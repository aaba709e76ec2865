import { useState } from 'react'
import { ComboBox } from '../ui/ComboBox.tsx'
import { relations } from '../words/relations.ts'
import { storedSides } from '../words/sides.ts'
import { said, storedFrom, type TermKind } from '../words/terms.ts'
import { valueEditorWords } from '../words/valueEditor.ts'

/** Words that are offered where a person is described, as they are stored. */
const OFFERED: Readonly<Partial<Record<TermKind, readonly string[]>>> = {
  side: Object.values(storedSides),
  relation: relations,
}

type TermEntryProps = {
  kind: TermKind
  label: string
  /** As it is stored; empty: nothing is. */
  value: string
  onChange: (stored: string) => void
}

/** A word that is said in the language of the screen and stored as in every other. */
export function TermEntry({ kind, label, value, onChange }: TermEntryProps) {
  const [typed, setTyped] = useState({ text: '', stored: '' })
  const words = valueEditorWords.term
  const offered = OFFERED[kind] ?? []
  // "Bride" is on the way to "Bridesmaid": what is being typed stays as it is typed.
  const text = typed.stored === value ? typed.text : said(kind, value)

  function set(next: string) {
    const stored = storedFrom(kind, next, offered)
    setTyped({ text: next, stored })
    onChange(stored)
  }

  return (
    <ComboBox
      label={label}
      options={offered.map((id) => ({ id, label: said(kind, id) }))}
      text={text}
      onTextChange={set}
      onPick={(id) => set(said(kind, id))}
      openLabel={words.open}
      noMatch={words.free}
    />
  )
}
