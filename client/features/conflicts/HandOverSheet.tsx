import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { decisionWords } from '../../words/decisions.ts'
import type { Decider } from './useQuestion.ts'

type HandOverSheetProps = {
  about: string
  others: readonly Decider[]
  onAsk: (person: Decider, note: string) => void
  onClose: () => void
}

/** Who is to decide instead, in one tap on a name; a short word goes along if there is one. */
export function HandOverSheet({ about, others, onAsk, onClose }: HandOverSheetProps) {
  const [note, setNote] = useState('')
  const words = decisionWords.hand
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={words.title}
      subtitle={about}
      closeLabel={words.close}
      keepOnOutsidePress={note !== ''}
    >
      {others.length === 0 ? (
        <p className="text-body">{words.nobody}</p>
      ) : (
        <>
          <p className="text-body text-ink2">{words.help}</p>
          <Field label={words.note} value={note} onChange={setNote} maxLength={80} />
          <div className="flex flex-col gap-3">
            {others.map((person) => (
              <Button key={person.user} onPress={() => onAsk(person, note)}>
                {words.ask(person.name, person.role)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Sheet>
  )
}
