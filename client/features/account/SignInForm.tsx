import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useAccount } from '../../data/hooks/useAccount.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { signInProblem, welcomeWords } from '../../words/account.ts'
import { entryMistakes, type EntryMistakes } from './entryMistakes.ts'
import type { KeptEntry } from './keptEntry.ts'

export type SignInFormProps = {
  mode: 'in' | 'up'
  /** Name and address, held by the screen: they stay when the mode changes. */
  entry: KeptEntry
  onEntry: (entry: KeptEntry) => void
}

/** Signing up or in. What was typed stays when something goes wrong, and when the mode changes. */
export function SignInForm({ mode, entry, onEntry }: SignInFormProps) {
  const { session } = useAccount()
  const device = useDeviceWord()
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)
  const [mistakes, setMistakes] = useState<EntryMistakes>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { name, email } = entry

  useEffect(() => {
    // The first field that needs a word takes the focus, so that nobody has to look for it.
    if (Object.keys(mistakes).length > 0) {
      form.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus()
    }
  }, [mistakes])

  async function enter(event: FormEvent) {
    event.preventDefault()
    if (isWorking) return
    const found = entryMistakes({ mode, name, email, password })
    setMistakes(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return
    setWorking(true)
    const address = email.trim()
    const result =
      mode === 'up'
        ? await session.signUp({ name: name.trim(), email: address, password })
        : await session.signIn({ email: address, password })
    setWorking(false)
    if (!result.ok) setProblem(signInProblem(result.problem, device))
  }

  return (
    <form
      ref={form}
      onSubmit={(event) => void enter(event)}
      noValidate
      className="flex flex-col gap-4 tablet:gap-5"
    >
      {mode === 'up' ? (
        <Field
          label={welcomeWords.name}
          description={welcomeWords.nameHelp}
          name="name"
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={(text) => onEntry({ ...entry, name: text })}
          error={mistakes.name}
        />
      ) : null}
      <Field
        label={welcomeWords.email}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        value={email}
        onChange={(text) => onEntry({ ...entry, email: text })}
        error={mistakes.email}
      />
      <div className="flex flex-col">
        <Field
          label={welcomeWords.password}
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete={mode === 'up' ? 'new-password' : 'current-password'}
          maxLength={200}
          value={password}
          onChange={setPassword}
          error={mistakes.password}
          {...(mode === 'up' ? { description: welcomeWords.passwordHelp } : {})}
        />
        <Checkbox label={welcomeWords.showPassword} isSelected={isShown} onChange={setShown}>
          {welcomeWords.showPassword}
        </Checkbox>
      </div>
      {problem ? (
        <Banner tone="bad" live="alert">
          {problem}
        </Banner>
      ) : null}
      <Button type="submit" variant="primary">
        {isWorking ? welcomeWords.working : welcomeWords[mode]}
      </Button>
    </form>
  )
}
