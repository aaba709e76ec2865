import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useReadable } from '../../data/hooks/useReadable.ts'
import {
  forgetRefused,
  watchRefusedForOthers,
} from '../../data/replica/courier/refusedForOthers.ts'
import { useNames } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { changeWords } from '../../words/changes.ts'
import { courierWords } from '../../words/courier.ts'

const words = courierWords.refused

/** What was carried for others and the server refused; until it was read. */
export function RefusedForOthers({ scope }: { scope: ScopeName }) {
  const { local } = useOpenAccount().replica
  const list = useReadable(useMemo(() => watchRefusedForOthers(local, scope), [local, scope]))
  const { personOf, namesIn } = useNames()
  if (list.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{words.title}</h2>
      <ul className="edge flex flex-col rounded-control bg-card">
        {list.map(({ key, account, row }) => {
          const base = row.assumedMasterState ?? null
          const edit = { record: row.newDocumentState, base }
          const name = personOf(account) ?? courierWords.unknownPerson
          return (
            <li key={key} className="not-first:rule-t break-words px-4 py-2.5 text-body">
              {words.by(name, changeWords(edit, namesIn(scope)).headline)}
            </li>
          )
        })}
      </ul>
      <p className="text-small text-ink2">{words.how}</p>
      <Button onPress={() => void forgetRefused(local, scope)}>{words.read}</Button>
    </section>
  )
}
