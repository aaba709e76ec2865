import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SectionRecord } from '../templateParts.ts'
import { ChecklistView } from './views/ChecklistView.tsx'
import { EmergencyView } from './views/EmergencyView.tsx'
import { FaqView } from './views/FaqView.tsx'
import { GalleryView } from './views/GalleryView.tsx'
import { MapView } from './views/MapView.tsx'
import { MoodboardView } from './views/MoodboardView.tsx'
import { PaymentsView } from './views/PaymentsView.tsx'
import { QuestionnaireView } from './views/QuestionnaireView.tsx'
import { SeatingView } from './views/SeatingView.tsx'
import { ShotlistView } from './views/ShotlistView.tsx'
import { TimelineView } from './views/TimelineView.tsx'
import { VendorsView } from './views/VendorsView.tsx'
import { WeatherView } from './views/WeatherView.tsx'
import { WelcomeView } from './views/WelcomeView.tsx'

/** What a section shows; `wedding` is where its records are, null in a template. */
export type SectionViewProps = { record: SectionRecord; wedding: ScopeName | null }

/** A section of any kind as it is read. Each view asks only for the records it shows. */
export function SectionView(props: SectionViewProps) {
  switch (props.record.data.kind) {
    case 'welcome':
      return <WelcomeView {...props} />
    case 'timeline':
      return <TimelineView {...props} />
    case 'shotlist':
      return <ShotlistView {...props} />
    case 'vendors':
      return <VendorsView {...props} />
    case 'payments':
      return <PaymentsView {...props} />
    case 'faq':
      return <FaqView {...props} />
    case 'gallery':
      return <GalleryView {...props} />
    case 'questionnaire':
      return <QuestionnaireView {...props} />
    case 'moodboard':
      return <MoodboardView {...props} />
    case 'weather':
      return <WeatherView {...props} />
    case 'map':
      return <MapView {...props} />
    case 'checklist':
      return <ChecklistView {...props} />
    case 'emergency':
      return <EmergencyView {...props} />
    case 'seating':
      return <SeatingView {...props} />
  }
}
