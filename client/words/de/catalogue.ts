import type { Catalogue } from '../inLocale.ts'
import * as account from './account.ts'
import * as addingGuests from './addingGuests.ts'
import * as addressBook from './addressBook.ts'
import * as age from './age.ts'
import * as arriving from './arriving.ts'
import * as away from './away.ts'
import * as broadcast from './broadcast.ts'
import * as budget from './budget.ts'
import * as bytes from './bytes.ts'
import * as calls from './calls.ts'
import * as categories from './categories.ts'
import * as changeHeadlines from './changeHeadlines.ts'
import * as comfort from './comfort.ts'
import * as counted from './counted.ts'
import * as courier from './courier.ts'
import * as dashboard from './dashboard.ts'
import * as day from './day.ts'
import * as dayDecide from './dayDecide.ts'
import * as dayEditor from './dayEditor.ts'
import * as dayLead from './dayLead.ts'
import * as daySentence from './daySentence.ts'
import * as decisions from './decisions.ts'
import * as devices from './devices.ts'
import * as documents from './documents.ts'
import * as family from './family.ts'
import * as fieldNames from './fieldNames.ts'
import * as files from './files.ts'
import * as firstDeviceName from './firstDeviceName.ts'
import * as formals from './formals.ts'
import * as frame from './frame.ts'
import * as guestView from './guestView.ts'
import * as guests from './guests.ts'
import * as handOn from './handOn.ts'
import * as history from './history.ts'
import * as importing from './importing.ts'
import * as incidents from './incidents.ts'
import * as keyboard from './keyboard.ts'
import * as languages from './languages.ts'
import * as lateReturn from './lateReturn.ts'
import * as learned from './learned.ts'
import * as links from './links.ts'
import * as lookThrough from './lookThrough.ts'
import * as lostStorage from './lostStorage.ts'
import * as members from './members.ts'
import * as mergeChoices from './mergeChoices.ts'
import * as mergeExample from './mergeExample.ts'
import * as mergesByItself from './mergesByItself.ts'
import * as merging from './merging.ts'
import * as messages from './messages.ts'
import * as metrics from './metrics.ts'
import * as money from './money.ts'
import * as moneyChange from './moneyChange.ts'
import * as more from './more.ts'
import * as noticeWords from './noticeWords.ts'
import * as notices from './notices.ts'
import * as palette from './palette.ts'
import * as paper from './paper.ts'
import * as photos from './photos.ts'
import * as places from './places.ts'
import * as possessive from './possessive.ts'
import * as prepare from './prepare.ts'
import * as proposals from './proposals.ts'
import * as publish from './publish.ts'
import * as questions from './questions.ts'
import * as radio from './radio.ts'
import * as readyMark from './readyMark.ts'
import * as recordNames from './recordNames.ts'
import * as refusals from './refusals.ts'
import * as reorder from './reorder.ts'
import * as roles from './roles.ts'
import * as saving from './saving.ts'
import * as seating from './seating.ts'
import * as sectionNames from './sectionNames.ts'
import * as sections from './sections.ts'
import * as shots from './shots.ts'
import * as storage from './storage.ts'
import * as sync from './sync.ts'
import * as talkChange from './talkChange.ts'
import * as tasks from './tasks.ts'
import * as templateUse from './templateUse.ts'
import * as templates from './templates.ts'
import * as terms from './terms.ts'
import * as threadTitles from './threadTitles.ts'
import * as toldChange from './toldChange.ts'
import * as update from './update.ts'
import * as valueEditor from './valueEditor.ts'
import * as values from './values.ts'
import * as vendorKinds from './vendorKinds.ts'
import * as vendors from './vendors.ts'
import * as weddingSettings from './weddingSettings.ts'
import * as weddings from './weddings.ts'
import * as year from './year.ts'

/** German, whole: one file, loaded before the first paint by whoever speaks it. */
export const catalogue: Catalogue = {
  ...account,
  ...addingGuests,
  ...addressBook,
  ...age,
  ...arriving,
  ...away,
  ...broadcast,
  ...budget,
  ...bytes,
  ...calls,
  ...categories,
  ...changeHeadlines,
  ...comfort,
  ...counted,
  ...courier,
  ...dashboard,
  ...day,
  ...dayDecide,
  ...dayEditor,
  ...dayLead,
  ...daySentence,
  ...decisions,
  ...devices,
  ...documents,
  ...family,
  ...fieldNames,
  ...files,
  ...firstDeviceName,
  ...formals,
  ...frame,
  ...guestView,
  ...guests,
  ...handOn,
  ...history,
  ...importing,
  ...incidents,
  ...keyboard,
  ...languages,
  ...lateReturn,
  ...learned,
  ...links,
  ...lookThrough,
  ...lostStorage,
  ...members,
  ...mergeChoices,
  ...mergeExample,
  ...mergesByItself,
  ...merging,
  ...messages,
  ...metrics,
  ...money,
  ...moneyChange,
  ...more,
  ...noticeWords,
  ...notices,
  ...palette,
  ...paper,
  ...photos,
  ...places,
  ...possessive,
  ...prepare,
  ...proposals,
  ...publish,
  ...questions,
  ...radio,
  ...readyMark,
  ...recordNames,
  ...refusals,
  ...reorder,
  ...roles,
  ...saving,
  ...seating,
  ...sectionNames,
  ...sections,
  ...shots,
  ...storage,
  ...sync,
  ...talkChange,
  ...tasks,
  ...templateUse,
  ...templates,
  ...terms,
  ...threadTitles,
  ...toldChange,
  ...update,
  ...valueEditor,
  ...values,
  ...vendorKinds,
  ...vendors,
  ...weddingSettings,
  ...weddings,
  ...year,
}
