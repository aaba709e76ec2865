import { useId, useState } from 'react'
import { FoldHeader } from '../../ui/FoldHeader.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { byItselfWords, MERGE_FACTS } from '../../words/mergesByItself.ts'

/** What holds in every wedding, whatever was chosen: on the device, so that it can be read anywhere. */
export function ByItself() {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const words = byItselfWords
  return (
    <section aria-labelledby={id} className="edge overflow-hidden rounded-control bg-card">
      <FoldHeader id={id} title={words.title} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <p className="text-small text-ink2">{words.help}</p>
      </FoldHeader>
      {isOpen ? (
        <>
          <ul aria-labelledby={id}>
            {MERGE_FACTS.map(({ id: fact, did, happens, asks }) => (
              <li key={fact} className="rule-t flex flex-col gap-0.5 px-gutter py-3">
                <span className="text-small text-ink2">{did}</span>
                <span className="text-body font-medium">{happens}</span>
                {asks === 'no' ? null : (
                  <StatusTag kind={asks === 'yes' ? 'asked' : 'assumed'}>
                    {words.tags[asks]}
                  </StatusTag>
                )}
              </li>
            ))}
          </ul>
          <p className="rule-t px-gutter py-3 text-body">{words.never}</p>
        </>
      ) : null}
    </section>
  )
}
