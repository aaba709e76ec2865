import { Clock3, UserRound } from 'lucide-react'
import { useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { HandOverSheet } from './HandOverSheet.tsx'
import { laterTimes } from './laterTimes.ts'
import { useAsides } from './useAsides.ts'
import type { Decider } from './useQuestion.ts'

type CardActionsProps = {
  id: string
  scope: ScopeName
  about: string
  /** Others who may settle it. */
  others: readonly Decider[]
}

/** What one does with a question instead of settling it now. */
export function CardActions({ id, scope, about, others }: CardActionsProps) {
  const asides = useAsides(scope, id)
  const now = useNow('minute')
  const [isAsking, setAsking] = useState(false)
  const words = decisionWords
  const times = laterTimes(now)
  const icon = { size: 18, 'aria-hidden': true } as const
  return (
    <div role="group" aria-label={words.more} className="-mx-2 flex flex-wrap gap-x-1">
      <Menu
        label={words.later.menu}
        trigger={
          <Button variant="quiet" size="small" icon={<Clock3 {...icon} />}>
            {words.later.title}
          </Button>
        }
        actions={times.map((time) => ({ id: time.id, label: words.later.until[time.id] }))}
        onAction={(chosen) => {
          const time = times.find((one) => one.id === chosen)
          if (time) void asides.putOff(time.until)
        }}
      />
      <Button
        variant="quiet"
        size="small"
        icon={<UserRound {...icon} />}
        onPress={() => setAsking(true)}
      >
        {words.hand.title}
      </Button>
      {isAsking ? (
        <HandOverSheet
          about={about}
          others={others}
          onClose={() => setAsking(false)}
          onAsk={(person, note) => {
            setAsking(false)
            void asides.handTo(person.user, person.name, note)
          }}
        />
      ) : null}
    </div>
  )
}
