import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState, type FormEvent } from 'react'
import * as z from 'zod/mini'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { calendarDate } from '#shared/schema/record/values.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { refusalWords } from '../../words/refusals.ts'
import { roleWords } from '../../words/roles.ts'
import { newWeddingWords } from '../../words/weddings.ts'
import { newWedding } from './newWedding.ts'
import { deviceZone, timeZones, zoneFromText, zoneLabel, zonesMatching } from './timeZones.ts'

const draftForm = z.object({
  first: z.string(),
  second: z.string(),
  date: z.string(),
  zone: z.string(),
  place: z.string(),
  role: z.enum(WEDDING_ROLES),
})
type DraftForm = z.output<typeof draftForm>

type Mistakes = { names?: string; date?: string; zone?: string }

/** Kept under this key until the wedding is created. */
const DRAFT = 'new wedding'

export function CreateWeddingForm() {
  const zones = useMemo(() => timeZones(), [])
  const draft = useDraft<DraftForm>(DRAFT, draftForm, {
    first: '',
    second: '',
    date: '',
    zone: zoneLabel(deviceZone()),
    place: '',
    role: 'planner',
  })
  const { many, newId } = useWrite()
  const navigate = useNavigate()
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const words = newWeddingWords
  const form = draft.value
  const set = (change: Partial<DraftForm>) => draft.set({ ...form, ...change })

  async function create(event: FormEvent) {
    event.preventDefault()
    const names = [form.first, form.second].map((name) => name.trim()).filter((name) => name !== '')
    const zone = zoneFromText(form.zone, zones)
    const found: Mistakes = {
      ...(names.length === 0 ? { names: words.mistakes.names } : {}),
      ...(calendarDate.safeParse(form.date).success ? {} : { date: words.mistakes.date }),
      ...(zone === null ? { zone: words.mistakes.zone } : {}),
    }
    setMistakes(found)
    if (zone === null || Object.keys(found).length > 0 || isWorking) return
    setWorking(true)
    const made = newWedding(
      {
        names,
        date: form.date,
        zone,
        place: form.place.trim(),
        dayTitle: words.firstDay,
        laneName: words.firstLane,
      },
      newId,
    )
    const outcome = await many(made.ops, { claims: { [made.scope]: form.role } })
    setWorking(false)
    if (!outcome.ok) {
      setProblem(refusalWords(outcome.refusal))
      return
    }
    draft.clear()
    await navigate({ to: '/w/$wedding/day', params: { wedding: made.id } })
  }

  if (!draft.loaded) return null
  return (
    <form noValidate onSubmit={(event) => void create(event)} className="flex flex-col gap-5 pt-1">
      {problem ? (
        <Banner tone="bad" live="alert">
          {problem}
        </Banner>
      ) : null}
      <div className="grid grid-cols-2 gap-3">
        <Field
          autoFocus
          label={words.first}
          maxLength={80}
          autoComplete="off"
          value={form.first}
          onChange={(first) => set({ first })}
          error={mistakes.names}
        />
        <Field
          label={words.second}
          maxLength={80}
          autoComplete="off"
          value={form.second}
          onChange={(second) => set({ second })}
        />
      </div>
      <Field
        label={words.date}
        type="date"
        value={form.date}
        onChange={(date) => set({ date })}
        error={mistakes.date}
      />
      <Field
        label={words.place}
        description={words.placeHelp}
        maxLength={200}
        autoComplete="off"
        value={form.place}
        onChange={(place) => set({ place })}
      />
      <ComboBox
        label={words.zone}
        description={words.zoneHelp}
        options={zonesMatching(form.zone, zones).map((zone) => ({
          id: zone,
          label: zoneLabel(zone),
        }))}
        isMatched
        text={form.zone}
        onTextChange={(zone) => set({ zone })}
        onPick={(zone) => set({ zone: zoneLabel(zone) })}
        openLabel={words.zoneOpen}
        noMatch={words.zoneNone}
        error={mistakes.zone}
      />
      <Select
        label={words.role}
        description={words.roleHelp}
        options={WEDDING_ROLES.map((role) => ({ id: role, label: roleWords[role] }))}
        value={form.role}
        onChange={(id) => {
          const role = WEDDING_ROLES.find((one) => one === id)
          if (role) set({ role })
        }}
      />
      <Button type="submit" variant="primary">
        {isWorking ? words.working : words.submit}
      </Button>
    </form>
  )
}
