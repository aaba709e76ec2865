import { useCallback, useMemo } from 'react'
import { document, type DocumentData } from '#shared/schema/document.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useTakeDocument } from '../../data/hooks/useTakeDocument.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { Changes } from '../../data/replica/writeOp.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { documentWords } from '../../words/documents.ts'
import { kindFromName, nameFromFile } from './kindFromName.ts'
import type { DocumentRecord } from './useDocuments.ts'

/** What is done to documents; each is told with its undo. */
export function useDocumentActions(scope: ScopeName, own: { vendor?: string }) {
  const { patch, remove: removeOne } = useWrite()
  const { isTaking, take } = useTakeDocument()
  const device = useDeviceWord()
  const say = useSay()

  /** Answers the id of the document, or null where nothing was written. */
  const bring = useCallback(
    async (file: File, to: DocumentRecord | null): Promise<string | null> => {
      const name = to?.data.name ?? nameFromFile(file.name)
      const into = to
        ? { id: to.id, versions: to.data.versions }
        : { new: { name, kind: kindFromName(file.name), readers: 'office' as const, ...own } }
      const taken = await take(file, { scope, device, into })
      const words = documentWords
      switch (taken.kind) {
        case 'unfit':
          say.text(words.unfit[taken.reason](file.name))
          return null
        case 'known':
          say.text(words.unfit.known(name))
          return null
        case 'written': {
          const { outcome } = taken
          if (!outcome.ok && outcome.refusal.reason === 'storageFull') {
            say.text(words.noRoom(device))
            return null
          }
          const done = to ? words.versionAdded(name) : words.added(name)
          return say.outcome(outcome, done) ? taken.id : null
        }
      }
    },
    [own, take, scope, device, say],
  )
  const change = useCallback(
    (id: string, changes: Changes<DocumentData>, done: string) =>
      void patch(document, id, changes).then((outcome) => say.outcome(outcome, done)),
    [patch, say],
  )
  const remove = useCallback(
    async ({ id, data }: DocumentRecord) =>
      say.outcome(await removeOne(id), documentWords.removed(data.name)),
    [removeOne, say],
  )
  return useMemo(
    () => ({ isTaking, bring, change, remove, patch }),
    [isTaking, bring, change, remove, patch],
  )
}
export type DocumentActions = ReturnType<typeof useDocumentActions>
