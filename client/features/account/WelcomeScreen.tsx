import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAccount } from '../../data/hooks/useAccount.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { welcomeWords } from '../../words/account.ts'
import { KnownAccounts } from './KnownAccounts.tsx'
import { SignInForm } from './SignInForm.tsx'
import { ownPath } from './ownPath.ts'

/** The door: a new account, an old one, or one that is known on this device already. */
export function WelcomeScreen() {
  const account = useAccount()
  const { mode, next } = useSearch({ from: '/welcome' })
  const navigate = useNavigate()
  const isOpen = account.state === 'open'
  const known = account.state === 'signedOut' ? account.known : []
  const current = mode ?? (known.length > 0 ? 'in' : 'up')

  useEffect(() => {
    if (isOpen) void navigate({ href: ownPath(next), replace: true })
  }, [isOpen, navigate, next])

  return (
    <main className="min-h-dvh bg-paper text-ink tablet:grid tablet:grid-cols-2">
      <div className="flex flex-col justify-end gap-3 bg-accent px-gutter pb-8 pt-16 text-on-accent tablet:min-h-dvh tablet:justify-center tablet:px-16">
        <p className="text-body font-bold">WedSync</p>
        <h1 className="caslon text-names text-balance">{welcomeWords.title}</h1>
        <p className="max-w-[36ch] text-lead">{welcomeWords.promise}</p>
      </div>
      <div className="mx-auto flex w-full max-w-120 flex-col justify-center gap-6 px-gutter py-8">
        <KnownAccounts known={known} />
        <Segmented
          label={welcomeWords.tabs.label}
          segments={[
            { id: 'up', label: welcomeWords.tabs.up },
            { id: 'in', label: welcomeWords.tabs.in },
          ]}
          value={current}
          onChange={(id) =>
            void navigate({
              to: '/welcome',
              search: (search) => ({ ...search, mode: id }),
              replace: true,
            })
          }
        />
        <SignInForm mode={current} />
      </div>
    </main>
  )
}
