import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useAccount } from '../../data/hooks/useAccount.ts'
import { useForgottenCopy } from '../../data/hooks/useForgottenCopy.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useLanguage } from '../../frame/useLanguage.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { welcomeWords } from '../../words/account.ts'
import { languageWords } from '../../words/languages.ts'
import { DoorPicture } from './DoorPicture.tsx'
import { KnownAccounts } from './KnownAccounts.tsx'
import { SignInForm } from './SignInForm.tsx'
import { keepEntry, readKeptEntry, type KeptEntry } from './keptEntry.ts'
import { ownPath } from './ownPath.ts'

/** The door: a new account, an old one, or one that is known on this device already. */
export function WelcomeScreen() {
  const account = useAccount()
  const { mode, next } = useSearch({ from: '/welcome' })
  const navigate = useNavigate()
  const [entry, setEntry] = useState(() => readKeptEntry(sessionStorage))
  const isOpen = account.state === 'open'
  const known = account.state === 'signedOut' ? account.known : []
  const isForgotten = useForgottenCopy()
  const device = useDeviceWord()
  const language = useLanguage()
  const other = language.spoken === 'de' ? 'en' : 'de'
  const current = mode ?? (known.length > 0 || isForgotten ? 'in' : 'up')
  const goal = ownPath(next)

  useEffect(() => {
    if (!isOpen) return
    keepEntry(sessionStorage, { name: '', email: '' })
    void navigate({ href: goal, replace: true })
  }, [isOpen, navigate, goal])

  function change(to: KeptEntry) {
    setEntry(to)
    keepEntry(sessionStorage, to)
  }

  function show(to: 'in' | 'up') {
    void navigate({
      to: '/welcome',
      search: (search) => ({ ...search, mode: to }),
      replace: true,
    })
  }

  return (
    <main className="flex min-h-dvh flex-col bg-paper text-ink tablet:grid tablet:grid-cols-2">
      <DoorPicture />
      <div className="mx-auto flex w-full max-w-120 flex-col justify-center gap-5 px-gutter pb-6 pt-5 tablet:px-8">
        {goal.startsWith('/join/') ? (
          <p className="text-body text-ink2">{welcomeWords.joining}</p>
        ) : null}
        {isForgotten ? (
          <Banner tone="warn" live="status">
            {welcomeWords.forgotten(device)}
          </Banner>
        ) : null}
        <KnownAccounts
          known={known}
          onSignInAs={({ name, email }) => {
            change({ name, email })
            show('in')
          }}
        />
        <Segmented
          label={welcomeWords.tabs.label}
          segments={[
            { id: 'up', label: welcomeWords.tabs.up },
            { id: 'in', label: welcomeWords.tabs.in },
          ]}
          value={current}
          onChange={show}
        />
        <SignInForm key={current} mode={current} entry={entry} onEntry={change} />
        <Button
          size="small"
          variant="quiet"
          className="self-center"
          lang={other}
          onPress={() => language.choose(other)}
        >
          {languageWords.names[other]}
        </Button>
      </div>
    </main>
  )
}
