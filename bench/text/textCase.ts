/** Two edits of one text, and the text that people had in the end. */
export type TextCase = {
  /** Where it comes from: a path and what names the edit there. */
  from: string
  base: string
  mine: string
  theirs: string
  /** Null: whoever wrote them would have to say, since both changed the same words. */
  human: string | null
}
