import { useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { person } from '#shared/schema/person.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { familyWords } from '../../words/family.ts'
import { said } from '../../words/terms.ts'
import { knownAlready, pastedPeople, type NewPerson } from './pastedPeople.ts'
import { sidesInUse } from './people.ts'
import type { Family } from './useFamily.ts'

const NOBODY: ReadonlySet<number> = new Set()

/** Many people at once: what was understood stands below, and is added in one edit with one undo. */
export function PastePeople({ family, asPane, onClose }: PanelProps & { family: Family }) {
  const { scope, people, couple } = family
  const { many, newId, ops } = useWrite()
  const say = useSay()
  const draft = useDraft(`people ${scope}`, z.string(), '')
  /** Lines whose tick was turned from what it was at first. */
  const [turned, setTurned] = useState(NOBODY)
  const words = familyWords.pasting
  const found = useMemo(
    () => pastedPeople(draft.value, sidesInUse(people, couple)),
    [draft.value, people, couple],
  )
  const known = useMemo(
    () =>
      knownAlready(
        found,
        people.map(({ data }) => data.name),
      ),
    [found, people],
  )
  const isChosen = (one: NewPerson) => known.has(one) === turned.has(one.line)
  const chosen = found.filter(isChosen)

  async function add() {
    const steps = chosen.map(({ line: _line, ...data }) => ops.create(person, scope, newId(), data))
    if (!say.outcome(await many(steps), words.added(chosen.length))) return
    draft.clear()
    onClose()
  }

  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      holdsText
      title={words.title}
      subtitle={words.subtitle}
      footer={
        <div className="flex items-start gap-2.5">
          <Button
            className="grow"
            onPress={() => {
              draft.clear()
              onClose()
            }}
          >
            {words.cancel}
          </Button>
          <Button
            variant="primary"
            className="grow"
            isDisabled={chosen.length === 0}
            disabledReason={words.none}
            onPress={() => void add()}
          >
            {words.add(chosen.length)}
          </Button>
        </div>
      }
    >
      {draft.loaded ? (
        <TextArea
          label={words.text}
          description={words.help}
          placeholder={words.placeholder}
          rows={6}
          value={draft.value}
          onChange={(text) => {
            setTurned(NOBODY)
            draft.set(text)
          }}
          maxLength={50_000}
        />
      ) : null}
      {found.length > 0 ? (
        <section className="flex flex-col gap-1">
          <h3 className="text-small font-medium text-ink2">{words.found(found.length)}</h3>
          {found.map((one) => (
            <Checkbox
              key={one.line}
              label={one.name}
              isSelected={isChosen(one)}
              onChange={() =>
                setTurned((now) => {
                  const next = new Set(now)
                  if (!next.delete(one.line)) next.add(one.line)
                  return next
                })
              }
            >
              <span className="block font-bold">
                {one.name}
                {one.count === undefined ? null : ` ${familyWords.times(one.count)}`}
              </span>
              <span className="block text-small text-ink2">
                {[
                  said('relation', one.relation ?? ''),
                  said('side', one.side ?? ''),
                  known.has(one) ? words.known : undefined,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Checkbox>
          ))}
        </section>
      ) : null}
    </PanelFrame>
  )
}
