import type { WeddingRole } from '#shared/schema/record/access.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { HandOn } from '../../frame/HandOn.tsx'
import { Button } from '../../ui/Button.tsx'
import { memberWords } from '../../words/members.ts'
import { roleWords } from '../../words/roles.ts'

export type InvitationLinkProps = {
  url: string
  role: WeddingRole
  title: string
  onAnother: () => void
}

/** A link that was just made, and the ways to hand it on. */
export function InvitationLink({ url, role, title, onAnother }: InvitationLinkProps) {
  const { account } = useOpenAccount()
  const words = memberWords.invite

  return (
    <>
      <HandOn
        label={words.link}
        url={url}
        title={title}
        text={words.shareText(account.name, title, roleWords[role])}
      />
      <Button variant="quiet" onPress={onAnother}>
        {words.another}
      </Button>
    </>
  )
}
