import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { exportUnsent } from '../../data/replica/unsentExport.ts'
import { saveFile } from '../../frame/saveFile.ts'
import { accountWords } from '../../words/account.ts'

/** Hands over everything unsent and refused as a file; nothing here changes. */
export function useUnsentFile(): () => Promise<void> {
  const { account, replica, queue } = useOpenAccount()
  const now = useNow('minute')
  return async () => {
    const text = await exportUnsent(replica, queue)
    const person = account.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    const date = new Date(now).toISOString().slice(0, 10)
    saveFile(accountWords.file.name(person, date), text)
  }
}
