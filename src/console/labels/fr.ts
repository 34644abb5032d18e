import type { Labels } from './types';

/** French. AWS documentation (machine translated), notes by users of the French console. A key is feminine (`clé`), a state masculine. */
export const fr: Labels = {
  'access-keys': ["Clés d'accès", "Clé d'accès"], // u; g
  'create-access-key': ["Créer une clé d'accès", "Créer la clé d'accès", "Créer une nouvelle clé d'accès"], // u; g; g
  'security-credentials': [
    "Informations d'identification de sécurité",
    "Mes informations d'identification de sécurité",
    'Identifiants de sécurité',
  ], // u; g; g
  actions: ['Actions', 'Action', 'Gérer', "Plus d'actions", 'Autres actions'], // g; g; g; g; g
  activate: ['Activer', 'Réactiver', 'Rendre actif', 'Rendre active', 'Marquer comme active', 'Définir comme active'], // g; g; g; g; g; g
  deactivate: ['Désactiver', 'Rendre inactif', 'Rendre inactive', 'Inactiver', 'Marquer comme inactive', 'Définir comme inactive'], // g; g; g; g; g; g
  delete: ['Supprimer', 'Retirer', 'Effacer', 'Supprimer définitivement'], // g,c; g; c; g
  cancel: [
    'Annuler',
    'Fermer',
    'Retour',
    'Précédent',
    'Fermer le dialogue',
    'Fermer le modal',
    'Pas maintenant',
    'Conserver',
    'Non',
    'Conserver la clé',
    'Garder la clé',
    'Abandonner',
  ], // c; c; c; c; c; c; g; g; g; g; g; g
  confirm: ['Confirmer', 'Oui', 'Continuer', 'Poursuivre', 'Valider', 'Accepter', 'Envoyer', 'Appliquer', 'Je comprends', 'Suivant'], // g; g; g; g; g; g; g; g; g; g
  not: ['ne', 'pas', 'garder', 'plutôt', 'sans', 'et', 'aussi', 'toutes', 'tous', 'deux', 'nouvelle', 'créer'], // g; g; g; g; g; g; g; g; g; g; g; g
  active: ['Actif', 'Active', 'Activé', 'Activée'], // d; g; g; g
  inactive: ['Inactif', 'Inactive', 'Désactivé', 'Désactivée'], // g; g; g; g
  deleted: ['Supprimé', 'Supprimée'], // g; g
  'access-key-id': ["ID de clé d'accès", "ID de la clé d'accès", "Identifiant de clé d'accès", 'ID de clé'], // g; g; g; g
  created: ['Créé le', 'Créée le', 'Créé', 'Créée', 'Date de création', 'Heure de création'], // g; g; g; g; c; g
  'last-used': [
    "Dernière utilisation de la clé d'accès",
    "Clé d'accès utilisée pour la dernière fois",
    "Dernière clé d'accès utilisée",
    'Dernière utilisation',
  ], // g; g; g; g
  region: ['Dernière région utilisée', 'Région utilisée en dernier', 'Région de la dernière utilisation', 'Région'], // g; g; g; c
  service: ['Dernier service utilisé', 'Service utilisé en dernier', 'Service de la dernière utilisation', 'Service'], // g; g; g; g
  status: ['Statut', 'État'], // g; g
  'secret-access-key': ["Clé d'accès secrète"], // d
  owner: ['Utilisateur', "Nom d'utilisateur", 'Utilisateur IAM', 'Propriétaire', 'Titulaire'], // g; g; g; g; g
  'of-key': [
    '… clé',
    '… la clé',
    '… cette clé',
    "… clé d'accès",
    "… la clé d'accès",
    "… cette clé d'accès",
    '… pour',
    '… de',
    "… de la clé d'accès",
  ], // g; g; g; g; g; g; g; g; g
  never: ['N/A', 'Jamais', 'Jamais utilisée', 'Jamais utilisé', 'Non utilisée', 'Non utilisé'], // g; g; g; g; g; g
  mfa: [
    'Authentification multifactorielle (MFA)',
    'Authentification multifacteur',
    'Authentification multi-facteurs',
    'Authentification à plusieurs facteurs',
    'MFA',
    'Dispositifs MFA',
    'Dispositif MFA',
    'Appareils MFA',
  ], // g; g; g; g; g; g; g; g
  'other-thing': [
    'compte',
    'certificat',
    'appareil',
    'dispositif',
    'mot de passe',
    'organisation',
    "clé d'identification",
    'paire de clés',
    'contact',
  ], // g; g; g; g; g; g; g; g; g
  'no-keys': ["aucune clé d'accès", "pas de clé d'accès", "pas de clés d'accès"], // g; g; g
  'not-listed': [
    'impossible de charger',
    "n'a pas pu",
    "n'ont pas pu",
    'échec',
    'échoué',
    'erreur',
    'réessayer',
    'charger plus',
    'afficher plus',
    'voir plus',
    'tout afficher',
    'effacer les filtres',
    'chargement',
    'actualisation',
    'impossible de récupérer',
    "impossible d'afficher",
    'masquée',
    'indisponible',
    'aucune correspondance',
    'hors connexion',
    'vous reconnecter',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'part-of-key': [
    'balise',
    'étiquette',
    'description',
    'notification',
    'alarme',
    'rappel',
    'protection',
    'exigence',
    'stratégie',
    'historique',
    'commentaire',
    'rotation',
    'remplacer',
    'restaurer',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'assign-mfa': [
    'Attribuer un dispositif MFA',
    'Affecter un dispositif MFA',
    'Attribuer le dispositif MFA',
    'Attribuer un appareil MFA',
    'Attribuer MFA',
  ], // g; g; g; g; g
  'no-mfa': ['Aucun dispositif MFA', 'Aucun appareil MFA', 'Pas de dispositif MFA', "Vous n'avez pas de MFA attribuée"], // g; g; g; g
  'root-keys-clear': [],
  'root-keys-open': [],
  'part-of-text': ['caractères', 'lettres', 'chiffres'], // g; g; g
  'type-this': ['saisissez …', 'entrez …', 'tapez …', 'saisir …', 'le mot …'], // g; g; g; g; g
};
