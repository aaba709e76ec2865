import type { PhoneBook } from '../../data/phoneBook.ts'
import { CallList } from '../../frame/CallList.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { broadcastWords } from '../../words/broadcast.ts'
import { list } from '../../words/values.ts'
import type { Listener } from './delivery.ts'

type UnreachedProps = {
  unseen: readonly Listener[]
  book: PhoneBook
  /** Why it did not get anywhere. */
  notice: string | null
}

/** Those who do not know yet, with what reaches them without WedSync. */
export function Unreached({ unseen, book, notice }: UnreachedProps) {
  const words = broadcastWords.ladder
  const reachable = unseen.flatMap(({ user, name }) => {
    const number = book.ofMember.get(user)
    return number ? [{ ...number, id: user, name }] : []
  })
  const without = unseen.filter(({ user }) => !book.ofMember.has(user)).map(({ name }) => name)
  return (
    <div className="flex flex-col gap-3">
      {notice === null ? null : (
        <Banner tone="warn" live="status">
          {notice}
        </Banner>
      )}
      {reachable.length > 0 ? <CallList label={words.reach} people={reachable} /> : null}
      {without.length > 0 ? (
        <p className="text-small text-ink2">{words.noNumber(list(without))}</p>
      ) : null}
      {reachable.length === 0 && book.toCall.length > 0 ? (
        <CallList label={words.numbers} people={book.toCall.slice(0, 5)} />
      ) : null}
    </div>
  )
}
