import { encodeQR } from 'qr'
import { useMemo } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { HandOn } from '../../frame/HandOn.tsx'
import { CodePicture } from '../../ui/CodePicture.tsx'
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
  const cells = useMemo(() => encodeQR(url, 'raw', { ecc: 'medium', border: 3 }), [url])

  return (
    <>
      <CodePicture
        cells={cells}
        label={qr}
        className="mx-auto aspect-square w-full max-w-[min(16rem,40dvh)] rounded-chip"
      />
      <HandOn
        label={linkWords.sheet.address}
        url={url}
        title={title}
        text={text(account.name, title)}
      />
    </>
  )
}
