import { useState, type FormEvent } from 'react'
import { useAccount } from '../../data/hooks/useAccount.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useUnsentFile } from '../../frame/useUnsentFile.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { accountWords, signInProblem, welcomeWords } from '../../words/account.ts'

/** The session ended elsewhere: what is unsent is still here, and can be saved or sent. */
export function SessionEnded() {
  const { session } = useAccount()
  const { account } = useOpenAccount()
  const { pending, refused } = useSyncStatus()
  const device = useDeviceWord()
  const unsentFile = useUnsentFile()
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const unsent = pending + refused
  const words = accountWords.ended

  async function enter(event: FormEvent) {
    event.preventDefault()
    if (isWorking) return
    if (password === '') {
      setProblem(welcomeWords.missing.ownPassword)
      return
    }
    setWorking(true)
    const result = await session.signIn({ email: account.email, password })
    setWorking(false)
    setProblem(result.ok ? null : signInProblem(result.problem, device))
  }

  return (
    <section
      aria-labelledby="session-ended"
      className="edge flex flex-col gap-4 rounded-sheet bg-card p-4"
    >
      <h2 id="session-ended" className="text-lead font-bold">
        {words.title}
      </h2>
      <p className="text-body text-ink2">
        {unsent > 0 ? words.waiting(unsent, device) : words.nothing(device)}
      </p>
      <form noValidate onSubmit={(event) => void enter(event)} className="flex flex-col gap-4">
        <input type="hidden" name="email" autoComplete="username" value={account.email} readOnly />
        <Field
          label={words.password}
          type="password"
          autoComplete="current-password"
          maxLength={200}
          value={password}
          onChange={setPassword}
        />
        {problem ? (
          <Banner tone="bad" live="alert">
            {problem}
          </Banner>
        ) : null}
        <Button type="submit" variant="primary">
          {isWorking ? welcomeWords.working : words.signIn}
        </Button>
      </form>
      {unsent > 0 ? <Button onPress={() => void unsentFile.save()}>{words.save}</Button> : null}
    </section>
  )
}
