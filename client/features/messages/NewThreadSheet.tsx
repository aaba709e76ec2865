import * as z from 'zod/mini'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TagPicker } from '../../ui/TagPicker.tsx'
import { messageWords } from '../../words/messages.ts'
import { roleWords } from '../../words/roles.ts'
import type { Talk } from './useTalk.ts'
import type { useTalkActions } from './useTalkActions.ts'

const form = z.object({ title: z.string(), members: z.array(z.string()) })
const NOTHING: z.output<typeof form> = { title: '', members: [] }

type NewThreadSheetProps = {
  talk: Talk
  actions: ReturnType<typeof useTalkActions>
  onDone: (id: string) => void
  onClose: () => void
}

/** A conversation of one's own: what about, and with whom. */
export function NewThreadSheet({ talk, actions, onDone, onClose }: NewThreadSheetProps) {
  const draft = useDraft(`thread ${talk.scope}`, form, NOTHING)
  const words = messageWords.create
  const { title, members } = draft.value
  const others = talk.people.filter(({ user }) => user !== talk.me)
  if (!draft.loaded) return null
  const missing =
    title.trim() === '' ? words.needsName : members.length === 0 ? words.needsPeople : null

  async function begin(): Promise<void> {
    const id = await actions.begin(title.trim(), members)
    if (id === null) return
    draft.clear()
    onDone(id)
  }

  return (
    <PanelFrame
      asPane={false}
      onClose={onClose}
      holdsText
      title={words.title}
      footer={
        others.length === 0 ? undefined : (
          <Button
            variant="primary"
            isDisabled={missing !== null}
            disabledReason={missing ?? undefined}
            onPress={() => void begin()}
          >
            {words.done}
          </Button>
        )
      }
    >
      {others.length === 0 ? (
        <p className="text-body text-ink2">{words.nobodyYet}</p>
      ) : (
        <>
          <Field
            label={words.name}
            placeholder={words.nameHint}
            maxLength={120}
            autoComplete="off"
            value={title}
            onChange={(value) => draft.set({ ...draft.value, title: value })}
          />
          <TagPicker
            label={words.who}
            addLabel={words.addWho}
            openLabel={messageWords.people.open}
            removeLabel={messageWords.people.remove}
            options={others.map(({ user, name, role }) => ({
              id: user,
              label: name,
              description: roleWords[role],
            }))}
            value={members}
            onChange={(ids) => draft.set({ ...draft.value, members: [...ids] })}
            noMatch={messageWords.people.noMatch}
          />
          <p className="text-small text-ink2">{messageWords.people.later}</p>
        </>
      )}
    </PanelFrame>
  )
}
