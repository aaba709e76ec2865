import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'

/** Members of data that name a record, best first; a note is named by how it begins. */
const NAMES = ['title', 'name', 'label', 'text']
const LONGEST = 80

/** A name for a record, from its own data alone; empty if it has none, and its type must do. */
export function titleOf(type: TypeDeclaration, { data }: RecordEnvelope): string {
  for (const name of NAMES) {
    const value = Object.hasOwn(type.fields, name) ? data[name] : undefined
    if (typeof value === 'string' && value.trim() !== '') return shortened(value.trim())
  }
  return ''
}

function shortened(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).toWellFormed()}…`
}
