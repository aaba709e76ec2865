import { derivedId } from './record/derivedId.ts'

/**
 * Id of the answer to a question of a section. It follows from both, so that two people who answer
 * without hearing of each other write one record; the section's own part keeps weddings apart that
 * got the same question from one template.
 */
export function answerId(section: string, question: string): string {
  const other = question.slice(-12)
  const tail = Array.from(section.slice(-12), (digit, index) =>
    (Number.parseInt(digit, 16) ^ Number.parseInt(other[index] ?? '0', 16)).toString(16),
  ).join('')
  return derivedId(section.slice(0, -12) + tail)
}
