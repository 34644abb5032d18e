/** @jsxImportSource react */
/** Dialogs about a key, in every variant of the scenario, and the one about something else. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Verb } from '../shared/scenario';
import { quoted } from '../shared/words';
import { label } from './keys';
import { account, act, change, closeUnrelated, place, scenario, useStore, words } from './store';
import type { KeyDialogState } from './store';

type Kind = typeof scenario.deleteDialog;

export function Dialogs(): ReactNode {
  const { dialog, unrelated } = useStore();
  const leftoverKey = scenario.keys[1]?.id ?? scenario.keys[0]?.id;
  return (
    <>
      {scenario.leftover && leftoverKey && <KeyDialog key="leftover" about={{ key: leftoverKey, verb: 'delete' }} hidden />}
      {dialog && <KeyDialog key={`${dialog.verb} ${dialog.key}`} about={dialog} />}
      {unrelated && <Unrelated />}
    </>
  );
}

/** What the dialog for a verb wants before it goes on. */
function kindOf(verb: Verb): Kind {
  return verb === 'delete' || scenario.deactivateDialog === 'none' ? scenario.deleteDialog : scenario.deactivateDialog;
}

/** The exact text that a dialog wants. */
export function wantedText({ key, verb }: KeyDialogState): string | undefined {
  switch (kindOf(verb)) {
    case 'id':
      return key;
    case 'word':
      return verb === 'delete' ? words.word : words.deactivate.toLowerCase();
    default:
      return undefined;
  }
}

function KeyDialog({ about, hidden = false }: { about: KeyDialogState; hidden?: boolean }): ReactNode {
  const { key, verb } = about;
  const [text, setText] = useState('');
  const [ticked, setTicked] = useState(false);
  const [fits, setFits] = useState(false);
  const [working, setWorking] = useState<Verb>();
  const kind = kindOf(verb);
  const wanted = wantedText(about);
  const isActive = account.keys().some((one) => one.id === key && one.state === 'active');
  const blocked = verb === 'delete' && isActive;
  const met = kind === 'plain' || (kind === 'checkbox' ? ticked : text === wanted);
  useEffect(() => {
    if (!met) {
      setFits(false);
      return undefined;
    }
    const timer = setTimeout(() => setFits(true), scenario.lateButton);
    return () => clearTimeout(timer);
  }, [met]);

  const close = (): void => {
    setWorking(undefined);
    change({ dialog: undefined });
  };
  /** Does a verb after the console's time, and then `next`. */
  const work = (what: Verb, next: () => void): void => {
    if (scenario.latency === 0) {
      act(what, key);
      next();
      return;
    }
    setWorking(what);
    setTimeout(() => {
      act(what, key);
      setWorking(undefined);
      next();
    }, scenario.latency);
  };

  const name = (what: string): ((element: Element | null) => void) | undefined => (hidden ? undefined : place(what));
  const confirm = (
    <Button
      key="confirm"
      variant="primary"
      disabled={blocked || !fits}
      loading={working === verb}
      onClick={() => work(verb, close)}
      {...testId(`confirm-${verb}`)}
    >
      {label(verb)}
    </Button>
  );
  const cancel = (
    <Button key="cancel" variant="link" onClick={close} {...testId('cancel-modal')}>
      {words.cancel}
    </Button>
  );
  const title = verb === 'delete' ? words.deleteTitle : words.deactivateTitle;
  const heldBack =
    (scenario.boxHeldBack === 'until-inactive' && blocked) ||
    (scenario.boxHeldBack === 'until-ticked' && !ticked) ||
    (blocked && scenario.deleteActive === 'refuses');
  const hasBox = kind === 'id' || kind === 'word';
  return (
    <Modal
      visible={!hidden}
      onDismiss={close}
      closeAriaLabel={words.close}
      header={scenario.dialogNames === 'id-in-title' ? `${title} ${key}` : title}
      footer={
        <div ref={name('dialog footer')}>
          <Box float="right">
            <SpaceBetween direction="horizontal" size="xs">
              {scenario.buttonOrder === 'usual' ? [cancel, confirm] : [confirm, cancel]}
            </SpaceBetween>
          </Box>
        </div>
      }
    >
      <div ref={name('dialog')}>
        <SpaceBetween size="m">
          {scenario.dialogNames === 'id-in-text' && <Box>{key}</Box>}
          <Box>{verb === 'delete' ? words.deleteText : words.deactivateText}</Box>
          {blocked && scenario.deleteActive === 'deactivates-inside' && (
            <Alert
              type="info"
              action={
                <div ref={name('inside')}>
                  <Button
                    loading={working === 'deactivate'}
                    onClick={() => work('deactivate', () => undefined)}
                    {...testId('deactivate-first')}
                  >
                    {label('deactivate')}
                  </Button>
                </div>
              }
            >
              {words.deactivateFirst}
            </Alert>
          )}
          {blocked && scenario.deleteActive === 'refuses' && <Alert type="warning">{words.deactivateFirst}</Alert>}
          {(kind === 'checkbox' || (hasBox && scenario.boxHeldBack === 'until-ticked')) && (
            <div ref={name('tick')}>
              <Checkbox checked={ticked} disabled={blocked} onChange={({ detail }) => setTicked(detail.checked)}>
                {words.understand}
              </Checkbox>
            </div>
          )}
          {hasBox && wanted !== undefined && (
            <div ref={name('field')}>
              <FormField label={told(verb, kind, wanted)} {...testId(`access-key-${verb}-modal-input`)}>
                <Input
                  value={text}
                  disabled={heldBack}
                  {...(scenario.told === 'placeholder' ? { placeholder: wanted } : {})}
                  onChange={({ detail }) => setText(detail.value)}
                />
              </FormField>
            </div>
          )}
        </SpaceBetween>
      </div>
    </Modal>
  );
}

/** How the dialog says what to type. */
function told(verb: Verb, kind: Kind, wanted: string): ReactNode {
  switch (scenario.told) {
    case 'placeholder':
      return kind === 'id' && verb === 'delete' ? words.typeId : words.typeWord(wanted);
    case 'quoted':
      return words.typeWord(quoted(scenario.language, wanted));
    case 'bold': {
      const [before, after] = words.typeWord('\n').split('\n');
      return (
        <>
          {before}
          <strong>{wanted}</strong>
          {after}
        </>
      );
    }
    case 'label':
      return words.typeWord(wanted);
    default:
      return scenario.told satisfies never;
  }
}

function Unrelated(): ReactNode {
  const certificate = scenario.trap === 'certificate-dialog';
  const [text, setText] = useState('');
  return (
    <Modal
      visible
      onDismiss={closeUnrelated}
      closeAriaLabel={words.close}
      header={certificate ? `${words.delete}: ${words.certificates}` : words.mfa}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={closeUnrelated}>
              {words.cancel}
            </Button>
            <Button variant="primary" disabled={certificate && text !== 'TA22JUVI67LPWTGZ5EXAMPLE'}>
              {certificate ? words.delete : words.assign}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {certificate ? (
        <FormField label={words.typeWord('TA22JUVI67LPWTGZ5EXAMPLE')} {...testId('x509-delete-modal-input')}>
          <Input value={text} placeholder="TA22JUVI67LPWTGZ5EXAMPLE" onChange={({ detail }) => setText(detail.value)} />
        </FormField>
      ) : (
        words.understand
      )}
    </Modal>
  );
}

function testId(id: string): { 'data-testid'?: string } {
  return scenario.testIds ? { 'data-testid': id } : {};
}
