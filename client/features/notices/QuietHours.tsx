import { formatVenueTime, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { noticeWords } from '../../words/notices.ts'
import { useWishes } from './useWishes.ts'

const words = noticeWords.quiet
const NIGHT = { from: 22 * 60, to: 7 * 60 }
const DAY = 24 * 60

/** Between which hours nothing is said, by the clock of the place where they were set. */
export function QuietHours() {
  const { value, setQuiet } = useWishes()
  const { quiet } = value
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

  const time = (end: 'from' | 'to', label: string) => (
    <TimeField
      className="min-w-50 flex-1"
      label={label}
      value={quiet?.[end] ?? null}
      onChange={(minute) => {
        if (quiet && minute !== null) void setQuiet({ ...quiet, [end]: minute % DAY }, words.saved)
      }}
      parse={(text) => parseVenueTime(text) ?? null}
      format={(minute) => formatVenueTime(minute)}
      notUnderstood={words.notUnderstood}
      emptyError={words.missing}
      stepLabels={words.steps}
    />
  )

  return (
    <TitledSection title={words.title}>
      <Switch
        isSelected={quiet !== undefined}
        onChange={(isOn) =>
          void (isOn ? setQuiet({ ...NIGHT, zone }, words.saved) : setQuiet(undefined, words.off))
        }
      >
        {words.label}
      </Switch>
      {quiet ? (
        <>
          <div className="flex flex-wrap gap-4">
            {time('from', words.from)}
            {time('to', words.to)}
          </div>
          <p className="text-small text-ink2">{words.zone(quiet.zone)}</p>
          {quiet.zone === zone ? null : (
            <Button size="small" onPress={() => void setQuiet({ ...quiet, zone }, words.saved)}>
              {words.other(zone)}
            </Button>
          )}
        </>
      ) : null}
    </TitledSection>
  )
}
