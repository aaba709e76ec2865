import type { syncWords as English } from '../sync.ts'
import { ageWords, offsetWords } from './age.ts'
import { onThis, thisDevice, thisDeviceAsObject } from './deviceNames.ts'

const numbers = ['Keine', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun']
const spelled = (count: number) => numbers[count] ?? String(count)
const changes = (count: number) => (count === 1 ? '1 Änderung' : `${count} Änderungen`)
const decided = (count: number) =>
  `${spelled(count)} ${count === 1 ? 'Entscheidung wartet' : 'Entscheidungen warten'}`
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const refusedHere = (count: number) =>
  count === 1
    ? 'Eine Änderung wurde nicht angenommen. Ihr Text ist hier sicher.'
    : `${spelled(count)} Änderungen wurden nicht angenommen. Ihr Text ist hier sicher.`

const length = (seconds: number) =>
  seconds < 90 ? `${Math.max(5, Math.ceil(seconds / 5) * 5)} s` : `${Math.round(seconds / 60)} Min.`

export const syncWords: typeof English = {
  title: 'Abgleich',

  sentence: (status, device) => {
    const { known, pending, refused, needsYou, connection, problems, lastServerContact } = status
    if (problems.includes('storageFull')) {
      return `${capital(onThis(device))} ist kein Platz mehr. Neue Änderungen werden nicht gespeichert.`
    }
    if (problems.includes('storageLost')) {
      return `Der Browser kommt nicht mehr an seinen Speicher. Was gespeichert war, ist noch ${onThis(device)}.`
    }
    const decisions = needsYou - refused
    if (refused > 0) return refusedHere(refused)
    if (pending > 0) {
      const waits = pending === 1 ? 'wartet' : 'warten'
      const forWhat = status.progress.paused
        ? ', bis du weitersendest'
        : connection.state === 'refused'
          ? ' hier'
          : problems.includes('serverError')
            ? ', bis es WedSync wieder gut geht'
            : connection.state === 'offline'
              ? ' auf Empfang'
              : ' aufs Senden'
      const safe = pending === 1 ? 'Sie ist' : 'Sie sind'
      return `${changes(pending)} ${waits}${forWhat}. ${safe} ${onThis(device)} sicher.`
    }
    if (!known) return `Es wird nachgesehen, was ${onThis(device)} wartet.`
    if (status.files > 0) {
      return status.files === 1
        ? `Alles Geschriebene ist geteilt. 1 Foto oder Dokument ist noch nur ${onThis(device)}.`
        : `Alles Geschriebene ist geteilt. ${status.files} Fotos und Dokumente sind noch nur ${onThis(device)}.`
    }
    if (decisions > 0) return `Alles ist gespeichert und geteilt. ${decided(decisions)}.`
    if (lastServerContact === null) {
      return `${capital(onThis(device))} wartet nichts. WedSync wurde noch nicht erreicht.`
    }
    return connection.state === 'live' || connection.state === 'connecting'
      ? 'Alles ist gespeichert und geteilt.'
      : 'Alles von dir ist gespeichert und geteilt. Neues von den anderen kommt mit dem Empfang.'
  },

  connection: (connection, isServerFault) => {
    if (isServerFault) return 'WedSync antwortet mit einem eigenen Fehler'
    switch (connection.state) {
      case 'live':
        return 'Verbunden: Änderungen erscheinen sofort'
      case 'connecting':
        return 'WedSync wird gesucht'
      case 'offline':
        return 'Kein Empfang zu WedSync'
      case 'refused':
        return connection.reason === 'tooOld' ? 'Dieses WedSync ist zu alt' : 'Du bist abgemeldet'
    }
  },
  lastContact: (then, now) =>
    then === null ? 'Hier noch nie von WedSync gehört' : `Letzter Kontakt ${ageWords(then, now)}`,
  tryNow: 'Abgleichen',
  trying: 'Gleicht ab',
  notTried: 'Der Abgleich wurde abgebrochen. Nichts wurde geändert.',
  decisions: (count) =>
    count === 1 ? 'Eine Entscheidung wartet auf dich.' : `${decided(count)} auf dich.`,
  toDecisions: 'Entscheidungen ansehen',

  waiting: {
    title: (device) => `Nur ${onThis(device)}`,
    sending: (count) => `${count} ${count === 1 ? 'wird' : 'werden'} gerade gesendet`,
    none: 'Nichts wartet. Was du änderst, steht hier, bis es gesendet ist.',
    count: changes,
    handOver: 'Ohne Empfang übergeben',
    emergencies: 'Notfälle',
    first: 'vor allem anderen gesendet',
    when: (when, days) => {
      if (when === 'today') return 'heute'
      if (when === 'past') return null
      return days === 1 ? 'morgen' : `in ${days} Tagen`
    },
    tries: (count) => (count === 0 ? null : count === 1 ? '1 Versuch' : `${count} Versuche`),
    isSending: 'wird gerade gesendet',
    isHeld: 'von dir zurückgehalten',
    onlyWhileOpen:
      'Dieser Browser sendet nur, solange WedSync offen ist: Öffne es dort, wo Empfang ist.',
    nextTry: (seconds) =>
      seconds <= 0
        ? 'wird gerade versucht'
        : seconds < 90
          ? `nächster Versuch in ${seconds} s`
          : `nächster Versuch in ${Math.round(seconds / 60)} Min.`,
    more: (count) => `${count} weitere zeigen`,
    reading: 'Es wird nachgesehen, was wartet',
    menu: (what) => `Was tun mit: ${what}`,
    groupMenu: (where) => `Was tun mit allem von ${where}`,
    discard: 'Verwerfen',
    discardAll: 'Alle diese verwerfen',
    save: 'Als Datei sichern',
    saveAll: 'Diese als Datei sichern',
  },

  discard: {
    ask: {
      title: (count) => `${changes(count)} verwerfen?`,
      together: (count) =>
        `${changes(count)} ${count === 1 ? 'hängt' : 'hängen'} daran und ${count === 1 ? 'geht' : 'gehen'} mit:`,
      these: 'Niemand sonst hat sie gesehen. Du kannst es gleich danach rückgängig machen.',
      andMore: (count) => `und ${count} weitere`,
      confirm: (count) => `${changes(count)} verwerfen`,
      cancel: 'Behalten',
    },
    done: (count, wasTried) => {
      const back =
        count === 1
          ? ' Falls WedSync sie schon hatte, kommt sie mit dem nächsten Kontakt zurück.'
          : ' Falls WedSync einige schon hatte, kommen diese mit dem nächsten Kontakt zurück.'
      const done =
        count === 1
          ? 'Verworfen. Sie wird nicht gesendet.'
          : `${changes(count)} verworfen. Sie werden nicht gesendet.`
      return `${done}${wasTried ? back : ''}`
    },
    undone: 'Zurückgeholt. Sie wartet aufs Senden.',
    refused: (reason) => {
      switch (reason) {
        case 'sending':
          return 'Sie wird gerade gesendet. Nichts wurde verworfen; ändere es dort zurück, wo es hingehört.'
        case 'elsewhere':
          return 'Ein anderes Fenster von WedSync sendet gerade. Schließe es, oder verwirf sie dort.'
        case 'sent':
          return 'Sie wurde inzwischen gesendet. Ändere es dort zurück, wo es hingehört.'
        case 'storageFull':
          return 'Das Gerät hat selbst dafür keinen Platz mehr. Nichts wurde verworfen.'
        case 'storageLost':
          return 'Der Browser kommt nicht mehr an seinen Speicher. Nichts wurde verworfen.'
      }
    },
  },

  sending: {
    label: 'Wie weit das Senden ist',
    sent: (done, of) => `${done} von ${of} gesendet`,
    left: (seconds) => (seconds < 5 ? 'noch ein paar Sekunden' : `noch etwa ${length(seconds)}`),
    wouldTake: (seconds) => `Das Senden dauert etwa ${length(seconds)}, sobald Empfang da ist.`,
    pause: 'Anhalten',
    resume: 'Weitersenden',
    paused: (device) =>
      `Du hast das Senden angehalten. Was du änderst, bleibt ${onThis(device)}; was andere tun, kommt weiter an.`,
  },

  refused: {
    title: 'Nicht angenommen',
    when: (then, now) => `Abgelehnt ${ageWords(then, now)}`,
    wrote: 'Was du geschrieben hast',
    from: 'vorher',
    to: 'nachher',
    again: 'Ändern und neu senden',
    repeat: 'Neu senden',
    discard: 'Verwerfen',
    sent: 'Wird neu gesendet.',
    discarded: 'Verworfen.',
    allDiscarded: (count) => `${changes(count)} verworfen.`,
    save: 'Als Datei sichern',
    reason: (code) => {
      switch (code) {
        case 'FORBIDDEN':
          return 'Deine Rolle in dieser Hochzeit darf das nicht ändern, oder es wurde inzwischen für dich geschlossen.'
        case 'INVALID':
          return 'WedSync konnte es in dieser Form nicht speichern.'
        case 'TOO_LARGE':
          return 'Es ist zu lang zum Senden. Kürze es, dann geht es durch.'
        case 'UNSUPPORTED_TYPE':
          return 'WedSync kennt diese Art von Eintrag noch nicht. Sichere ihn bis dahin als Datei.'
        case 'SCOPE_LOST':
          return 'Du gehörst nicht mehr zu dieser Hochzeit, deshalb kann es dort niemand empfangen.'
        case 'ERASED':
          return 'Es wurde inzwischen endgültig gelöscht. Nichts davon kann zurückkommen.'
        case 'ID_TAKEN':
          return 'Etwas anderes steht inzwischen an seiner Stelle.'
        default:
          return 'WedSync hat es nicht angenommen. Sende es neu, oder sichere es als Datei.'
      }
    },
  },

  edit: {
    title: 'Ändern und neu senden',
    subtitle: 'Geändert wird nur, was du damals geändert hast.',
    send: 'Neu senden',
    close: 'Schließen',
    kept: 'So gesendet, wie du es hattest:',
    nothing: 'Hier lässt sich nichts davon ändern. Es kann so, wie es war, neu gesendet werden.',
    restored: 'Was du hier verbessert hattest, ist wieder da.',
  },

  weddings: {
    title: 'Letzter Kontakt',
    never: (device) => `${onThis(device)} angelegt, noch nicht gesendet`,
    heard: (then, now) => `von den anderen gehört ${ageWords(then, now)}`,
    waiting: (count) => `${changes(count)} ${count === 1 ? 'wartet' : 'warten'}`,
    nameless: 'Eine Hochzeit, die nicht mehr hier ist',
    own: 'Deine Einstellungen',
    none: (device) => `Noch keine Hochzeit ist ${onThis(device)}.`,
  },

  check: {
    title: (device) => `Stimmt alles ${onThis(device)}?`,
    never:
      'Noch wurde nichts mit WedSync verglichen. Das geschieht etwa einmal am Tag, wenn Empfang da ist.',
    equal: (then, now) => `Mit WedSync verglichen ${ageWords(then, now)}: Alles war gleich.`,
    button: (device) => `${capital(thisDeviceAsObject(device))} prüfen`,
    checking: 'Wird geprüft',
    result: (result, device) => {
      switch (result) {
        case 'equal':
          return `Alles ${onThis(device)} ist so, wie es sein soll.`
        case 'mended':
          return 'Etwas war nicht so, wie es sein soll. Es wurde in Ordnung gebracht.'
        case 'notMended':
          return 'Etwas ist noch nicht so, wie es sein soll. Deine eigenen Änderungen sind sicher. Kopiere die technischen Angaben für alle, die dir helfen.'
        case 'busy':
          return 'Gerade ist etwas unterwegs. Prüfe gleich noch einmal.'
        case 'unreachable':
          return 'Zum Vergleichen braucht es Empfang. Nichts wurde geändert.'
        case 'elsewhere':
          return 'Ein anderes Fenster von WedSync tut es gerade.'
      }
    },
    repair: (outcome, differed, then, now) => {
      const what =
        differed === 0
          ? 'Nicht so, wie WedSync es hat'
          : `${differed} ${differed === 1 ? 'Eintrag war' : 'Einträge waren'} nicht so wie bei WedSync`
      const end = {
        running: 'wird in Ordnung gebracht',
        mended: `${ageWords(then, now)} in Ordnung gebracht`,
        notMended: `${ageWords(then, now)} ließ es sich nicht in Ordnung bringen. Deine eigenen Änderungen sind sicher`,
      }[outcome]
      return `${what}: ${end}.`
    },
  },

  problem: (problem, offset, device) => {
    switch (problem) {
      case 'storageFull':
        return `${capital(onThis(device))} ist kein Platz mehr. Was gespeichert war, ist sicher; Neues wird erst gespeichert, wenn wieder Platz ist. Mach Platz, oder sichere Ungesendetes als Datei.`
      case 'storageLost':
        return 'Der Browser kommt nicht mehr an seinen Speicher. Was gespeichert war, ist noch da: Öffne WedSync neu, um es zu erreichen.'
      case 'serverError':
        return `WedSync hat gerade selbst einen Fehler. Deine Änderungen bleiben ${onThis(device)} und werden gesendet, sobald er behoben ist.`
      case 'signedOut':
        return `Du wurdest hier abgemeldet. Alles bleibt lesbar, und was wartet, ist ${onThis(device)} sicher. Melde dich neu an, dann wird es gesendet.`
      case 'tooOld':
        return `Dieses WedSync ist zu alt, um mit den anderen zu sprechen. Was wartet, ist ${onThis(device)} sicher; zum Senden aktualisieren.`
      case 'clockWrong':
        return `${capital(thisDevice(device))} geht ${offsetWords(offset)} ${offset > 0 ? 'nach' : 'vor'}. WedSync zeigt die richtige Zeit; stell die Uhr, wenn du kannst.`
    }
  },
  problemAction: {
    storageFull: 'Platz machen',
    storageLost: 'Neu öffnen',
    signedOut: 'Neu anmelden',
    tooOld: 'Jetzt aktualisieren',
  },

  keep: {
    title: 'Sicher verwahren',
    help: 'Eine Datei enthält alles, was wartet, und alles, was nicht angenommen wurde. Sie lässt sich auf jedem deiner Geräte zurückholen, so oft du willst: Nichts wird doppelt.',
    save: 'Ungesendetes als Datei sichern',
    nothing: 'Nichts wartet, also gibt es nichts zu sichern.',
    bring: 'Datei zurückholen',
    copy: 'Technische Angaben kopieren',
    copied: 'Kopiert. Es stehen keine Namen und keine Texte darin.',
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Nichts wurde geändert.',
    saved: 'Die Datei liegt bei deinen Downloads.',
    refusedTitle: (count) =>
      `${changes(count)} ${count === 1 ? 'ließ' : 'ließen'} sich nicht zurückholen`,
    dismiss: 'Diese Liste schließen',
  },
}
