/** The dialogs about one credential. Closed ones stay in the document, with what they last said, as Cloudscape leaves them. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState, type ReactNode } from 'react';
import type { Credential } from '../cloud';
import { useConsole } from '../console';
import type { CredentialWords } from './credential-words';

interface DialogProps {
  readonly visible: boolean;
  /** The last one, while the dialog is closed; undefined before it was ever open. */
  readonly credential: Credential | undefined;
  readonly words: CredentialWords;
  /** An action is under way. */
  readonly busy: boolean;
  readonly onCancel: () => void;
}

export function DeactivateDialog({ visible, credential, words, busy, onCancel, onDeactivate }: DialogProps & { onDeactivate: () => void }) {
  return (
    <Modal
      visible={visible}
      onDismiss={onCancel}
      closeAriaLabel={words.close}
      header={words.deactivateTitle(credential?.id ?? '')}
      footer={
        <Buttons>
          <Button variant="link" onClick={onCancel}>
            {words.cancel}
          </Button>
          <Button variant="primary" loading={busy} onClick={onDeactivate}>
            {words.deactivate}
          </Button>
        </Buttons>
      }
    >
      {words.deactivateText}
    </Modal>
  );
}

export function DeleteDialog({
  visible,
  credential,
  words,
  busy,
  onCancel,
  onDeactivate,
  onDelete,
}: DialogProps & { onDeactivate: () => void; onDelete: () => void }) {
  const { cloud } = useConsole();
  const { delays, deleteActive } = cloud.scenario;
  const [text, setText] = useState('');
  const [deactivating, setDeactivating] = useState(false);
  const id = credential?.id ?? '';
  const active = credential?.status === 'Active';
  const allowed = useDelayed(!active && id !== '' && text === id, delays.enable);
  useEffect(() => {
    if (!visible) setText('');
  }, [visible]);
  useEffect(() => {
    if (!busy) setDeactivating(false);
  }, [busy]);

  return (
    <Modal
      visible={visible}
      onDismiss={onCancel}
      closeAriaLabel={words.close}
      header={words.deleteTitle(id)}
      footer={
        <Buttons>
          <Button variant="link" onClick={onCancel}>
            {words.cancel}
          </Button>
          <Button variant="primary" disabled={!allowed} loading={busy && !deactivating} onClick={onDelete}>
            {words.delete}
          </Button>
        </Buttons>
      }
    >
      <SpaceBetween size="m">
        <Alert type="warning">{words.deleteWarning}</Alert>
        {active ? (
          <SpaceBetween size="xs">
            <Box>{deleteActive === 'deactivate-inside' ? words.deactivateFirst : words.deactivateFirstOutside}</Box>
            {deleteActive === 'deactivate-inside' && (
              <Button
                loading={busy && deactivating}
                onClick={() => {
                  setDeactivating(true);
                  onDeactivate();
                }}
              >
                {words.deactivate}
              </Button>
            )}
          </SpaceBetween>
        ) : (
          <StatusIndicator type="stopped">{words.deactivated}</StatusIndicator>
        )}
        {/* The test id stands on the field around the box, and the placeholder is the id itself (seen 2023). */}
        <FormField label={words.confirmLabel} data-testid={words.confirmTestId}>
          <Input
            value={text}
            placeholder={id}
            disabled={active}
            ariaRequired
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => setText(detail.value)}
          />
        </FormField>
      </SpaceBetween>
    </Modal>
  );
}

export function Buttons({ children }: { children: ReactNode }) {
  return (
    <Box float="right">
      <SpaceBetween direction="horizontal" size="xs">
        {children}
      </SpaceBetween>
    </Box>
  );
}

/** True once it has been true for a time; false at once. */
function useDelayed(value: boolean, ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!value || ms === 0) {
      setLate(value);
      return undefined;
    }
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return value && (late || ms === 0);
}
