import { useState } from 'react'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { emptyForm, taskDraft } from './taskForm.ts'
import type { Tasks } from './useTasks.ts'

/** What is written of a task that is not there yet: a line that became a form, or the form itself. */
export function useNewTask({ scope, usualPhase }: Tasks) {
  const [initial] = useState(() => ({ base: emptyForm(usualPhase), form: emptyForm(usualPhase) }))
  return useDraft(`task ${scope} new`, taskDraft, initial)
}
