import { useState } from 'react'
import { templateShot, type TemplateShotData } from '#shared/schema/templateShot.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import type { Changes } from '../../../data/replica/writeOp.ts'
import { SavedText } from '../../../frame/SavedText.tsx'
import { useSay } from '../../../frame/useSay.ts'
import { Field } from '../../../ui/Field.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TagPicker } from '../../../ui/TagPicker.tsx'
import { savingWords } from '../../../words/saving.ts'
import { templateWords } from '../../../words/templates.ts'
import { list } from '../../../words/values.ts'
import { shotRelations } from '../../../words/relations.ts'
import { allSaid, said, storedFrom } from '../../../words/terms.ts'
import type { ShotRecord, TemplateParts } from '../templateParts.ts'

type ShotEditorProps = { record: ShotRecord; parts: TemplateParts; isReadOnly: boolean }

const NO_MOMENT = 'none'

/** One grouping: who is in it, when it is taken, how much it matters. */
export function ShotEditor({ record, parts, isReadOnly }: ShotEditorProps) {
  const { patch } = useWrite()
  const say = useSay()
  const { id, data } = record
  const words = templateWords.shots
  const write = (changes: Changes<TemplateShotData>) => patch(templateShot, id, changes)
  const set = (changes: Changes<TemplateShotData>, label: string) =>
    void write(changes).then((outcome) => say.outcome(outcome, savingWords.saved(label)))
  const relations = Object.keys(data.relations ?? {})
  const [made, setMade] = useState<readonly string[]>([])
  const known = new Set([
    ...shotRelations,
    ...made,
    ...parts.shots.flatMap((one) => Object.keys(one.data.relations ?? {})),
  ])

  return (
    <>
      <SavedText
        label={words.what}
        value={data.title}
        write={(title) => write({ title })}
        isRequired
        isReadOnly={isReadOnly}
        maxLength={200}
      />
      {isReadOnly ? (
        <Field label={words.relations} value={list(allSaid('relation', relations))} isReadOnly />
      ) : (
        <div className="flex flex-col gap-1.5">
          <TagPicker
            label={words.relations}
            addLabel={words.addRelation}
            openLabel={words.openRelations}
            removeLabel={words.removeRelation}
            options={[...known].map((name) => ({ id: name, label: said('relation', name) }))}
            value={relations}
            onChange={(chosen) =>
              set(
                {
                  relations:
                    chosen.length === 0
                      ? undefined
                      : Object.fromEntries(chosen.map((name) => [name, true as const])),
                },
                words.relations,
              )
            }
            onCreate={(text) => {
              const name = storedFrom('relation', text.slice(0, 80), shotRelations)
              setMade((before) => [...before, name])
              return name
            }}
            noMatch={words.freeRelation}
          />
          <p className="text-small text-ink2">{words.relationHelp}</p>
        </div>
      )}
      <Select
        label={words.moment}
        options={[
          { id: NO_MOMENT, label: words.noMoment },
          ...parts.moments.map((one) => ({ id: one.id, label: one.data.title })),
        ]}
        value={parts.moments.find((one) => one.id === data.moment)?.id ?? NO_MOMENT}
        onChange={(chosen) =>
          set({ moment: chosen === NO_MOMENT ? undefined : chosen }, words.moment)
        }
        isDisabled={isReadOnly}
      />
      <SavedText
        label={words.block}
        description={words.blockHelp}
        value={data.block ?? ''}
        write={(block) => write({ block: block.trim() === '' ? undefined : block })}
        isReadOnly={isReadOnly}
        maxLength={80}
      />
      <Select
        label={words.priority}
        options={Object.entries(words.priorities).map(([one, label]) => ({ id: one, label }))}
        value={String(data.priority)}
        onChange={(chosen) => set({ priority: Number(chosen) }, words.priority)}
        isDisabled={isReadOnly}
      />
      <NumberField
        label={words.minutes}
        stepLabels={words.steps}
        minValue={0}
        maxValue={10_080}
        isReadOnly={isReadOnly}
        value={data.estMin ?? Number.NaN}
        onChange={(minutes) => {
          const estMin = Number.isNaN(minutes) ? undefined : Math.round(minutes)
          if (estMin !== data.estMin) set({ estMin }, words.minutes)
        }}
      />
    </>
  )
}
