import { Pencil, UserRoundPlus } from 'lucide-react'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { StepLadder } from '../../ui/StepLadder.tsx'
import { stageName, vendorKindName, vendorWords } from '../../words/vendors.ts'
import { LinkForVendor } from './LinkForVendor.tsx'
import { OwnHelp } from './OwnHelp.tsx'
import { servedBy } from './servedMoments.ts'
import { nextStage, ownNextStage, stageLadder } from './stageLadder.ts'
import type { VendorActions } from './useVendorActions.ts'
import type { Vendors } from './useVendors.ts'
import { VendorAbout } from './VendorAbout.tsx'
import { isIn, needsAttention, type VendorRecord } from './vendorList.ts'
import { VendorBrief } from './VendorBrief.tsx'
import { VendorMoments } from './VendorMoments.tsx'
import { VendorReach } from './VendorReach.tsx'
import { VendorTags } from './VendorTags.tsx'
import { VendorTerms } from './VendorTerms.tsx'
import { VendorTimes } from './VendorTimes.tsx'
import { VendorTrouble } from './VendorTrouble.tsx'

type VendorPanelProps = PanelProps & {
  vendors: Vendors
  actions: VendorActions
  record: VendorRecord
  onEdit: () => void
  onReplace: () => void
  onOpen: (id: string) => void
}

/** One vendor: reach them, move them on, and all that is known of them. */
export function VendorPanel(props: VendorPanelProps) {
  const { vendors, actions, record, asPane, onClose, onEdit, onReplace } = props
  const { rights, minuteOf } = vendors
  const { id, data } = record
  const words = vendorWords
  const mayStage = rights.change(id, data, 'stage')
  const contact = vendors.contactOf.get(id)
  const isOwn = vendors.actor?.role === 'vendor' && vendors.actor.vendor === id
  const next = !mayStage
    ? null
    : isOwn
      ? ownNextStage(data.kind, data.stage, vendors.now !== undefined)
      : nextStage(data.kind, data.stage)
  const mayEdit = rights.change(id, data, 'name') || rights.contact(id) || rights.terms(id, 'needs')
  const card = vendors.cards.get(id)
  const standIn = vendors.replacedBy.get(id)
  const mayReplace =
    rights.bringIn && !standIn && !isIn('here', data, undefined) && !isIn('over', data, undefined)
  const isWanted = needsAttention(data, vendors.now)
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={data.name}
      subtitle={[vendorKindName(data.kind), contact?.data.contact].filter(Boolean).join(' · ')}
      footer={
        next || mayEdit ? (
          <div className="flex gap-2.5">
            {mayEdit ? (
              <Button
                className="grow"
                icon={<Pencil size={18} aria-hidden />}
                onPress={onEdit}
                aria-label={words.form.editTitle(data.name)}
              >
                {words.form.edit}
              </Button>
            ) : null}
            {next ? (
              <Button
                variant="primary"
                className="grow"
                onPress={() => actions.stage(record, next)}
              >
                {words.stage.next(stageName(data.kind, next))}
              </Button>
            ) : null}
          </div>
        ) : undefined
      }
    >
      <VendorTags
        data={data}
        now={vendors.now}
        isUnsent={vendors.unsent.has(id)}
        decideAt={card && `/decisions?wedding=${vendors.id}&card=${card}`}
        replacedBy={standIn?.data.name}
      />
      {standIn ? (
        <Button onPress={() => props.onOpen(standIn.id)}>
          {words.replace.open(standIn.data.name)}
        </Button>
      ) : mayReplace && isWanted ? (
        <Button icon={<UserRoundPlus size={20} aria-hidden />} onPress={onReplace}>
          {words.replace.bring}
        </Button>
      ) : null}
      <VendorBrief vendors={vendors} record={record} />
      {isOwn ? (
        <OwnHelp vendors={vendors} own={id} />
      ) : (
        <VendorReach name={data.name} contact={contact} />
      )}
      <StepLadder
        label={words.stage.label}
        steps={stageLadder(data.kind).map((stage) => ({
          id: stage,
          label: stageName(data.kind, stage),
        }))}
        value={data.stage ?? null}
        onChange={(chosen) => {
          const stage = stageLadder(data.kind).find((one) => one === chosen)
          if (stage) actions.stage(record, stage)
        }}
        isDisabled={!mayStage}
        {...(mayStage ? {} : { description: words.stage.notYours })}
      />
      <VendorTimes
        record={record}
        mayExpect={rights.change(id, data, 'eta')}
        minuteOf={minuteOf}
        onExpect={actions.expect}
      />
      <VendorTrouble
        record={record}
        mayMark={rights.change(id, data, 'trouble')}
        minuteOf={minuteOf}
        onTrouble={actions.trouble}
      />
      <VendorMoments
        wedding={vendors.id}
        served={servedBy(record, vendors.items, vendors.moments)}
      />
      {rights.seesTerms(id) ? (
        <VendorTerms
          record={record}
          terms={vendors.termsOf.get(id)}
          mayTick={rights.terms(id, 'contract')}
          onTick={actions.tick}
        />
      ) : null}
      {data.replaces === undefined ? <LinkForVendor vendors={vendors} record={record} /> : null}
      <VendorAbout kind={data.kind} />
      {mayReplace && !isWanted ? (
        <Button
          variant="quiet"
          size="small"
          className="self-start"
          icon={<UserRoundPlus size={18} aria-hidden />}
          onPress={onReplace}
        >
          {words.replace.bring}
        </Button>
      ) : null}
      {mayEdit ? null : <p className="text-small text-ink2">{words.form.readOnly}</p>}
      <HistoryEntry scope={vendors.scope} id={id} name={data.name} />
    </PanelFrame>
  )
}
