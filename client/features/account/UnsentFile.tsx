import { useRef } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { importUnsent } from '../../data/replica/unsentExport.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { accountWords } from '../../words/account.ts'

/** Brings edits back that were saved as a file when somebody signed out. */
export function UnsentFile() {
  const { replica, syncNow } = useOpenAccount()
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const words = accountWords.file

  async function bring(file: File | undefined) {
    if (!file) return
    const result = await importUnsent(replica, await file.text())
    if (input.current) input.current.value = ''
    if (!result.ok) {
      say.text(words.notOurs)
      return
    }
    const refused = result.refused.length
    say.text(
      refused > 0 ? words.someRefused(result.written, refused) : words.brought(result.written),
    )
    void syncNow()
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={words.bring}
        hidden
        onChange={(event) => void bring(event.currentTarget.files?.[0])}
      />
      <Button onPress={() => input.current?.click()}>{words.bring}</Button>
    </>
  )
}
