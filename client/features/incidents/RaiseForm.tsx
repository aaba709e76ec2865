import * as z from 'zod/mini'
import { INCIDENT_KINDS } from '#shared/schema/incident.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import type { Reachable } from '../../data/phoneBook.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ChoiceList } from '../../ui/ChoiceList.tsx'
import { Field } from '../../ui/Field.tsx'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { incidentWords } from '../../words/incidents.ts'
import { CallForHelp } from './CallForHelp.tsx'
import type { useIncidentActions } from './useIncidentActions.ts'

const wish = z.object({
  kind: z.nullable(z.enum(INCIDENT_KINDS)),
  place: z.string(),
  text: z.string(),
})
const NOTHING: z.output<typeof wish> = { kind: null, place: '', text: '' }

type RaiseFormProps = {
  scope: ScopeName
  isOffline: boolean
  /** Whom one can telephone instead. */
  numbers: readonly Reachable[]
  onRaise: ReturnType<typeof useIncidentActions>['raise']
}

/** Three things to say, each optional but the first, and one button to hold. */
export function RaiseForm({ scope, isOffline, numbers, onRaise }: RaiseFormProps) {
  const draft = useDraft(`incident ${scope}`, wish, NOTHING)
  const words = incidentWords.raise
  const { kind, place, text } = draft.value
  if (!draft.loaded) return null

  async function raise(): Promise<void> {
    if (kind === null) return
    const said = {
      kind,
      ...(place.trim() !== '' && { place: place.trim() }),
      ...(text.trim() !== '' && { text: text.trim() }),
    }
    if (await onRaise(said)) draft.clear()
  }

  return (
    <form
      className="flex flex-col gap-4 tablet:edge tablet:rounded-control tablet:bg-card tablet:px-gutter tablet:pt-4"
      onSubmit={(event) => event.preventDefault()}
    >
      <ChoiceList
        label={words.kind}
        options={INCIDENT_KINDS.map((id) => ({ id, label: incidentWords.kind(id) }))}
        value={kind}
        onChange={(id) => {
          const chosen = INCIDENT_KINDS.find((one) => one === id)
          if (chosen) draft.set({ ...draft.value, kind: chosen })
        }}
      />
      <Field
        label={words.place}
        placeholder={words.placeHint}
        maxLength={80}
        value={place}
        onChange={(value) => draft.set({ ...draft.value, place: value })}
      />
      <TextArea
        label={words.text}
        rows={2}
        maxLength={2_000}
        value={text}
        onChange={(value) => draft.set({ ...draft.value, text: value })}
      />
      {isOffline ? (
        <>
          <Banner tone="warn">{words.offline}</Banner>
          <CallForHelp people={numbers} isGrave />
        </>
      ) : null}
      <div className="rule-t sticky bottom-0 z-10 -mx-gutter flex flex-col gap-1 bg-card px-gutter py-3 tablet:rounded-b-control">
        <HoldButton
          label={words.hold}
          holding={words.holding}
          isDisabled={kind === null}
          onHeld={() => void raise()}
        />
        <p className="text-small text-ink2">{kind === null ? words.chooseFirst : words.held}</p>
      </div>
    </form>
  )
}
