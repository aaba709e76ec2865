import { useNavigate } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { useAccount } from '../../data/hooks/useAccount.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { accountWords, welcomeWords } from '../../words/account.ts'
import { keepEntry, type KeptEntry } from './keptEntry.ts'

/** Others who use this device; each has a database of their own. */
export function OtherAccounts() {
  const state = useAccount()
  const { account } = useOpenAccount()
  const device = useDeviceWord()
  const navigate = useNavigate()
  const others = state.state === 'open' ? state.known.filter(({ id }) => id !== account.id) : []
  const words = accountWords.others

  async function leave(mode: 'in' | 'up', { name, email }: KeptEntry) {
    keepEntry(sessionStorage, { name, email })
    await state.session.leave()
    await navigate({ to: '/welcome', search: { mode }, replace: true })
  }

  return (
    <TitledSection title={words.title(device)}>
      <p className="text-small text-ink2">{words.help}</p>
      {others.map((other) => (
        <div key={other.id} className="flex flex-wrap items-center gap-3">
          <Avatar name={other.name} colour={2} isDecoration />
          <p className="min-w-0 grow basis-40 text-body">
            {other.name}
            <span className="block text-small text-ink2">
              {other.token !== null
                ? other.email
                : other.unsent
                  ? welcomeWords.waiting(other.name, other.unsent)
                  : words.signedOut(other.name)}
            </span>
          </p>
          {other.token === null ? (
            <Button size="small" onPress={() => void leave('in', other)}>
              {welcomeWords.signInAs(other.name)}
            </Button>
          ) : (
            <Button size="small" onPress={() => void open(other.id)}>
              {words.open(other.name)}
            </Button>
          )}
        </div>
      ))}
      <Button
        icon={<UserPlus size={20} aria-hidden />}
        onPress={() => void leave('up', { name: '', email: '' })}
      >
        {words.add}
      </Button>
    </TitledSection>
  )

  async function open(id: string) {
    await state.session.switchTo(id)
    await navigate({ to: '/' })
  }
}
