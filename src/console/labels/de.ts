import type { Labels } from './types';

/** German. AWS documentation (partly machine translated), notes by users of the German console. */
export const de: Labels = {
  'access-keys': ['Zugriffsschlüssel', 'Zugriffsschlüsseln'], // u; g
  'create-access-key': ['Zugriffsschlüssel erstellen', 'Neuen Zugriffsschlüssel erstellen'], // u; g
  'security-credentials': ['Sicherheitsanmeldeinformationen', 'Meine Sicherheitsanmeldeinformationen', 'Sicherheitsanmeldedaten'], // u; g; g
  actions: ['Aktionen', 'Aktion', 'Verwalten', 'Weitere Aktionen'], // g; g; g; g
  activate: [
    'Aktivieren',
    'Wieder aktivieren',
    'Reaktivieren',
    'Aktiv setzen',
    'Einschalten',
    'Auf aktiv setzen',
    'Als aktiv markieren',
    'Erneut aktivieren',
  ], // g; g; g; g; g; g; g; g
  deactivate: ['Deaktivieren', 'Inaktivieren', 'Inaktiv setzen', 'Ausschalten', 'Auf inaktiv setzen', 'Als inaktiv markieren'], // g; g; g; g; g; g
  delete: ['Löschen', 'Entfernen', 'Endgültig löschen', 'Dauerhaft löschen'], // g; c; g; g
  cancel: [
    'Abbrechen',
    'Schließen',
    'Zurück',
    'Dialog schließen',
    'Modal schließen',
    'Nicht jetzt',
    'Behalten',
    'Nein',
    'Schlüssel behalten',
    'Zugriffsschlüssel behalten',
  ], // c; c; c; c; c; g; g; g; g; g
  confirm: [
    'Bestätigen',
    'Ja',
    'Fortfahren',
    'Weiter',
    'Absenden',
    'Übernehmen',
    'Anwenden',
    'Ich verstehe',
    'Ich bin sicher',
    'Nächster Schritt',
  ], // g; g; g; g; g; g; g; g; g; g
  not: ['nicht', 'beibehalten', 'stattdessen', 'ohne', 'und', 'auch', 'alle', 'beide', 'neuen', 'neue', 'erstellen'], // g; g; g; g; g; g; g; g; g; g; g
  active: ['Aktiv', 'Aktiviert'], // d; g
  inactive: ['Inaktiv', 'Nicht aktiv', 'Deaktiviert'], // g; g; g
  deleted: ['Gelöscht', 'Entfernt'], // g; g
  'access-key-id': ['Zugriffsschlüssel-ID', 'ID des Zugriffsschlüssels', 'Schlüssel-ID'], // g; g; g
  created: ['Erstellt am', 'Erstellt', 'Erstellungsdatum', 'Erstellungszeit'], // g; g; c; g
  'last-used': [
    'Zugriffsschlüssel zuletzt verwendet',
    'Letzte Verwendung des Zugriffsschlüssels',
    'Zuletzt verwendet',
    'Letzte Verwendung',
  ], // g; g; g; g
  region: ['Zuletzt verwendete Region', 'Region zuletzt verwendet', 'Letzte verwendete Region', 'Region'], // g; g; g; c
  service: ['Zuletzt verwendeter Service', 'Service zuletzt verwendet', 'Zuletzt verwendeter Dienst', 'Service', 'Dienst'], // g; g; g; g; g
  status: ['Status', 'Zustand'], // g; g
  'secret-access-key': ['Geheimer Zugriffsschlüssel'], // d
  owner: ['Benutzer', 'Benutzername', 'IAM-Benutzer', 'Eigentümer', 'Besitzer', 'Inhaber', 'Nutzer'], // g; g; g; g; g; g; g
  'of-key': [
    'Zugriffsschlüssel …',
    'Schlüssel …',
    'Den Zugriffsschlüssel …',
    'Diesen Zugriffsschlüssel …',
    'Den Schlüssel …',
    'Diesen Schlüssel …',
    '… für',
    '… von',
    '… für Zugriffsschlüssel',
  ], // g; g; g; g; g; g; g; g; g
  never: ['N/A', 'Nie', 'Niemals', 'Nie verwendet', 'Noch nie verwendet', 'Nicht verwendet', 'Nie benutzt'], // g; g; g; g; g; g; g
  mfa: [
    'Multi-Faktor-Authentifizierung (MFA)',
    'Multifaktor-Authentifizierung',
    'Mehrfaktor-Authentifizierung',
    'MFA',
    'MFA-Geräte',
    'MFA-Gerät',
  ], // g; g; g; g; g; g
  'other-thing': ['Konto', 'Zertifikat', 'Gerät', 'Passwort', 'Kennwort', 'Organisation', 'Passkey', 'Schlüsselpaar', 'Kontakt'], // g; g; g; g; g; g; g; g; g
  'no-keys': ['keine Zugriffsschlüssel', 'keinen Zugriffsschlüssel', 'kein Zugriffsschlüssel'], // g; g; g
  'not-listed': [
    'konnte nicht',
    'konnten nicht',
    'fehlgeschlagen',
    'erneut versuchen',
    'nicht geladen',
    'nicht berechtigt',
    'Fehler',
    'mehr laden',
    'mehr anzeigen',
    'alle anzeigen',
    'Filter löschen',
    'Filter zurücksetzen',
    'wird geladen',
    'werden geladen',
    'wird aktualisiert',
    'nicht abgerufen',
    'nicht angezeigt',
    'ausgeblendet',
    'nicht verfügbar',
    'keine Übereinstimmung',
    'keine Treffer',
    'offline',
    'erneut anmelden',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'part-of-key': [
    'Beschreibung',
    'Benachrichtigung',
    'Alarm',
    'Erinnerung',
    'Schutz',
    'Löschschutz',
    'Richtlinie',
    'Verlauf',
    'Kommentar',
    'rotieren',
    'Rotation',
    'ersetzen',
    'wiederherstellen',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g
  'assign-mfa': ['MFA-Gerät zuweisen', 'MFA zuweisen', 'Ein MFA-Gerät zuweisen', 'MFA aktivieren', 'MFA-Gerät aktivieren'], // g; g; g; g; g
  'no-mfa': ['Keine MFA-Geräte', 'Kein MFA-Gerät', 'Sie haben keine MFA zugewiesen', 'Ihnen ist keine MFA zugewiesen'], // g; g; g; g
  'root-keys-clear': [],
  'root-keys-open': [],
  'part-of-text': ['Zeichen', 'Buchstaben', 'Ziffern'], // g; g; g
  'type-this': ['geben Sie …', 'zur Bestätigung …', 'das Wort …', '… ein', '… eingeben'], // g; g; g; g; g
};
