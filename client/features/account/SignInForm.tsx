import { useState, type FormEvent } from 'react'
import { useAccount } from '../../data/hooks/useAccount.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { signInProblem, welcomeWords } from '../../words/account.ts'

type Mistakes = { name?: string; email?: string; password?: string }

/** Signing up or in. What was typed stays when something goes wrong, and when the mode changes. */
export function SignInForm({ mode }: { mode: 'in' | 'up' }) {
  const { session } = useAccount()
  const device = useDeviceWord()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)

  async function enter(event: FormEvent) {
    event.preventDefault()
    const found = mistakesIn({ mode, name, email, password })
    setMistakes(found)
    if (Object.keys(found).length > 0 || isWorking) return
    setWorking(true)
    setProblem(null)
    const address = email.trim()
    const result =
      mode === 'up'
        ? await session.signUp({ name: name.trim(), email: address, password })
        : await session.signIn({ email: address, password })
    setWorking(false)
    if (!result.ok) setProblem(signInProblem(result.problem, device))
  }

  return (
    <form onSubmit={(event) => void enter(event)} noValidate className="flex flex-col gap-5">
      {problem ? (
        <Banner tone="bad" live="alert">
          {problem}
        </Banner>
      ) : null}
      {mode === 'up' ? (
        <Field
          label={welcomeWords.name}
          description={welcomeWords.nameHelp}
          name="name"
          autoComplete="name"
          value={name}
          onChange={setName}
          error={mistakes.name}
        />
      ) : null}
      <Field
        label={welcomeWords.email}
        name="email"
        type="email"
        autoComplete="email"
        value={email}
        onChange={setEmail}
        error={mistakes.email}
      />
      <Field
        label={welcomeWords.password}
        name="password"
        type="password"
        autoComplete={mode === 'up' ? 'new-password' : 'current-password'}
        value={password}
        onChange={setPassword}
        error={mistakes.password}
        {...(mode === 'up' ? { description: welcomeWords.passwordHelp } : {})}
      />
      <Button type="submit" variant="primary" isPending={isWorking}>
        {isWorking ? welcomeWords.working : welcomeWords[mode]}
      </Button>
    </form>
  )
}

function mistakesIn(form: {
  mode: 'in' | 'up'
  name: string
  email: string
  password: string
}): Mistakes {
  const { missing } = welcomeWords
  const email = form.email.trim()
  return {
    ...(form.mode === 'up' && form.name.trim() === '' ? { name: missing.name } : {}),
    ...(email === ''
      ? { email: missing.email }
      : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
        ? {}
        : { email: missing.emailForm }),
    ...(form.password === ''
      ? { password: missing.password }
      : form.mode === 'up' && form.password.length < 8
        ? { password: missing.passwordShort }
        : {}),
  }
}
