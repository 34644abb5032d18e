import { useState, type ReactNode } from 'react';
import { Refusal, type Credential, type Kind, type Verb } from '../cloud';
import { useConsole } from '../console';
import { credentialWords } from './credential-words';
import { DeactivateDialog, DeleteDialog } from './dialogs';

/** IAM's own words, in English whatever language the console has. */
const SERVICE_FAILURE = 'ServiceFailure: The request failed because of an internal error. Try again later.';

interface CredentialActions {
  /** What an item of an Actions menu does. */
  readonly choose: (verb: Verb, credential: Credential) => void;
  /** Must always be rendered, since closed dialogs stay in the document. */
  readonly dialogs: ReactNode;
}

/**
 * Activates, deactivates and deletes credentials of one kind, with the dialogs and the messages of the console.
 *
 * @param onDone after an action that changed something
 */
export function useCredentialActions(kind: Kind, list: readonly Credential[], onDone: () => void): CredentialActions {
  const { cloud, words: accessKeyWords, notify } = useConsole();
  const words = credentialWords(kind, accessKeyWords);
  const [open, setOpen] = useState<'deactivate' | 'delete'>();
  const [target, setTarget] = useState<Credential>();
  const [busy, setBusy] = useState(false);
  const credential = list.find(({ id, user }) => id === target?.id && user === target.user) ?? target;
  const close = (): void => setOpen(undefined);

  function act(verb: Verb, on: Credential | undefined, { stayOpen = false } = {}): void {
    if (!on || busy) return;
    setBusy(true);
    setTimeout(() => {
      setBusy(false);
      try {
        cloud.act(verb, on);
        if (!stayOpen) close();
        notify('success', { activate: words.didActivate, deactivate: words.didDeactivate, delete: words.didDelete }[verb](on.id));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        close();
        notify(
          'error',
          { activate: words.failedToActivate, deactivate: words.failedToDeactivate, delete: words.failedToDelete }[verb](on.id),
          error.why === 'missing' ? words.noSuchKey(on.id) : SERVICE_FAILURE,
        );
      }
      onDone();
    }, cloud.scenario.delays.action);
  }

  return {
    choose(verb, chosen) {
      if (verb === 'activate' || (verb === 'deactivate' && !cloud.scenario.confirmDeactivate)) {
        act(verb, chosen);
        return;
      }
      setTarget(chosen);
      setOpen(verb);
    },
    dialogs: (
      <>
        <DeactivateDialog
          visible={open === 'deactivate'}
          credential={credential}
          words={words}
          busy={busy}
          onCancel={close}
          onDeactivate={() => act('deactivate', credential)}
        />
        <DeleteDialog
          visible={open === 'delete'}
          credential={credential}
          words={words}
          busy={busy}
          onCancel={close}
          onDeactivate={() => act('deactivate', credential, { stayOpen: true })}
          onDelete={() => act('delete', credential)}
        />
      </>
    ),
  };
}
