import { useRef } from 'react'
import { useUnsentFile } from '../../frame/useUnsentFile.ts'
import { Button } from '../../ui/Button.tsx'
import { accountWords } from '../../words/account.ts'

/** Brings edits back that were saved as a file when somebody signed out. */
export function UnsentFile() {
  const { bring } = useUnsentFile()
  const input = useRef<HTMLInputElement>(null)
  const words = accountWords.file

  async function take(file: File | undefined) {
    if (!file) return
    await bring(file)
    if (input.current) input.current.value = ''
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={words.bring}
        hidden
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <Button onPress={() => input.current?.click()}>{words.bring}</Button>
    </>
  )
}
