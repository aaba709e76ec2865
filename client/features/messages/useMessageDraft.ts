import * as z from 'zod/mini'
import { useDraft } from '../../data/hooks/useDraft.ts'

const draft = z.object({
  text: z.string(),
  mentions: z.array(z.string()),
  links: z.array(z.string()),
  /** Id of the first words of what is being corrected. */
  correcting: z.nullable(z.string()),
})
const NOTHING: z.output<typeof draft> = { text: '', mentions: [], links: [], correcting: null }

/** What is being written in a conversation; it outlives the app. */
export function useMessageDraft(thread: string) {
  return useDraft(`message ${thread}`, draft, NOTHING)
}
export type MessageDraft = ReturnType<typeof useMessageDraft>
