import { useNavigate } from '@tanstack/react-router'
import { Screen } from '../../frame/Screen.tsx'
import { noticeWords } from '../../words/notices.ts'
import { QuietHours } from './QuietHours.tsx'
import { ThisDevice } from './ThisDevice.tsx'
import { WhatIsTold } from './WhatIsTold.tsx'

/** What reaches this person while the app is closed: whether, about what, and when not. */
export function NoticesScreen() {
  const navigate = useNavigate()
  return (
    <Screen
      wedding={null}
      current="account"
      title={noticeWords.title}
      back={{ label: noticeWords.back, onPress: () => void navigate({ to: '/account' }) }}
    >
      <div className="mx-auto flex max-w-160 flex-col gap-8 px-gutter py-5">
        <ThisDevice />
        <WhatIsTold />
        <QuietHours />
      </div>
    </Screen>
  )
}
