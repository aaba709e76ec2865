import type { CallProblem } from '../../data/serverCall.ts'
import { linkDoorWords } from '../../words/links.ts'

/** Why a link did not open, in words, and whether trying again helps. `none`: it holds no secret. */
export function doorProblem(problem: CallProblem | 'none' | null): {
  title: string
  text: string
  mayTryAgain: boolean
} {
  const words = linkDoorWords
  const said = (which: keyof typeof words.titles, mayTryAgain: boolean) => ({
    title: words.titles[which],
    text: words[which],
    mayTryAgain,
  })
  if (problem === 'none') return said('none', false)
  if (problem?.kind === 'unreachable') return said('offline', true)
  if (problem === null) return said('failed', true)
  switch (problem.code) {
    case 'NOT_FOUND':
    case 'BAD_REQUEST':
      return said('none', false)
    case 'LINK_ENDED':
      return said('ended', false)
    case 'LINK_FULL':
      return said('full', false)
    case 'RATE_LIMITED':
      return { ...said('failed', true), text: words.often }
    default:
      return said('failed', true)
  }
}
