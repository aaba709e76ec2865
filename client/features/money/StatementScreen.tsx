import { getRouteApi } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { budgetWords } from '../../words/budget.ts'
import { Statement } from './Statement.tsx'
import { useMoney } from './useMoney.ts'

const route = getRouteApi('/w/$wedding/money/statement')

/** The budget as it goes on paper: an A4 sheet with every line, payment and date. */
export function StatementScreen() {
  const { wedding: id } = route.useParams()
  const navigate = route.useNavigate()
  const money = useMoney(id)
  const { record, loaded, rights } = money
  const words = budgetWords.print
  const isShown = record && loaded && rights.sees
  return (
    <Screen
      wedding={id}
      current="more"
      title={budgetWords.statement}
      back={{
        label: words.back,
        onPress: () => void navigate({ to: '/w/$wedding/money', params: { wedding: id } }),
      }}
      actions={
        isShown ? (
          <Button
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<Printer size={20} aria-hidden />}
            onPress={() => window.print()}
          >
            {words.print}
          </Button>
        ) : undefined
      }
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && rights.isKnown && !rights.sees ? (
        <EmptyState ghost={false} sentence={budgetWords.notShown} />
      ) : null}
      {isShown ? <Statement money={money} couple={record.data} /> : null}
    </Screen>
  )
}
