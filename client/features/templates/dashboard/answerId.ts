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
  // Another version digit than that of ids made by a clock: never the id of the section itself.
  return `${section.slice(0, 14)}8${section.slice(15, -12)}${tail}`
}
