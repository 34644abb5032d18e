/**
 * All words of the access-key flow, one table a language: another language is another table.
 *
 * English: labels and texts as root users copied them from the page (2023 to 2025-12) and as AWS documents them. No source has the deactivate
 * dialog, the messages after an action and the sentences of the delete dialog; those are made up here in the console's manner.
 */
export interface Words {
  readonly securityCredentials: string;
  readonly pageTitle: string;
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
  readonly loading: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly select: (id: string) => string;
  readonly selectionGroup: string;
  readonly today: string;
  readonly yesterday: string;
  readonly daysAgo: (days: number) => string;
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
  readonly serviceFailure: string;
  readonly noSuchKey: (id: string) => string;
  readonly dismiss: string;
}

const en: Words = {
  securityCredentials: 'Security credentials',
  pageTitle: 'My security credentials',
  accessKeys: 'Access keys',
  description:
    'Use access keys to send programmatic calls to AWS from the AWS CLI, AWS Tools for PowerShell, AWS SDKs, or direct AWS API calls. You can have a maximum of two access keys (active or inactive) at a time.',
  learnMore: 'Learn more',
  info: 'Info',
  create: 'Create access key',
  actions: 'Actions',
  activate: 'Activate',
  deactivate: 'Deactivate',
  delete: 'Delete',
  cancel: 'Cancel',
  close: 'Close',
  id: 'Access key ID',
  created: 'Created on',
  lastUsed: 'Access key last used',
  region: 'Region last used',
  service: 'Service last used',
  status: 'Status',
  active: 'Active',
  inactive: 'Inactive',
  notAvailable: 'N/A',
  loading: 'Loading access keys',
  emptyTitle: 'No access keys',
  emptyText:
    'As a best practice, avoid using long-term credentials like access keys. Instead, use tools which provide short term credentials.',
  select: (id) => `Select ${id}`,
  selectionGroup: 'Access key selection',
  today: 'Today',
  yesterday: 'Yesterday',
  daysAgo: (days) => `${days} days ago`,
  deactivateTitle: (id) => `Deactivate ${id}?`,
  deactivateText: 'Requests that are signed with an inactive access key are denied. You can activate the access key again at any time.',
  deleteTitle: (id) => `Delete ${id}?`,
  deleteWarning: 'A deleted access key cannot be recovered. Requests that are signed with it will be denied.',
  deactivateFirst: 'Before you can delete this access key, you must deactivate it.',
  deactivateFirstOutside: 'This access key is active. Close this window and deactivate the access key before you delete it.',
  deactivated: 'Access key is inactive',
  confirmLabel: 'To confirm deletion, enter the access key ID in the text input field.',
  didActivate: (id) => `Access key ${id} activated.`,
  didDeactivate: (id) => `Access key ${id} deactivated.`,
  didDelete: (id) => `Access key ${id} deleted.`,
  failedToActivate: (id) => `Access key ${id} could not be activated.`,
  failedToDeactivate: (id) => `Access key ${id} could not be deactivated.`,
  failedToDelete: (id) => `Access key ${id} could not be deleted.`,
  serviceFailure: 'ServiceFailure: The request failed because of an internal error. Try again later.',
  noSuchKey: (id) => `NoSuchEntity: The Access Key with id ${id} cannot be found.`,
  dismiss: 'Dismiss message',
};

export const WORDS = { en } as const satisfies Record<string, Words>;
export type Language = keyof typeof WORDS;
export const LANGUAGES = Object.keys(WORDS) as [Language, ...Language[]];
