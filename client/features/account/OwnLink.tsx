import { useState, type FormEvent } from 'react'
import { useBecomeAccount } from '../../data/hooks/useLinkDoor.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { ServerRefusal } from '../../data/queries.ts'
import type { LinkOfAccount } from '../../data/replica/accounts.ts'
import type { CallProblem } from '../../data/serverCall.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { signInProblem } from '../../words/account.ts'
import { linkAccountWords } from '../../words/links.ts'
import { entryMistakes, type EntryMistakes } from './entryMistakes.ts'

/** Whose link somebody works from, until when, and how it becomes an account of their own. */
export function OwnLink({ link }: { link: LinkOfAccount }) {
  const { problems } = useSyncStatus()
  const device = useDeviceWord()
  const become = useBecomeAccount()
  const say = useSay()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [mistakes, setMistakes] = useState<EntryMistakes>({})
  const words = linkAccountWords
  const refusal = become.error instanceof ServerRefusal ? become.error.problem : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (become.isPending) return
    const { name: _name, ...found } = entryMistakes({ mode: 'up', name: 'x', email, password })
    setMistakes(found)
    if (Object.keys(found).length > 0) return
    become
      .mutateAsync({ email: email.trim(), password })
      // The account opens anew, and this form is gone by then.
      .then(() => say.text(words.done))
      // What was refused stands in `become.error`.
      .catch(() => undefined)
  }

  return (
    <TitledSection title={words.title}>
      <p className="text-body text-ink2">
        {problems.includes('signedOut')
          ? words.signedOut
          : words.bounds(link.invitedBy, link.title, link.endsAt)}
      </p>
      <form
        noValidate
        aria-label={words.make}
        onSubmit={submit}
        className="edge flex flex-col gap-4 rounded-sheet bg-card p-4"
      >
        <p className="text-body font-bold">{words.make}</p>
        <p className="text-small text-ink2">{words.makeHelp}</p>
        <Field
          label={words.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          value={email}
          onChange={setEmail}
          error={mistakes.email}
        />
        <Field
          label={words.password}
          type="password"
          autoComplete="new-password"
          description={words.passwordHelp}
          maxLength={200}
          value={password}
          onChange={setPassword}
          error={mistakes.password}
        />
        {refusal ? (
          <Banner tone="bad" live="alert">
            {problemOf(refusal)}
          </Banner>
        ) : null}
        <Button type="submit" variant="primary" isPending={become.isPending}>
          {become.isPending ? words.working : words.submit}
        </Button>
      </form>
    </TitledSection>
  )

  function problemOf(problem: CallProblem): string {
    if (problem.kind === 'unreachable') return words.needsSignal
    switch (problem.code) {
      case 'EMAIL_TAKEN':
        return words.taken
      case 'LINK_ENDED':
        return words.endedDetail
      default:
        return signInProblem(problem, device)
    }
  }
}
