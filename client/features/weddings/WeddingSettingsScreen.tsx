import { useParams } from '@tanstack/react-router'
import { day } from '#shared/schema/day.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { coupleOf } from '../../words/couple.ts'
import { settingsWords } from '../../words/weddingSettings.ts'
import { AboutSettings } from './AboutSettings.tsx'
import { DayRulesSettings } from './DayRulesSettings.tsx'
import { DaysSettings } from './DaysSettings.tsx'
import { PlacesSettings } from './PlacesSettings.tsx'
import { StatusSetting } from './StatusSetting.tsx'
import { useRoleRights } from '../../frame/useRoleRights.ts'

/** What a wedding is, where, when, how far, and which days and lanes it has. */
export function WeddingSettingsScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/settings' })
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const days = useRecords(day, scope).toSorted((a, b) =>
    a.data.date === b.data.date ? (a.id < b.id ? -1 : 1) : a.data.date < b.data.date ? -1 : 1,
  )
  const rights = useRoleRights(scope)
  return (
    <Screen
      wedding={id}
      current="more"
      title={settingsWords.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
    >
      {record === null ? <WeddingNotHere /> : null}
      {record ? (
        <div className="mx-auto flex max-w-160 flex-col gap-8 px-gutter py-5">
          {!rights.isKnown || rights.change(wedding, 'title') ? null : (
            <Banner tone="info">{settingsWords.readOnly}</Banner>
          )}
          <AboutSettings record={record} days={days} rights={rights} />
          <StatusSetting record={record} rights={rights} />
          <DayRulesSettings record={record} rights={rights} />
          <PlacesSettings record={record} days={days} rights={rights} />
          <DaysSettings scope={scope} days={days} date={record.data.date} rights={rights} />
          <TextLink href={`/w/${id}/merging`}>{settingsWords.merging}</TextLink>
        </div>
      ) : null}
    </Screen>
  )
}
