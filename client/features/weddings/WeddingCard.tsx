import { useNavigate } from '@tanstack/react-router'
import { MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import type { WeddingData } from '#shared/schema/wedding.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { CoupleName } from '../../ui/CoupleName.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { coupleOf } from '../../words/couple.ts'
import { weddingsWords } from '../../words/weddings.ts'
import { placeOf } from './placeOf.ts'
import { WeddingMarks } from './WeddingMarks.tsx'
import type { WeddingWhen } from '../../data/replica/weddingDates.ts'
import { weddingMenu } from './weddingMenu.ts'

export type WeddingCardProps = Pick<WeddingWhen, 'when' | 'days' | 'from' | 'to'> & {
  record: TypedRecord<WeddingData>
  /** Records of it that are only on this device. */
  unsent: number
  isOnDevice: boolean
}

/** So long before it a wedding is made ready by itself. */
const NEAR_DAYS = 3

/** One wedding of the list; the whole card opens its day. */
export const WeddingCard = memo(function WeddingCard(props: WeddingCardProps) {
  const { record, when, days, from, to, unsent, isOnDevice } = props
  const navigate = useNavigate()
  const names = coupleOf(record.data)
  const place = placeOf(record.data)
  const words = weddingsWords
  return (
    <li className="rule-b relative flex items-start gap-2 bg-card py-4 ps-gutter pe-2 tablet:rounded-control tablet:border-(length:--line-w) tablet:border-solid tablet:border-line">
      <div className="flex min-w-0 grow flex-col gap-1">
        <h3>
          <RowButton onPress={() => void openDay()}>
            <CoupleName names={names} />
          </RowButton>
        </h3>
        <p className="text-small text-ink2">
          {from === to ? words.longDate(from) : words.span(from, to)}
          {place ? ` · ${place}` : ''}
        </p>
        <WeddingMarks
          scope={record.scope}
          unsent={unsent}
          isOnDevice={isOnDevice}
          isNear={when === 'ahead' && days <= NEAR_DAYS}
        >
          {when === 'past' ? words.ago(days) : words.toGo(days)}
        </WeddingMarks>
      </div>
      <div className="relative z-10">
        <Menu
          label={words.menu.label(names.join(' & '))}
          trigger={
            <IconButton
              label={words.menu.label(names.join(' & '))}
              icon={<MoreHorizontal size={22} aria-hidden />}
            />
          }
          actions={weddingMenu}
          onAction={(id) => void navigate({ href: `/w/${record.id}/${id}` })}
        />
      </div>
    </li>
  )

  function openDay() {
    return navigate({ to: '/w/$wedding/day', params: { wedding: record.id } })
  }
})
