import type { Labels } from './types';

/** English. Page text copied by root users (2023 to 2025-12), AWS documentation (2020 to 2026), CIS benchmarks for the page before 2022-12. */
export const en: Labels = {
  'access-keys': ['Access keys', 'Access key'], // V; g
  'create-access-key': ['Create access key', 'Create New Access Key'], // V; V (page before 2022-12)
  'security-credentials': ['Security credentials', 'My security credentials'], // V; V
  actions: ['Actions', 'Action', 'Manage', 'More actions'], // V; g; g; g
  activate: ['Activate', 'Make active', 'Reactivate', 'Enable', 'Turn on', 'Re-enable', 'Set active', 'Set as active', 'Mark as active'], // V; V (page before 2022-12); g; g; g; g; g; g; g
  deactivate: ['Deactivate', 'Make inactive', 'Inactivate', 'Disable', 'Turn off', 'Set inactive', 'Set as inactive', 'Mark as inactive'], // V; V (page before 2022-12); g; g; g; g; g; g
  delete: ['Delete', 'Remove', 'Delete permanently', 'Permanently delete'], // V; c; g; g
  cancel: [
    'Cancel',
    'Close',
    'Back',
    'Previous',
    'Close dialog',
    'Close modal',
    'Not now',
    'Go back',
    'Keep key',
    'No',
    'Dismiss',
    'Never mind',
    'Keep it',
    'Keep this key',
    'Keep access key',
  ], // V; V; c; c; c; c; g; g; g; g; g; g; g; g; g
  confirm: ['Confirm', 'Yes', 'OK', 'Continue', 'Proceed', 'Go ahead', 'Submit', 'Apply', 'I understand', "I'm sure", 'I am sure', 'Next'], // g; g; g; g; g; g; g; g; g; g; g; g
  not: ["don't", 'do not', 'not', 'keep', 'instead', 'without', 'and', 'also', 'all', 'both', 'new', 'create'], // g; g; g; g; g; g; g; g; g; g; g; g
  active: ['Active', 'Enabled'], // V; g
  inactive: ['Inactive', 'Disabled', 'Deactivated'], // V; g; g
  deleted: ['Deleted'], // V (page before 2022-12)
  'access-key-id': ['Access key ID', 'Key ID'], // V; g
  created: ['Created on', 'Created', 'Creation date', 'Creation time'], // V; V (page before 2022-12); c; g
  'last-used': ['Access key last used', 'Last used', 'Last used date'], // V; V (page before 2022-12); g
  region: ['Region last used', 'Last used region', 'Region'], // V; V (page before 2022-12); c
  service: ['Service last used', 'Last used service', 'Service'], // V; V (page before 2022-12); g
  status: ['Status', 'State'], // V; g
  'secret-access-key': ['Secret access key', 'Secret key'], // d; g
  owner: ['User', 'User name', 'Username', 'IAM user', 'Owner', 'User ID', 'Belongs to'], // g; g; g; g; g; g; g
  'of-key': [
    '… key',
    '… access key',
    '… this key',
    '… the key',
    '… this access key',
    '… the access key',
    '… root access key',
    '… for',
    '… for key',
    '… for access key',
    'Key …',
    'Access key …',
  ], // g; g; g; g; g; g; g; g; g; g; g; g
  never: ['N/A', 'Never', 'Never used', 'Not used', 'Not yet used'], // d; g; g; g; g
  mfa: ['Multi-factor authentication (MFA)', 'MFA', 'MFA devices', 'MFA device'], // V; g; g; g
  'other-thing': ['account', 'certificate', 'device', 'password', 'organization', 'organisation', 'passkey', 'key pair', 'contact'], // g; g; g; g; g; g; g; g; g
  'no-keys': ['no access key', 'any access key', "don't have any keys"], // g; g; g
  'not-listed': [
    'could not',
    "couldn't",
    'failed',
    'went wrong',
    'try again',
    'retry',
    'unable to load',
    'not authorized',
    'error',
    'load more',
    'show more',
    'view more',
    'show all',
    'clear filter',
    'reset filter',
    'not displayed',
    'not shown',
    'refreshing',
    'loading',
    'cannot be displayed',
    'not available',
    'unable to',
    'is hidden',
    'are hidden',
    'unavailable',
    'no match',
    'you are offline',
    'sign in again',
    'reauthenticate',
    're-authenticate',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'part-of-key': [
    'tag',
    'tags',
    'description',
    'notification',
    'alarm',
    'alert',
    'reminder',
    'protection',
    'requirement',
    'policy',
    'history',
    'comment',
    'rotate',
    'rotation',
    'replace',
    'restore',
    'recover',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'assign-mfa': ['Assign MFA device', 'Assign MFA', 'Assign an MFA device', 'Activate MFA', 'Activate MFA device', 'Enable MFA'], // V; V; g; g; g; g
  'no-mfa': ['No MFA devices', "You don't have MFA assigned", 'No MFA device assigned', 'No MFA assigned'], // V; V; g; g
  'root-keys-clear': ['Root user has no active access keys'], // V
  'root-keys-open': ['Deactivate or delete access keys for root user'], // V
  'part-of-text': ['characters', 'letters', 'prefix', 'digits'], // g; g; g; g
  'type-this': ['type …', 'enter …', 'write …', 'input …', 'typing …', 'the word …'], // g; g; g; g; g; g
};
