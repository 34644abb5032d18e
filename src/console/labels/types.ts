/**
 * What the console calls things, one file a language. Labels are votes: they never decide against structure, and a word that means
 * something else in another language does not decide alone (see `meaningOf`).
 */
export type Term =
  | 'access-keys'
  | 'create-access-key'
  | 'security-credentials'
  | 'actions'
  | 'activate'
  | 'deactivate'
  | 'delete'
  | 'cancel'
  /** What a button says that confirms whatever is asked. */
  | 'confirm'
  /** What changes what a button says: words for no, for something else instead, and for more than the one key. */
  | 'not'
  | 'active'
  | 'inactive'
  | 'deleted'
  | 'access-key-id'
  | 'created'
  | 'last-used'
  | 'region'
  | 'service'
  | 'status'
  | 'secret-access-key'
  /** What a control may say around its verb, which stands at the `…`: the key that it is for. */
  | 'of-key'
  /** How the page asks to type a part of a text, such as its last four characters. */
  | 'part-of-text'
  /** How the page asks to type a word, which stands at the `…`. */
  | 'type-this'
  /** The column that says whose a key is, on pages that list keys of several users. */
  | 'owner'
  /** What a cell says in place of a date when something never happened. */
  | 'never'
  /** The title of the section that lists the devices for multi-factor authentication. */
  | 'mfa'
  /** Things besides keys and users that the page has dialogs about: the account, certificates, devices, passwords, the organization. */
  | 'other-thing'
  /** What belongs to a key, or is done to it, that has a dialog or a menu's item of its own and is no verb of ours: its tags, its rotation. */
  | 'part-of-key'
  /** What a section says that lists no key since there is none. */
  | 'no-keys'
  /** What a section says that did not list all, or not yet: in a sentence, or on the button that tries again or shows the rest. */
  | 'not-listed'
  /** The button that assigns such a device. */
  | 'assign-mfa'
  /** What that section, or the page, says when there is none. */
  | 'no-mfa'
  /** The dashboard's recommendation about root access keys when it is met; it looks at active keys only. */
  | 'root-keys-clear'
  /** The same when it is not, and the button beside it. */
  | 'root-keys-open';

/**
 * A language's labels, every form that was seen or is likely. The comment behind each says where it comes from and how sure it is:
 * V seen verbatim on the page, d AWS's documentation in that language, u text by users of the console, c Cloudscape's own messages,
 * g a general word that was not confirmed for this page.
 */
export type Labels = Readonly<Record<Term, readonly string[]>>;
