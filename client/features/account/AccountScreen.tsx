import { Bell } from 'lucide-react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { Screen } from '../../frame/Screen.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { accountWords } from '../../words/account.ts'
import { noticeWords } from '../../words/notices.ts'
import { Devices } from './Devices.tsx'
import { LookSettings } from './LookSettings.tsx'
import { OtherAccounts } from './OtherAccounts.tsx'
import { OwnLink } from './OwnLink.tsx'
import { SessionEnded } from './SessionEnded.tsx'
import { SignOut } from './SignOut.tsx'
import { StorageFacts } from './StorageFacts.tsx'

/** Who I am, who else is here, on which devices, and how to leave. */
export function AccountScreen() {
  const { account } = useOpenAccount()
  const { problems } = useSyncStatus()
  return (
    <Screen wedding={null} current="account" title={accountWords.title}>
      <div className="mx-auto flex max-w-160 flex-col gap-8 px-gutter py-5">
        {problems.includes('signedOut') && !account.link ? <SessionEnded /> : null}
        {account.link ? <OwnLink link={account.link} /> : null}
        <div className="flex items-center gap-3">
          <Avatar name={account.name} colour={1} isDecoration />
          <div className="min-w-0">
            <p className="text-lead font-bold">{account.name}</p>
            {account.email ? <p className="text-small text-ink2">{account.email}</p> : null}
          </div>
        </div>
        <LookSettings />
        <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
          <LinkRow href="/notices" icon={<Bell size={22} aria-hidden />} {...noticeWords.entry} />
        </div>
        <Devices />
        <OtherAccounts />
        <StorageFacts />
        <SignOut />
      </div>
    </Screen>
  )
}
