import { useMemo, useState } from 'react'
import { memberContact } from '#shared/schema/memberContact.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { memberNumbers } from '../../data/memberNumbers.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { SavedText } from '../../frame/SavedText.tsx'
import { incidentWords } from '../../words/incidents.ts'

/** Under which number the others can call me, with no signal too. */
export function OwnNumber({ scope }: { scope: ScopeName }) {
  const { account } = useOpenAccount()
  const records = useRecords(memberContact, scope)
  const { create, patch, many, ops, newId } = useWrite()
  const [first] = useState(newId)
  const words = incidentWords.own
  const own = useMemo(() => memberNumbers(records).get(account.id), [records, account.id])

  async function write(phone: string) {
    // Whatever else was written about me says the same, or it would count once this one is emptied.
    if (own) return many(own.map(({ id }) => ops.patch(memberContact, id, { phone })))
    const made = await create(memberContact, scope, { user: account.id, phone }, first)
    // The first digits may be stored and not be back on the screen yet.
    return made.ok ? made : patch(memberContact, first, { phone })
  }

  return (
    <SavedText
      label={words.label}
      description={words.hint}
      value={own?.[0].data.phone ?? ''}
      write={(text) => write(text.trim())}
      isReadOnly={false}
      maxLength={80}
    />
  )
}
