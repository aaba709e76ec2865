import { wedding, type WeddingData } from '#shared/schema/wedding.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { DayLeadChoice } from '../../frame/DayLeadChoice.tsx'
import type { RoleRights } from '../../frame/useRoleRights.ts'
import { useSay } from '../../frame/useSay.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { settingsWords } from '../../words/weddingSettings.ts'
import { SettingSection } from './SettingSection.tsx'

/** What counts where nothing else is set. */
const USUAL = { alertMin: 5, pinAlertMin: 1, autoCompressMin: 0 } as const
const RULES = ['alertMin', 'pinAlertMin', 'autoCompressMin'] as const

type DayRulesSettingsProps = { record: TypedRecord<WeddingData>; rights: RoleRights }

/** Who decides on the day, from when on people are told, what may be cut without asking. */
export function DayRulesSettings({ record, rights }: DayRulesSettingsProps) {
  const { patch } = useWrite()
  const say = useSay()
  const words = settingsWords.dayRules
  const { id, data } = record

  async function set(rule: (typeof RULES)[number], value: number) {
    if (Number.isNaN(value) || value === (data[rule] ?? USUAL[rule])) return
    const outcome = await patch(wedding, id, { [rule]: Math.round(value) })
    say.outcome(outcome, settingsWords.saved(words[rule]))
  }

  return (
    <SettingSection title={words.title}>
      <DayLeadChoice record={record} />
      {RULES.map((rule) => (
        <NumberField
          key={rule}
          label={words[rule]}
          description={words.help[rule]}
          stepLabels={{ less: words.less, more: words.more }}
          minValue={0}
          maxValue={60}
          isReadOnly={!rights.change(wedding, rule)}
          formatOptions={{ style: 'unit', unit: 'minute', unitDisplay: 'short' }}
          value={data[rule] ?? USUAL[rule]}
          onChange={(value) => void set(rule, value)}
        />
      ))}
    </SettingSection>
  )
}
