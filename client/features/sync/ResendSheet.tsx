import { useState } from 'react'
import * as z from 'zod/mini'
import { valueAt, withValueAt } from '#shared/merge/path.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useRejections } from '../../data/hooks/useRejections.ts'
import type { Rejection } from '../../data/replica/localStore.ts'
import type { Names } from '../../frame/useNames.ts'
import { useSay } from '../../frame/useSay.ts'
import { ValueEditor } from '../../frame/ValueEditor.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { changeWords } from '../../words/changes.ts'
import { capital, pathWords } from '../../words/fieldNames.ts'
import { refusalWords } from '../../words/refusals.ts'
import { syncWords } from '../../words/sync.ts'
import { editableFields } from './editableFields.ts'

/** What was corrected so far: by path, the new value or that there is none. */
const corrections = z.record(z.string(), z.object({ value: z.exactOptional(z.json()) }))
type Corrections = z.output<typeof corrections>
const none: Corrections = {}

type ResendSheetProps = { rejection: Rejection; names: Names; onClose: () => void }

/** A refused edit, corrected and sent again; what was corrected survives a reload. */
export function ResendSheet({ rejection, names, onClose }: ResendSheetProps) {
  const { key, mine, base, scope } = rejection
  const { resend } = useRejections()
  const draft = useDraft(`resend ${key}`, corrections, none)
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const words = syncWords.edit
  const nameOf = names.namesIn(scope)
  const paths = editableFields(rejection)
  const kept = changeWords({ record: mine, base }, nameOf).fields.filter(
    ({ path }) => !paths.includes(path),
  )
  const data = Object.entries(draft.value).reduce(
    (now, [path, { value }]) => withValueAt(now, path, value),
    mine.data,
  )

  function correct(path: string, value: Json | undefined) {
    setProblem(null)
    draft.set({ ...draft.value, [path]: value === undefined ? {} : { value } })
  }

  async function send() {
    const outcome = await resend(key, data)
    if (!outcome.ok) {
      setProblem(refusalWords(outcome.refusal))
      return
    }
    draft.clear()
    say.text(syncWords.refused.sent)
    onClose()
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={words.title}
      subtitle={words.subtitle}
      closeLabel={words.close}
      keepOnOutsidePress
      footer={
        <Button variant="primary" onPress={() => void send()}>
          {words.send}
        </Button>
      }
    >
      <p className="text-body text-ink2">{syncWords.refused.reason(rejection.code)}</p>
      {problem === null ? null : (
        <Banner tone="bad" live="alert">
          {problem}
        </Banner>
      )}
      {draft.found ? <p className="text-small text-ink2">{words.restored}</p> : null}
      {draft.loaded
        ? paths.map((path) => (
            <ValueEditor
              key={path}
              type={mine.type}
              path={path}
              label={capital(pathWords(mine.type, path, nameOf))}
              value={valueAt(data, path)}
              onChange={(value) => correct(path, value)}
            />
          ))
        : null}
      {kept.length > 0 ? (
        <div className="text-small text-ink2">
          <p>{words.kept}</p>
          <ul className="flex flex-col">
            {kept.map(({ path, name, to }) => (
              <li key={path}>{`${name}: ${to}`}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </Sheet>
  )
}
