import { X } from 'lucide-react'
import { useState } from 'react'
import { personColour } from '../../frame/personColour.ts'
import { SavedText } from '../../frame/SavedText.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { messageWords } from '../../words/messages.ts'
import { roleWords } from '../../words/roles.ts'
import { leads } from './leads.ts'
import { readersOf, type Talker, type Thread } from './threadList.ts'
import type { Talk } from './useTalk.ts'
import type { useTalkActions } from './useTalkActions.ts'

type ThreadPeopleProps = {
  talk: Talk
  thread: Thread
  actions: ReturnType<typeof useTalkActions>
}

/** Who reads a conversation, how far each has read, and letting somebody in. */
export function ThreadPeople({ talk, thread, actions }: ThreadPeopleProps) {
  const [text, setText] = useState('')
  const words = messageWords.people
  const readers = readersOf(thread.data, talk.people)
  const mayLead = thread.ready === null && leads(talk, thread)
  const free = talk.people.filter((one) => !readers.includes(one))
  const read = talk.acks.byThing.get(thread.id)

  const spoke = new Set(talk.said.get(thread.id)?.said.map(({ author }) => author))
  const hasRead = (user: string) => {
    const times = Object.values(read?.get(user)?.upTo ?? {}).map(({ at }) => at)
    if (times.length > 0) return `, ${words.readsTo(talk.times.timeOf(Math.max(...times)))}`
    return spoke.has(user) ? '' : `, ${words.hasNotRead}`
  }

  return (
    <div className="flex flex-col gap-4">
      {mayLead ? (
        <SavedText
          key={thread.id}
          label={words.rename}
          value={thread.title}
          write={(title) => actions.rename(thread, title)}
          isRequired
          isReadOnly={false}
          maxLength={200}
        />
      ) : null}
      <ul aria-label={words.title} className="edge flex flex-col rounded-control bg-card">
        {readers.map((one) => (
          <li
            key={one.user}
            className="flex min-h-16 items-center gap-3 py-2 ps-3 pe-1 not-first:rule-t"
          >
            <Avatar name={one.name} colour={personColour(one.user)} isDecoration />
            <span className="min-w-0 grow">
              <span className="block text-body font-bold break-words">
                {one.name}
                {one.user === talk.me ? (
                  <span className="font-normal text-ink2"> · {words.you}</span>
                ) : null}
              </span>
              <span className="block text-small text-ink2">
                {roleWords[one.role]}
                {one.user === talk.me || talk.said.get(thread.id) === undefined
                  ? ''
                  : hasRead(one.user)}
              </span>
            </span>
            {mayLead && isNamed(thread, one) && one.user !== talk.me ? (
              <IconButton
                label={words.remove(one.name)}
                icon={<X size={20} aria-hidden />}
                onPress={() => void actions.remove(thread, one.user, one.name)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {thread.ready === null ? null : <p className="text-small text-ink2">{words.ready}</p>}
      {mayLead && free.length > 0 ? (
        <ComboBox
          label={words.add}
          openLabel={words.open}
          description={words.later}
          options={free.map(({ user, name, role }) => ({
            id: user,
            label: name,
            description: roleWords[role],
          }))}
          text={text}
          onTextChange={setText}
          onPick={(id) => {
            setText('')
            const name = talk.names.get(id)
            if (name !== undefined) void actions.add(thread, id, name)
          }}
          noMatch={words.noMatch}
        />
      ) : null}
      {mayLead && thread.exists && !thread.isClosed ? (
        <Button size="small" className="self-start" onPress={() => void actions.close(thread)}>
          {words.close}
        </Button>
      ) : null}
    </div>
  )
}

function isNamed({ data }: Thread, { user }: Talker): boolean {
  return data.members[user] === true
}
