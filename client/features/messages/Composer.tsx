import { AtSign, Paperclip, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { MessageBox } from '../../ui/MessageBox.tsx'
import { messageWords } from '../../words/messages.ts'
import type { Said } from './conversation.ts'
import { LinkSheet } from './LinkSheet.tsx'
import { LinkPicture } from './MessageLink.tsx'
import type { LinkTargets } from './linkTargets.ts'
import { namedSoFar, stillNamed, withName, withSign } from './mentions.ts'
import type { Talker, Thread } from './threadList.ts'
import type { MessageDraft } from './useMessageDraft.ts'
import type { useTalkActions } from './useTalkActions.ts'

const LONGEST = 4_000

type ComposerProps = {
  thread: Thread
  draft: MessageDraft
  /** What is being corrected, while it is. */
  correcting: Said | null
  /** Who may be named: those who read it, but me. */
  others: readonly Talker[]
  names: ReadonlyMap<string, string>
  targets: LinkTargets
  actions: ReturnType<typeof useTalkActions>
}

/** Where a message is written: its words, who is meant, and what it points to. */
export function Composer(props: ComposerProps) {
  const { thread, draft, correcting, others, names, targets, actions } = props
  const [isLinking, setLinking] = useState(false)
  const words = messageWords.compose
  const { value } = draft
  const nameOf = (id: string) => names.get(id) ?? ''
  const suggested = namedSoFar(value.text, others) ?? []
  const wording = {
    text: value.text.trim(),
    mentions: stillNamed(value.text, value.mentions, nameOf),
    links: value.links,
  }

  async function send(): Promise<void> {
    const done = correcting
      ? await actions.correct(thread, correcting, wording)
      : await actions.send(thread, wording)
    if (done) draft.clear()
  }

  return (
    <div className="flex w-full flex-col gap-2">
      {correcting ? (
        <div className="flex items-center gap-2">
          <p className="min-w-0 grow text-small font-bold text-ink2">{words.correcting}</p>
          <Button size="small" variant="quiet" onPress={draft.clear}>
            {words.cancel}
          </Button>
        </div>
      ) : null}
      {suggested.length > 0 ? (
        <ul aria-label={words.mentions} className="flex flex-wrap gap-2">
          {suggested.map(({ user, name }) => (
            <li key={user}>
              <Button
                size="small"
                onPress={() =>
                  draft.set({
                    ...value,
                    text: withName(value.text, name),
                    mentions: [...new Set([...value.mentions, user])],
                  })
                }
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {value.links.length > 0 ? (
        <ul aria-label={words.links} className="flex flex-wrap gap-2">
          {value.links.flatMap((id) => {
            const target = targets.byId.get(id)
            if (!target) return []
            return (
              <li
                key={id}
                className="edge flex min-h-12 max-w-full items-center gap-2 rounded-control bg-card ps-3 text-body"
              >
                <LinkPicture kind={target.kind} />
                <span className="min-w-0">{target.title}</span>
                <IconButton
                  size="small"
                  label={words.removeLink(target.title)}
                  icon={<X size={18} aria-hidden />}
                  onPress={() =>
                    draft.set({ ...value, links: value.links.filter((one) => one !== id) })
                  }
                />
              </li>
            )
          })}
        </ul>
      ) : null}
      <MessageBox
        label={words.label(thread.title)}
        placeholder={words.placeholder}
        sendLabel={words.send}
        text={value.text}
        maxLength={LONGEST}
        isReady={draft.loaded && (wording.text !== '' || (!correcting && value.links.length > 0))}
        onTextChange={(text) => draft.set({ ...value, text })}
        onSend={() => void send()}
        leading={
          <Menu
            label={words.more}
            trigger={
              <IconButton
                size="small"
                className="self-center"
                label={words.more}
                icon={<Plus size={22} aria-hidden />}
              />
            }
            actions={[
              {
                id: 'link',
                label: words.attach,
                icon: <Paperclip size={20} aria-hidden />,
              },
              ...(others.length > 0
                ? [{ id: 'name', label: words.mention, icon: <AtSign size={20} aria-hidden /> }]
                : []),
            ]}
            onAction={(id) =>
              id === 'link' ? setLinking(true) : draft.set({ ...value, text: withSign(value.text) })
            }
          />
        }
      />
      {isLinking ? (
        <LinkSheet
          targets={targets}
          onClose={() => setLinking(false)}
          onPick={(id) => {
            setLinking(false)
            draft.set({ ...value, links: [...new Set([...value.links, id])] })
          }}
        />
      ) : null}
    </div>
  )
}
