import { currenciesFrom, weddingCurrency } from '#shared/money/weddingCurrency.ts'
import { wedding, type WeddingData } from '#shared/schema/wedding.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { currencyName } from '../../words/money.ts'
import { settingsWords } from '../../words/weddingSettings.ts'

type CurrencySettingProps = { record: TypedRecord<WeddingData>; isReadOnly: boolean }

/** What money is counted in; the currency of the place until somebody chooses. */
export function CurrencySetting({ record, isReadOnly }: CurrencySettingProps) {
  const { patch } = useWrite()
  const say = useSay()
  const words = settingsWords
  const current = weddingCurrency(record.data, [])
  if (isReadOnly) return <Field label={words.currency} value={currencyName(current)} isReadOnly />
  return (
    <Select
      label={words.currency}
      description={words.currencyHelp}
      options={currenciesFrom(current).map((id) => ({ id, label: currencyName(id) }))}
      value={current}
      onChange={(currency) => {
        if (currency === record.data.currency) return
        void patch(wedding, record.id, { currency }).then((outcome) =>
          say.outcome(outcome, words.saved(words.currency)),
        )
      }}
    />
  )
}
