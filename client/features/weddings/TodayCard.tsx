import { useNavigate } from '@tanstack/react-router'
import { ArrowRight, MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import { Button } from '../../ui/Button.tsx'
import { CoupleName } from '../../ui/CoupleName.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { coupleOf } from '../../words/couple.ts'
import { weddingsWords } from '../../words/weddings.ts'
import { placeOf } from './placeOf.ts'
import type { WeddingCardProps } from './WeddingCard.tsx'
import { WeddingMarks } from './WeddingMarks.tsx'
import { weddingMenu } from './weddingMenu.ts'

/** Longer names would break over three lines of a phone. */
const SHORT = 18

/** The wedding of today, pinned above all others. */
export const TodayCard = memo(function TodayCard(props: WeddingCardProps) {
  const { record, from, to, unsent, isOnDevice } = props
  const navigate = useNavigate()
  const names = coupleOf(record.data)
  const couple = names.join(' & ')
  const place = placeOf(record.data)
  const words = weddingsWords
  return (
    <li className="flex flex-col gap-4 rounded-sheet border-(length:--line-w) border-solid border-blush bg-blush p-5 text-ink sun:border-ink">
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 grow flex-col gap-2">
          <h2>
            <CoupleName
              names={names}
              className={couple.length > SHORT ? 'tablet:text-hero!' : 'text-hero!'}
            />
          </h2>
          <p className="text-small">
            {from === to ? words.longDate(from) : words.span(from, to)}
            {place ? ` · ${place}` : ''}
          </p>
        </div>
        <div className="-me-3 -mt-2">
          <Menu
            label={words.menu.label(couple)}
            trigger={
              <IconButton
                label={words.menu.label(couple)}
                icon={<MoreHorizontal size={22} aria-hidden />}
              />
            }
            actions={weddingMenu}
            onAction={(id) => void navigate({ href: `/w/${record.id}/${id}` })}
          />
        </div>
      </div>
      <WeddingMarks scope={record.scope} unsent={unsent} isOnDevice={isOnDevice} isNear>
        {words.today}
      </WeddingMarks>
      <Button
        variant="primary"
        aria-label={words.openDayOf(couple)}
        icon={<ArrowRight size={20} aria-hidden />}
        onPress={() => void navigate({ to: '/w/$wedding/day', params: { wedding: record.id } })}
      >
        {words.openDay}
      </Button>
    </li>
  )
})
