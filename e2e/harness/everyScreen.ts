/** A screen of the app, or a panel of one that matters, by its address. */
export type ScreenPlace = {
  name: string
  /** From the root, or of the wedding where it begins with `w/`. */
  path: string
  /** Stands there once the screen does. */
  shows: string | RegExp
  /** Button to press there first. */
  press?: string | RegExp
}

export type Places = {
  /** Uuids. */
  wedding: string
  vendor: string
  guest: string
  table: string
  document: string
  photo: string
  /** Secret of a vendor's link, of the address of what was published, of an invitation. */
  link: string
  share: string
  invitation: string
  line: string
  person: string
  shot: string
  list: string
  moment: string
  section: string
  template: string
  studio: string
}

/** Every address of somebody who plans a wedding, in the order of the app. */
export function everyScreen(at: Places): readonly ScreenPlace[] {
  return [
    { name: 'weddings', path: '', shows: /^Open the day|All weddings|Weddings/ },
    { name: 'new-wedding', path: '?panel=new', shows: 'Create and open the day' },
    { name: 'year', path: 'year', shows: /^Load by week|^List/ },
    { name: 'year-list', path: 'year?view=list', shows: 'Anaya Rathod' },
    { name: 'year-weeks', path: 'year?view=weeks', shows: 'Load by week' },
    { name: 'my-tasks', path: 'tasks', shows: 'Today' },
    { name: 'templates', path: 'templates', shows: 'Church wedding with a barn' },
    { name: 'template', path: `templates/${at.studio}/${at.template}`, shows: 'Getting there' },
    {
      name: 'template-day',
      path: `templates/${at.studio}/${at.template}?part=day`,
      shows: 'Hair and make-up',
    },
    { name: 'contacts', path: 'contacts', shows: 'Moss & Marigold' },
    { name: 'contact-new', path: 'contacts?panel=new', shows: 'Where they work' },
    { name: 'decisions', path: 'decisions', shows: /^Proposals/ },
    { name: 'sync', path: 'sync', shows: /^Only on this/ },
    { name: 'account', path: 'account', shows: 'My devices' },
    { name: 'notices', path: 'notices', shows: /^What you are told/ },
    { name: 'storage', path: 'storage', shows: 'By kind' },
    { name: 'day', path: 'w/day', shows: 'Running late' },
    { name: 'day-late', path: 'w/day?panel=late', shows: 'Preview. Nothing has moved yet.' },
    { name: 'day-moment', path: `w/day?panel=item&item=${at.moment}`, shows: 'Planned' },
    { name: 'day-edit', path: `w/day?panel=edit&item=${at.moment}`, shows: 'What happens' },
    { name: 'day-decide', path: `w/day?panel=decide`, shows: 'To decide' },
    { name: 'day-reorder', path: 'w/day?panel=reorder', shows: /^Drag by the handle/ },
    { name: 'shots', path: 'w/shots', shows: /\d of \d+ taken/ },
    { name: 'shots-one', path: `w/shots?shot=${at.shot}&panel=shot`, shows: 'Who is in it' },
    { name: 'shots-caller', path: 'w/shots?panel=caller', shows: 'Got it' },
    { name: 'shots-order', path: `w/shots?list=${at.list}&panel=leave`, shows: 'The new order' },
    {
      name: 'shots-missing',
      path: `w/shots?shot=${at.shot}&panel=missing`,
      shows: 'Who is missing?',
    },
    { name: 'shots-here', path: 'w/shots?panel=here', shows: /^\d+ of \d+ here/ },
    { name: 'photos', path: 'w/photos', shows: /photos/ },
    { name: 'photo', path: `w/photos?photo=${at.photo}`, shows: 'Caption' },
    { name: 'people', path: 'w/people', shows: 'Maya Ortiz' },
    { name: 'vendors', path: 'w/vendors', shows: 'Fallowmere Barn' },
    { name: 'vendor', path: `w/vendors?vendor=${at.vendor}`, shows: 'How far they are' },
    {
      name: 'vendor-replace',
      path: `w/vendors?vendor=${at.vendor}&panel=replace`,
      shows: 'Who comes',
    },
    { name: 'links', path: 'w/links', shows: /^Jo, .*last here/ },
    {
      name: 'links-new',
      path: `w/links?panel=new&vendor=${at.vendor}`,
      shows: 'On how many devices',
    },
    { name: 'guests', path: 'w/guests', shows: 'Alison and Desmond Whitcombe' },
    { name: 'guest', path: `w/guests?guest=${at.guest}`, shows: 'Will they come?' },
    { name: 'guests-table', path: `w/guests?view=tables&table=${at.table}`, shows: 'Seats' },
    { name: 'guests-tables', path: 'w/guests?view=tables', shows: /^\d+ of \d+$/ },
    { name: 'guests-door', path: 'w/guests?view=door', shows: /\d of \d+ are here/ },
    { name: 'guests-kitchen', path: 'w/guests?view=kitchen', shows: /plates$/ },
    { name: 'guests-add', path: 'w/guests?view=add', shows: 'Names' },
    { name: 'family', path: 'w/family', shows: /^\d+ people$/ },
    { name: 'family-person', path: `w/family?person=${at.person}`, shows: 'Photos they are in' },
    { name: 'messages', path: 'w/messages', shows: 'Everybody who works' },
    {
      name: 'messages-thread',
      path: 'w/messages',
      shows: /^Cars go behind/,
      press: /^Everybody who works/,
    },
    { name: 'announcements', path: 'w/announcements', shows: 'Announce something' },
    { name: 'announce', path: 'w/announcements?panel=new', shows: 'Ready to say' },
    { name: 'more', path: 'w/more', shows: 'Ready for no signal' },
    { name: 'tasks', path: 'w/tasks', shows: /\d of \d+ done/ },
    { name: 'tasks-new', path: 'w/tasks?panel=new', shows: 'What is to be done' },
    { name: 'published', path: 'w/published', shows: 'Who has seen it' },
    { name: 'publish', path: 'w/published?panel=publish', shows: 'Who hears what' },
    { name: 'published-readers', path: 'w/published?panel=readers', shows: /ha(s|ve) seen r\d/ },
    { name: 'proposals', path: 'w/proposals', shows: 'Waiting for you' },
    { name: 'money', path: 'w/money', shows: 'Waits for the couple' },
    { name: 'money-line', path: `w/money?line=${at.line}`, shows: 'Payments' },
    { name: 'money-new', path: 'w/money?panel=new', shows: 'Planned amount' },
    { name: 'statement', path: 'w/money/statement', shows: 'Florist' },
    { name: 'documents', path: 'w/documents', shows: /^Where everything is/ },
    { name: 'document', path: `w/documents?document=${at.document}`, shows: 'Versions' },
    { name: 'dashboard', path: 'w/dashboard', shows: 'Hello, and welcome' },
    {
      name: 'dashboard-section',
      path: `w/dashboard?section=${at.section}`,
      shows: 'Delete this section',
    },
    { name: 'use-template', path: 'w/template', shows: 'Church wedding with a barn' },
    { name: 'keep-day', path: 'w/template?from=day', shows: 'Name of the template' },
    { name: 'paper', path: 'w/paper', shows: 'How it looks on paper' },
    { name: 'import', path: 'w/import', shows: 'Choose a file' },
    { name: 'hand-over', path: 'w/hand-over', shows: 'Who stands beside you?' },
    { name: 'ready', path: 'w/ready', shows: 'Take this wedding with me' },
    { name: 'search', path: 'w/search?q=har', shows: 'Harriet into dress' },
    { name: 'look', path: 'w/look', shows: 'The Tin Larks' },
    { name: 'history', path: 'w/history', shows: /^Wrote|^Added/ },
    { name: 'merging', path: 'w/merging', shows: /How edits meet/ },
    { name: 'settings', path: 'w/settings', shows: /Days/ },
    { name: 'help', path: 'w/emergency', shows: 'Call for help' },
    // The last one: what was sent is counted once its minute is over.
    { name: 'metrics', path: `metrics?of=wedding:${at.wedding}`, shows: 'Studio or wedding' },
  ]
}

/** Every address that opens without an account, in an order in which one device can go through them. */
export function everyDoor(
  at: Pick<Places, 'link' | 'share' | 'invitation'>,
): readonly ScreenPlace[] {
  return [
    { name: 'welcome', path: 'welcome', shows: 'Create my account' },
    { name: 'sign-in', path: 'welcome?mode=in', shows: 'Show the password' },
    { name: 'join', path: `join/${at.invitation}`, shows: /invites you to/ },
    { name: 'shared-day', path: `s#${at.share}`, shows: /published/ },
    { name: 'link-door', path: `l#${at.link}`, shows: 'Who are you?' },
    // The button of the door before leads through it.
    { name: 'link-day', path: 'w/mine', press: 'Open my day', shows: 'How far they are' },
  ]
}

/** Pictured as well: what an address looks like before there is anything, in need, and to a guest. */
export const OTHER_LOOKS: readonly string[] = ['weddings-empty', 'emergency', 'guest-day']

/** As the browser takes it. */
export function addressOf({ path }: ScreenPlace, url: string, wedding: string): string {
  return `${url}/${path.replace(/^w\//, `w/${wedding}/`)}`
}
