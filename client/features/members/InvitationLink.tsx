import { Copy, Share2 } from 'lucide-react'
import { useState } from 'react'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
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
  const [told, setTold] = useState<string | null>(null)
  const words = memberWords.invite
  const canShare = typeof navigator.share === 'function'

  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      setTold(words.copied)
    } catch {
      setTold(words.notCopied)
    }
  }

  async function share() {
    const text = words.shareText(account.name, title, roleWords[role])
    try {
      await navigator.share({ title: text, text, url })
    } catch (error) {
      // Closing the list of apps is no fault; anything else leaves the copy.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy()
    }
  }

  return (
    <>
      <Field
        label={words.link}
        value={url}
        isReadOnly
        onFocus={(event) => {
          if (event.target instanceof HTMLInputElement) event.target.select()
        }}
      />
      <p role="status" className="text-small text-ink2 empty:hidden">
        {told}
      </p>
      <div className="flex flex-col gap-2.5">
        {canShare ? (
          <Button
            variant="primary"
            icon={<Share2 size={20} aria-hidden />}
            onPress={() => void share()}
          >
            {words.share}
          </Button>
        ) : null}
        <Button
          variant={canShare ? 'secondary' : 'primary'}
          icon={<Copy size={20} aria-hidden />}
          onPress={() => void copy()}
        >
          {words.copy}
        </Button>
        <Button variant="quiet" onPress={onAnother}>
          {words.another}
        </Button>
      </div>
    </>
  )
}
