import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useNow } from '../data/hooks/useNow.ts'
import { useDevices } from '../data/hooks/useDevices.ts'
import { StatusTag } from '../ui/StatusTag.tsx'
import { deviceStatusWords } from '../words/devices.ts'

type DeviceLinesProps = {
  scope: ScopeName
  /** The couple, or the studio. */
  where: string
}

/** Which devices of a wedding's members were heard from, and what waits on them, as they told it. */
export function DeviceLines({ scope, where }: DeviceLinesProps) {
  const { told: known, isAsking } = useDevices(scope)
  const now = useNow('minute')
  const words = deviceStatusWords
  if (known === null) {
    return <p className="text-small text-ink2">{isAsking ? words.asking : words.unknown}</p>
  }
  const { devices } = known.value
  return (
    <div className="flex flex-col gap-1">
      {known.isKept ? (
        <p className="text-small text-ink2">{words.kept(known.toldAt, now)}</p>
      ) : null}
      {devices.length === 0 ? <p className="text-small text-ink2">{words.none}</p> : null}
      <ul aria-label={words.list(where)} className="flex flex-col">
        {devices.map((one, index) => (
          // Several devices of a person may have one name.
          <li key={`${one.user} ${one.device} ${index}`} className="flex flex-col gap-0.5 py-1.5">
            <span className="break-words text-body">
              <span className="font-medium">{one.name}</span>
              {` · ${one.device}`}
              {one.current ? <span className="text-ink2"> · {words.current}</span> : null}
            </span>
            {one.waiting + one.refused > 0 ? (
              <StatusTag kind={one.refused > 0 ? 'needs' : 'here'}>
                {words.state(one, now)}
              </StatusTag>
            ) : (
              <span className="text-small text-ink2">{words.state(one, now)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
