import { Copy, Share2 } from 'lucide-react'
import { encodeQR } from 'qr'
import { useMemo, useState } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { CodePicture } from '../../ui/CodePicture.tsx'
import { Field } from '../../ui/Field.tsx'
import { linkWords } from '../../words/links.ts'

export type MadeLinkProps = {
  url: string
  /** Of the wedding. */
  title: string
  /** What the code is, for whoever does not see it. */
  qr: string
  /** The message that carries it. */
  text: (inviter: string, title: string) => string
}

/** A link that was just made, shown this once: to scan, to share, to copy. */
export function MadeLink({ url, title, qr, text }: MadeLinkProps) {
  const { account } = useOpenAccount()
  const [told, setTold] = useState<string | null>(null)
  const cells = useMemo(() => encodeQR(url, 'raw', { ecc: 'medium', border: 3 }), [url])
  const words = linkWords.sheet
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
    try {
      await navigator.share({ title, text: text(account.name, title), url })
    } catch (error) {
      // Closing the list of apps is no fault; anything else leaves the copy.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy()
    }
  }

  return (
    <>
      <CodePicture
        cells={cells}
        label={qr}
        className="mx-auto aspect-square w-full max-w-[min(16rem,40dvh)] rounded-chip"
      />
      <Field
        label={words.address}
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
      </div>
    </>
  )
}
