/**
 * Everything that the practice console says in the language of its owner: the whole way from the account menu to the last key, and what stands
 * beside it. Pages off that way (users, the create-key wizard, other services) and the dialogs of the look-alikes are in English only.
 *
 * Controls are called by the first label of their kind in `src/console/labels`. Sentences are made up in the console's manner unless a
 * language's table says otherwise.
 */
export interface Words {
  // Around every page
  readonly services: string;
  readonly search: string;
  readonly help: string;
  /** In place of a region, since IAM has none. */
  readonly global: string;
  readonly account: string;
  readonly accountId: string;
  readonly copyAccountId: string;
  readonly accountName: string;
  readonly organization: string;
  readonly serviceQuotas: string;
  readonly billing: string;
  readonly securityCredentials: string;
  readonly signOut: string;
  readonly signedOut: string;
  readonly signInAgain: string;
  readonly privacy: string;
  readonly terms: string;
  readonly cookiePreferences: string;
  readonly dismiss: string;

  // Side navigation
  readonly dashboard: string;
  readonly accessManagement: string;
  readonly userGroups: string;
  readonly users: string;
  readonly roles: string;
  readonly policies: string;
  readonly identityProviders: string;
  readonly accountSettings: string;
  readonly rootAccessManagement: string;
  readonly accessReports: string;
  readonly credentialReport: string;

  // Dashboard
  readonly dashboardTitle: string;
  readonly recommendations: string;
  readonly mfaIsOn: string;
  readonly mfaIsOnText: string;
  readonly mfaIsOff: string;
  readonly mfaIsOffText: string;
  readonly addMfa: string;
  readonly noActiveKeys: string;
  readonly noActiveKeysText: string;
  readonly removeKeys: string;
  readonly removeKeysText: string;
  readonly manageKeys: string;
  readonly resources: string;
  readonly awsAccount: string;
  readonly quickLinks: string;
  readonly quickLinksText: string;
  readonly loading: string;

  // The security credentials page
  readonly pageTitle: string;
  readonly rootPageTitle: string;
  readonly rootPageText: string;
  readonly accountDetails: string;
  readonly editAccount: string;
  readonly emailAddress: string;
  readonly awsAccountId: string;
  readonly canonicalUserId: string;

  // Access keys
  readonly accessKeys: string;
  readonly description: string;
  readonly learnMore: string;
  readonly info: string;
  readonly create: string;
  readonly actions: string;
  readonly activate: string;
  readonly deactivate: string;
  readonly delete: string;
  readonly cancel: string;
  readonly close: string;
  readonly id: string;
  readonly created: string;
  readonly lastUsed: string;
  readonly region: string;
  readonly service: string;
  readonly status: string;
  readonly active: string;
  readonly inactive: string;
  readonly notAvailable: string;
  readonly loadingKeys: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly select: (id: string) => string;
  readonly selectionGroup: string;

  // Dialogs, and the messages after them
  readonly deactivateTitle: (id: string) => string;
  readonly deactivateText: string;
  readonly deleteTitle: (id: string) => string;
  readonly deleteWarning: string;
  readonly deactivateFirst: string;
  readonly deactivateFirstOutside: string;
  readonly deactivated: string;
  readonly confirmLabel: string;
  readonly didActivate: (id: string) => string;
  readonly didDeactivate: (id: string) => string;
  readonly didDelete: (id: string) => string;
  readonly failedToActivate: (id: string) => string;
  readonly failedToDeactivate: (id: string) => string;
  readonly failedToDelete: (id: string) => string;

  // Beside the access keys
  readonly mfa: string;
  readonly mfaText: string;
  readonly noMfaAssigned: string;
  readonly noMfaAssignedText: string;
  readonly assignMfa: string;
  readonly assignMfaDevice: string;
  readonly remove: string;
  readonly resync: string;
  readonly type: string;
  readonly virtual: string;
  readonly identifier: string;
  readonly certifications: string;
  readonly notApplicable: string;
  readonly noMfaDevices: string;
  readonly noMfaDevicesText: string;
  readonly mfaSelection: string;
  readonly mfaAssigned: string;
  readonly mfaResynced: string;
  readonly mfaRemoved: string;
  readonly removeMfaTitle: string;
  readonly keyPairs: string;
  readonly keyPairsText: string;
  readonly keyPairId: string;
  readonly certificates: string;
  readonly certificatesText: string;
  readonly certificateId: string;
  readonly none: string;
}
