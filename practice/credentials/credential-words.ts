/** The words for access keys, and their likes for the look-alikes on the same pages; what is said of those alone is in English only. */
import type { Kind } from '../cloud';
import type { Words } from '../words';

export interface CredentialWords extends Words {
  /** `data-testid` of the field around the confirmation box. */
  readonly confirmTestId: string;
  readonly noSuchKey: (id: string) => string;
}

export function credentialWords(kind: Kind, words: Words): CredentialWords {
  switch (kind) {
    case 'root-key':
    case 'user-key':
      // Seen in the IAM console, 2023-02 to 2023-08.
      return {
        ...words,
        confirmTestId: 'access-key-delete-modal-input',
        noSuchKey: (id) => `NoSuchEntity: The Access Key with id ${id} cannot be found.`,
      };
    case 'x509':
      // The same.
      return { ...words, ...like('signing certificate', 'certificate ID'), confirmTestId: 'x509-delete-modal-input' };
    case 'key-pair':
      // Inferred.
      return { ...words, ...like('CloudFront key pair', 'key pair ID'), confirmTestId: 'cloudfront-key-pair-delete-modal-input' };
    default:
      return kind satisfies never;
  }
}

function like(thing: string, id: string): Partial<Words> & Pick<CredentialWords, 'noSuchKey'> {
  const Thing = thing.charAt(0).toUpperCase() + thing.slice(1);
  return {
    deactivateText: `You can activate the ${thing} again at any time.`,
    deleteWarning: `A deleted ${thing} cannot be recovered.`,
    deactivateFirst: `Before you can delete this ${thing}, you must deactivate it.`,
    deactivateFirstOutside: `This ${thing} is active. Close this window and deactivate it before you delete it.`,
    deactivated: `${Thing} is inactive`,
    confirmLabel: `To confirm deletion, enter the ${id} in the text input field.`,
    didActivate: (name) => `${Thing} ${name} activated.`,
    didDeactivate: (name) => `${Thing} ${name} deactivated.`,
    didDelete: (name) => `${Thing} ${name} deleted.`,
    failedToActivate: (name) => `${Thing} ${name} could not be activated.`,
    failedToDeactivate: (name) => `${Thing} ${name} could not be deactivated.`,
    failedToDelete: (name) => `${Thing} ${name} could not be deleted.`,
    noSuchKey: (name) => `NoSuchEntity: ${name} cannot be found.`,
  };
}
