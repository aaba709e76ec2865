import { useAccount } from '../../data/hooks/useAccount.ts'
import type { KnownAccount } from '../../data/replica/accounts.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Button } from '../../ui/Button.tsx'
import { welcomeWords } from '../../words/account.ts'
import { linkAccountWords } from '../../words/links.ts'

export type KnownAccountsProps = {
  known: readonly KnownAccount[]
  /** Somebody who has to give the password again. */
  onSignInAs: (account: KnownAccount) => void
}

/** Accounts whose database is on this device: theirs opens without a network. */
export function KnownAccounts({ known, onSignInAs }: KnownAccountsProps) {
  const { session } = useAccount()
  const device = useDeviceWord()
  if (known.length === 0) return null
  return (
    <section aria-labelledby="known-accounts" className="flex flex-col gap-3">
      <h2 id="known-accounts" className="text-small font-bold text-ink2">
        {welcomeWords.knownTitle(device)}
      </h2>
      {known.map((account) =>
        account.token === null ? (
          <div key={account.id} className="flex flex-col gap-2">
            <p className="text-small text-ink2">
              {account.unsent
                ? welcomeWords.waiting(account.name, account.unsent)
                : welcomeWords.signInAgain(account.name)}
            </p>
            {account.link ? (
              <p className="text-small text-ink2">{linkAccountWords.signedOut}</p>
            ) : (
              <Button onPress={() => onSignInAs(account)}>
                {welcomeWords.signInAs(account.name)}
              </Button>
            )}
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
