import { useState } from 'react'
import * as z from 'zod/mini'
import type { BroadcastRecord } from '../../data/announcements.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceList } from '../../ui/ChoiceList.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { Select } from '../../ui/Select.tsx'
import { TagPicker } from '../../ui/TagPicker.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { broadcastWords } from '../../words/broadcast.ts'
import { roleWords } from '../../words/roles.ts'
import { audienceNamed, audienceOf, audiencesFor, type AudienceName } from './audiences.ts'
import { deliveryOf } from './delivery.ts'
import type { BroadcastActions } from './useBroadcastActions.ts'
import type { Broadcasts } from './useBroadcasts.ts'

const URGENCIES = ['info', 'change', 'urgent'] as const
const MINUTE = 60_000
const UNTILS = { none: null, half: 30 * MINUTE, two: 120 * MINUTE, day: 720 * MINUTE } as const
type UntilName = keyof typeof UNTILS

const form = z.object({
  audience: z.enum(['work', 'all', 'vendors', 'photo', 'family', 'chosen']),
  chosen: z.array(z.string()),
  text: z.string(),
  urgency: z.enum(URGENCIES),
  until: z.enum(['none', 'half', 'two', 'day']),
})
type Form = z.output<typeof form>

type ComposeSheetProps = {
  broadcasts: Broadcasts
  may: NonNullable<Broadcasts['may']>
  actions: BroadcastActions
  /** What was said and is not right: said again, to the same people. */
  corrected: BroadcastRecord | null
  onClose: () => void
}

/** To whom, what, how urgent, until when; asked once more before it goes out. */
export function ComposeSheet({ broadcasts, may, actions, corrected, onClose }: ComposeSheetProps) {
  const offered = audiencesFor(may)
  const was = corrected?.data
  const first: Form = {
    audience: (was && audienceNamed(was, offered)) ?? offered[0] ?? 'work',
    chosen: Object.keys(was?.members ?? {}),
    text: was ? broadcastWords.form.correction(was.text) : '',
    urgency: was?.urgency ?? 'info',
    until: 'none',
  }
  const draft = useDraft(`broadcast ${corrected?.id ?? broadcasts.scope}`, form, first)
  const [isAsking, setAsking] = useState(false)
  const device = useDeviceWord()
  const words = broadcastWords.form
  const { value } = draft
  if (!draft.loaded) return null

  const isRequest = may === 'ask'
  const set = (change: Partial<Form>) => draft.set({ ...value, ...change })
  const text = value.text.trim()
  const audience = audienceOf(value.audience, value.chosen)
  const missing =
    text === ''
      ? words.needsText
      : value.audience === 'chosen' && value.chosen.length === 0
        ? words.needsPeople
        : undefined
  const said = { ...audience, text, urgency: value.urgency }
  const data = { ...said, author: broadcasts.me, state: 'sent' as const, saidAt: 0 }
  const { of } = deliveryOf({ data }, broadcasts.people, undefined)

  async function send(): Promise<void> {
    if (!(await actions.announce({ ...said, forMs: UNTILS[value.until] }, isRequest))) return
    draft.clear()
    onClose()
  }

  return (
    <PanelFrame
      asPane={false}
      onClose={onClose}
      holdsText
      title={isRequest ? words.askTitle : words.title}
      {...(isRequest && { subtitle: words.askHint })}
      footer={
        <Button
          variant="primary"
          isDisabled={missing !== undefined}
          disabledReason={missing}
          onPress={() => (isRequest ? void send() : setAsking(true))}
        >
          {isRequest ? words.ask : words.send}
        </Button>
      }
    >
      {offered.length > 1 ? (
        <FilterChips
          label={words.to}
          chips={offered.map((id) => ({ id, label: words.audiences[id] }))}
          value={value.audience}
          onChange={(id) => {
            const name = offered.find((one) => one === id)
            if (name) set({ audience: name satisfies AudienceName })
          }}
          className="-mx-gutter shrink-0 flex-wrap tablet:-mx-5 tablet:px-5"
        />
      ) : null}
      {value.audience === 'chosen' ? (
        <TagPicker
          label={words.chosen}
          addLabel={words.add}
          openLabel={words.open}
          removeLabel={words.remove}
          options={broadcasts.people
            .filter(({ user }) => user !== broadcasts.me)
            .map(({ user, name, role }) => ({
              id: user,
              label: name,
              description: roleWords[role],
            }))}
          value={value.chosen}
          onChange={(ids) => set({ chosen: [...ids] })}
          noMatch={words.noMatch}
        />
      ) : null}
      <TextArea
        label={words.text}
        placeholder={words.textHint}
        rows={3}
        maxLength={1_000}
        value={value.text}
        onChange={(next) => set({ text: next })}
      />
      {text === '' ? (
        <TitledSection title={words.ready}>
          <ul className="flex flex-col gap-2">
            {broadcastWords.canned.map((line) => (
              <li key={line} className="flex flex-col">
                <Button
                  size="small"
                  className="justify-start py-2 text-start"
                  onPress={() => set({ text: line })}
                >
                  {line}
                </Button>
              </li>
            ))}
          </ul>
        </TitledSection>
      ) : null}
      <ChoiceList
        label={words.urgency}
        options={URGENCIES.map((id) => ({
          id,
          label: broadcastWords.urgency[id],
          description: broadcastWords.urgencyHint[id],
        }))}
        value={value.urgency}
        onChange={(id) => {
          const chosen = URGENCIES.find((one) => one === id)
          if (chosen) set({ urgency: chosen })
        }}
      />
      <Select
        label={words.until}
        options={Object.keys(UNTILS).map((id) => ({ id, label: words.untils[id as UntilName] }))}
        value={value.until}
        onChange={(id) => {
          if (id !== null && id in UNTILS) set({ until: id as UntilName })
        }}
      />
      {broadcasts.isOffline ? (
        <Banner tone="warn">{broadcastWords.ladder.offline(device)}</Banner>
      ) : null}
      <Confirm
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={of === 0 ? words.confirmNobody : words.confirm(of)}
        confirmLabel={words.send}
        cancelLabel={words.cancel}
        onConfirm={() => void send()}
      >
        <p className="pb-2 text-lead text-ink">{text}</p>
        <p>{of === 0 ? words.confirmNobodyHint : words.confirmHint}</p>
      </Confirm>
    </PanelFrame>
  )
}
