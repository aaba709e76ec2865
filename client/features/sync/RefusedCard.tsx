import { useId } from 'react'
import type { Rejection } from '../../data/replica/localStore.ts'
import type { Names } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { changeWords } from '../../words/changes.ts'
import { syncWords } from '../../words/sync.ts'
import { editableFields } from './editableFields.ts'

type RefusedCardProps = {
  rejection: Rejection
  names: Names
  now: number
  onEdit: () => void
  onSendAgain: () => void
  onSave: () => void
  onDiscard: () => void
}

/** One refused edit: what was written field by field, why it was refused, what can be done. */
export function RefusedCard(props: RefusedCardProps) {
  const { rejection, names, now, onEdit, onSendAgain, onSave, onDiscard } = props
  const { scope, code, mine, base, refusedAt } = rejection
  const id = useId()
  const words = syncWords.refused
  const { headline, fields } = changeWords({ record: mine, base }, names.namesIn(scope))
  const isLost = code === 'SCOPE_LOST' || code === 'ERASED'
  return (
    <li
      aria-labelledby={id}
      className="flex flex-col gap-3 rounded-control border-(length:--line-w) border-solid border-bad bg-card p-4"
    >
      <div className="flex flex-col gap-1">
        <StatusTag kind="needs">{words.when(refusedAt, now)}</StatusTag>
        <h4 id={id} className="break-words text-lead font-bold">
          {headline}
        </h4>
      </div>
      <p className="text-body">{words.reason(code)}</p>
      {fields.length > 0 ? (
        <dl aria-label={words.wrote} className="rule-t flex flex-col gap-2 pt-3">
          {fields.map(({ path, name, from, to }) => (
            <div key={path} className="flex flex-col">
              <dt className="text-small text-ink2">{name}</dt>
              <dd className="whitespace-pre-wrap break-words text-body font-medium">
                {from === undefined ? null : (
                  <>
                    <span className="sr-only">{words.from} </span>
                    <s className="font-normal text-ink3">{from}</s>{' '}
                    <span className="sr-only">{words.to} </span>
                  </>
                )}
                {to}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {isLost ? null : editableFields(rejection).length > 0 ? (
          <Button size="small" onPress={onEdit}>
            {words.again}
          </Button>
        ) : (
          <Button size="small" onPress={onSendAgain}>
            {words.repeat}
          </Button>
        )}
        <Button size="small" onPress={onSave}>
          {words.save}
        </Button>
        <Button variant="quiet" size="small" onPress={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </li>
  )
}
