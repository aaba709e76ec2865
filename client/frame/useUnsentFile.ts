import { useCallback } from 'react'
import { useAppData, useOpenAccount } from '../data/hooks/DataProvider.tsx'
import type { UnsentRecord } from '../data/replica/unsent.ts'
import {
  exportUnsent,
  importUnsent,
  type ImportUnsentResult,
} from '../data/replica/unsentExport.ts'
import { accountWords } from '../words/account.ts'
import { saveFile } from './saveFile.ts'
import { useSay } from './useSay.ts'

export type UnsentFile = {
  /** Hands over what is unsent and refused as a file; nothing here changes. @param only some of it */
  save: (only?: (edit: UnsentRecord) => boolean) => Promise<void>
  /** Brings such a file back, says in a sentence what became of it, and begins to send. */
  bring: (file: File) => Promise<ImportUnsentResult>
}

export function useUnsentFile(): UnsentFile {
  const { account, replica, queue, syncNow } = useOpenAccount()
  const { clock } = useAppData()
  const say = useSay()
  const save = useCallback<UnsentFile['save']>(
    async (only) => {
      const { name } = account
      const text = await exportUnsent(replica, queue, { name, ...(only && { only }) })
      const person = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
      const date = new Date(clock.now()).toISOString().slice(0, 10)
      saveFile(accountWords.file.name(person, date), text)
      say.text(accountWords.file.saved)
    },
    [account, replica, queue, clock, say],
  )
  const bring = useCallback<UnsentFile['bring']>(
    async (file) => {
      const result = await importUnsent(replica, await file.text())
      say.text(accountWords.file.result(result))
      if (result.ok && result.written > 0) void syncNow()
      return result
    },
    [replica, say, syncNow],
  )
  return { save, bring }
}
