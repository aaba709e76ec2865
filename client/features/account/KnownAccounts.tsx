import { useNavigate } from '@tanstack/react-router'
import { useAccount } from '../../data/hooks/useAccount.ts'
import type { KnownAccount } from '../../data/replica/accounts.ts'
import { Button } from '../../ui/Button.tsx'
import { welcomeWords } from '../../words/account.ts'

/** Accounts whose database is on this device: theirs opens without a network. */
export function KnownAccounts({ known }: { known: readonly KnownAccount[] }) {
  const { session } = useAccount()
  const navigate = useNavigate()
  if (known.length === 0) return null
  return (
    <section aria-labelledby="known-accounts" className="flex flex-col gap-3">
      <h2 id="known-accounts" className="text-small font-bold text-ink2">
        {welcomeWords.knownTitle}
      </h2>
      {known.map((account) =>
        account.token === null ? (
          <div key={account.id} className="flex flex-col gap-1">
            <p className="text-small text-ink2">{welcomeWords.signInAgain(account.name)}</p>
            <Button
              onPress={() =>
                void navigate({ to: '/welcome', search: (now) => ({ ...now, mode: 'in' }) })
              }
            >
              {welcomeWords.signInAs(account.name)}
            </Button>
          </div>
        ) : (
          <Button
            key={account.id}
            variant="primary"
            onPress={() => void session.switchTo(account.id)}
          >
            {welcomeWords.openAccount(account.name)}
          </Button>
        ),
      )}
    </section>
  )
}
