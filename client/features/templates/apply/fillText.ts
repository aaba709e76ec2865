import { templateStartText } from '#shared/schema/templateStart.ts'

/** What was answered for a template's variables: minutes of the day, or words. */
export type Answers = ReadonlyMap<string, { time: number } | { text: string }>

const NAMED = /\{([a-z][A-Za-z0-9]{0,39})\}/g

/**
 * Puts the answers into a text: `{venue}` becomes the venue, `{ceremonyStart}` its clock time. A name
 * that nobody answered stays as it stands, and is told to `missing`.
 */
export function fillText(text: string, answers: Answers, missing: (name: string) => void): string {
  return text.replace(NAMED, (whole, name: string) => {
    const answer = answers.get(name)
    if (answer === undefined) {
      missing(name)
      return whole
    }
    return 'text' in answer ? answer.text : templateStartText({ at: answer.time })
  })
}
