import { X } from 'lucide-react'
import { useMemo } from 'react'
import { member } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useRecords } from '../../../data/hooks/useRecords.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { historyWords } from '../../../words/history.ts'
import type { LineKind } from './lineKinds.ts'

const words = historyWords.lines
const EVERYBODY = 'everybody'
const KINDS = Object.entries(words.kinds).map(([id, label]) => ({ id, label }))

type LineFiltersProps = {
  scope: ScopeName
  user: string | undefined
  onUser: (user: string | undefined) => void
  kind: LineKind
  onKind: (kind: LineKind) => void
  /** Only this is shown, in words; null: everything. */
  only: string | null
  onAll: () => void
}

/** Whose changes, and which. */
export function LineFilters(props: LineFiltersProps) {
  const { scope, user, onUser, kind, onKind, only, onAll } = props
  const members = useRecords(member, scope)
  const people = useMemo(
    () => [
      { id: EVERYBODY, label: words.everybody },
      ...members.map(({ data }) => ({ id: data.user, label: data.name })),
    ],
    [members],
  )
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={words.person}
          options={people}
          value={user ?? EVERYBODY}
          onChange={(chosen) => onUser(chosen === EVERYBODY ? undefined : chosen)}
        />
        <Select
          label={words.kind}
          options={KINDS}
          value={kind}
          onChange={(chosen) => onKind(isKind(chosen) ? chosen : 'all')}
        />
      </div>
      {only === null ? null : (
        <div className="flex">
          <Button size="small" icon={<X size={18} aria-hidden />} onPress={onAll}>
            {only}
          </Button>
        </div>
      )}
    </div>
  )
}

export function isKind(text: string | undefined): text is LineKind {
  return text !== undefined && Object.hasOwn(words.kinds, text)
}
