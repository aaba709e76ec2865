import { Copy, Share2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { handOnWords } from '../words/handOn.ts'

export type HandOnProps = {
  /** What the address is: a link, an invitation. */
  label: string
  url: string
  /** Of the message that carries it. */
  title: string
  text: string
}

/** The ways of handing an address on: to read it off, to share it with another app, to copy it. */
export function HandOn({ label, url, title, text }: HandOnProps) {
  const [told, setTold] = useState<string | null>(null)
  const words = handOnWords
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
      await navigator.share({ title, text, url })
    } catch (error) {
      // Closing the list of apps is no fault; anything else leaves the copy.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy()
    }
  }

  return (
    <>
      <Field
        label={label}
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
