import type { Labels } from './types';

/**
 * Italian. The root page's own documentation in Italian (machine translated), notes by users of the Italian console. `Attiva` and
 * `Disattiva` are both the verb and the state of a key; `Cancella` deletes, though it looks like `Cancel`.
 */
export const it: Labels = {
  'access-keys': ['Chiavi di accesso', 'Chiave di accesso'], // d; g
  'create-access-key': ['Crea chiave di accesso', 'Crea una chiave di accesso', 'Crea nuova chiave di accesso'], // u; g; g
  'security-credentials': ['Credenziali di sicurezza', 'Le mie credenziali di sicurezza'], // d,u; g
  actions: ['Operazioni', 'Azioni', 'Operazione', 'Azione', 'Gestisci', 'Altre azioni', 'Altre operazioni'], // d; g; g; g; g; g; g
  activate: [
    'Attiva',
    'Attivare',
    'Riattiva',
    'Abilita',
    'Rendi attiva',
    'Rendi attivo',
    'Imposta come attiva',
    'Contrassegna come attiva',
  ], // g; g; g; g; g; g; g; g
  deactivate: [
    'Disattiva',
    'Disattivare',
    'Disabilita',
    'Rendi inattiva',
    'Rendi inattivo',
    'Imposta come inattiva',
    'Contrassegna come inattiva',
  ], // d; d; g; g; g; g; g
  delete: ['Elimina', 'Eliminare', 'Rimuovi', 'Cancella', 'Cancellare', 'Elimina definitivamente', 'Elimina in modo permanente'], // d; g; c; c; g; g; g
  cancel: [
    'Annulla',
    'Chiudi',
    'Indietro',
    'Precedente',
    'Chiudi finestra di dialogo',
    'Chiudi modale',
    'Annullare',
    'Non ora',
    'Torna indietro',
    'No',
    'Mantieni chiave',
    'Mantieni la chiave',
    'Conserva la chiave',
  ], // c; c; c; c; c; c; g; g; g; g; g; g; g
  confirm: ['Conferma', 'Sì', 'Continua', 'Procedi', 'Invia', 'Applica', 'Accetta', 'Ho capito', 'Avanti', 'Successivo'], // g; g; g; g; g; g; g; g; g; g
  not: ['mantieni', 'conserva', 'invece', 'senza', 'e', 'anche', 'tutte', 'entrambe', 'nuova', 'crea', 'creare'], // g; g; g; g; g; g; g; g; g; g; g
  active: ['Attiva', 'Attivo', 'Attivata', 'Attivato', 'Abilitata', 'Abilitato'], // d; g; g; g; g; g
  inactive: ['Inattiva', 'Inattivo', 'Non attiva', 'Non attivo', 'Disattiva', 'Disattivata', 'Disattivato', 'Disabilitata', 'Disabilitato'], // g; g; g; g; g; g; g; g; g
  deleted: ['Eliminata', 'Eliminato', 'Cancellata', 'Cancellato'], // g; g; g; g
  'access-key-id': ['ID chiave di accesso', 'ID della chiave di accesso', 'ID chiave'], // g; g; g
  created: ['Creata il', 'Creato il', 'Data di creazione', 'Creata', 'Creato', 'Ora di creazione'], // g; g; c; g; g; g
  'last-used': [
    'Ultimo utilizzo della chiave di accesso',
    'Ultima chiave di accesso utilizzata',
    'Chiave di accesso utilizzata per ultima',
    'Ultimo utilizzo',
  ], // g; g; g; g
  region: ['Ultima regione utilizzata', "Regione dell'ultimo utilizzo", 'Regione utilizzata per ultima', 'Regione'], // g; g; g; c
  service: ['Ultimo servizio utilizzato', "Servizio dell'ultimo utilizzo", 'Servizio utilizzato per ultimo', 'Servizio'], // g; g; g; g
  status: ['Stato'], // g
  'secret-access-key': ['Chiave di accesso segreta'], // d
  owner: ['Utente', 'Nome utente', 'Utente IAM', 'Proprietario', 'Titolare'], // g; g; g; g; g
  'of-key': [
    '… chiave',
    '… la chiave',
    '… questa chiave',
    '… chiave di accesso',
    '… la chiave di accesso',
    '… questa chiave di accesso',
    '… per',
    '… di',
    '… della chiave di accesso',
  ], // g; g; g; g; g; g; g; g; g
  never: ['N/A', 'Mai', 'Mai utilizzata', 'Mai utilizzato', 'Mai usata', 'Mai usato', 'Non utilizzata', 'Non utilizzato'], // g; g; g; g; g; g; g; g
  mfa: [
    'Autenticazione a più fattori (MFA)',
    'Autenticazione a multi-fattore',
    'Autenticazione a multifattore',
    'Autenticazione multifattore',
    'MFA',
    'Dispositivi MFA',
    'Dispositivo MFA',
  ], // g; g; g; g; g; g; g
  'other-thing': ['account', 'certificato', 'dispositivo', 'password', 'organizzazione', 'coppia di chiavi', 'contatto'], // g; g; g; g; g; g; g
  'no-keys': ['nessuna chiave di accesso', 'alcuna chiave di accesso', 'non ci sono chiavi di accesso'], // g; g; g
  'not-listed': [
    'impossibile caricare',
    'non è stato possibile',
    'errore',
    'riprova',
    'non riuscito',
    'non riuscita',
    'carica altr',
    'mostra altr',
    'mostra tutt',
    'cancella filtr',
    'caricamento',
    'aggiornamento',
    'impossibile recuperare',
    'impossibile visualizzare',
    'nascost',
    'non disponibil',
    'nessuna corrispondenza',
    'offline',
    'accedi di nuovo',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'part-of-key': [
    'tag',
    'descrizione',
    'notific',
    'allarme',
    'promemoria',
    'protezione',
    'requisito',
    'policy',
    'cronologia',
    'commento',
    'ruota',
    'rotazione',
    'sostitui',
    'ripristin',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'assign-mfa': ['Assegna dispositivo MFA', 'Assegna MFA', 'Assegna un dispositivo MFA', 'Attiva MFA', 'Attiva dispositivo MFA'], // g; g; g; g; g
  'no-mfa': ['Nessun dispositivo MFA', 'Non hai una MFA assegnata', 'Non hai MFA assegnata', 'Non hai un MFA assegnato'], // g; g; g; g
  'root-keys-clear': [],
  'root-keys-open': [],
  'part-of-text': ['caratteri', 'lettere', 'cifre'], // g; g; g
  'type-this': ['inserisci …', 'digita …', 'inserire …', 'digitare …', 'scrivi …', 'la parola …'], // g; g; g; g; g; g
};
