/** Tables of the same page that are not access keys, though each has radio buttons, a Status column or an Actions menu as well. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useCallback, useState } from 'react';
import type { Credential, MfaDevice } from '../cloud';
import { useAnswer, useConsole } from '../console';
import { ActionsMenu } from './actions-menu';
import { StatusCell, When } from './cells';
import { Buttons } from './dialogs';
import { useCredentialActions } from './use-credential-actions';

export interface MfaDevices {
  /** Undefined while they load. */
  readonly devices: readonly MfaDevice[] | undefined;
  readonly assign: () => void;
  readonly resync: (arn: string) => void;
  readonly remove: (arn: string) => void;
}

export function useMfaDevices(): MfaDevices {
  const { cloud, words, notify } = useConsole();
  const [devices, askAgain] = useAnswer(useCallback(() => cloud.mfa(), [cloud]));
  const done = (message: string): void => {
    notify('success', message);
    askAgain();
  };
  return {
    devices,
    assign() {
      cloud.assignMfa();
      done(words.mfaAssigned);
    },
    resync(arn) {
      cloud.actOnMfa('resync', arn);
      done(words.mfaResynced);
    },
    remove(arn) {
      cloud.actOnMfa('remove', arn);
      done(words.mfaRemoved);
    },
  };
}

/** Title, columns, buttons and empty state as copied from the page (2023 to 2025-12); the radio buttons are inferred. */
export function MfaTable({ devices, assign: onAssign, resync, remove }: MfaDevices) {
  const { words } = useConsole();
  const [chosenArn, setChosenArn] = useState<string>();
  const [removing, setRemoving] = useState(false);
  const chosen = devices?.find(({ arn }) => arn === chosenArn);

  const assign = (
    <Button disabled={devices?.length !== 0} onClick={onAssign}>
      {words.assignMfaDevice}
    </Button>
  );
  return (
    <>
      <Table<MfaDevice>
        data-analytics="mfa-devices-table"
        selectionType="single"
        trackBy="arn"
        loading={!devices}
        loadingText={words.loading}
        items={devices ?? []}
        selectedItems={chosen ? [chosen] : []}
        onSelectionChange={({ detail }) => setChosenArn(detail.selectedItems[0]?.arn)}
        ariaLabels={{ selectionGroupLabel: words.mfaSelection, itemSelectionLabel: (_, { arn }) => words.select(arn) }}
        header={
          <Header
            variant="h2"
            counter={devices && `(${devices.length})`}
            description={words.mfaText}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={!chosen} onClick={() => setRemoving(true)}>
                  {words.remove}
                </Button>
                <Button
                  disabled={!chosen}
                  onClick={() => {
                    if (chosen) resync(chosen.arn);
                  }}
                >
                  {words.resync}
                </Button>
                {assign}
              </SpaceBetween>
            }
          >
            {words.mfa}
          </Header>
        }
        columnDefinitions={[
          { id: 'type', header: words.type, cell: () => words.virtual },
          { id: 'identifier', header: words.identifier, cell: ({ arn }) => arn, isRowHeader: true },
          { id: 'certifications', header: words.certifications, cell: () => words.notApplicable },
          { id: 'createdOn', header: words.created, cell: ({ created }) => <When at={created} /> },
        ]}
        empty={
          <Box textAlign="center" padding={{ vertical: 'm' }}>
            <SpaceBetween size="s">
              <Box variant="strong">{words.noMfaDevices}</Box>
              <Box variant="p" color="text-body-secondary">
                {words.noMfaDevicesText}
              </Box>
              {assign}
            </SpaceBetween>
          </Box>
        }
      />
      <Modal
        visible={removing}
        onDismiss={() => setRemoving(false)}
        closeAriaLabel={words.close}
        header={words.removeMfaTitle}
        footer={
          <Buttons>
            <Button variant="link" onClick={() => setRemoving(false)}>
              {words.cancel}
            </Button>
            <Button
              variant="primary"
              onClick={() => {
                setRemoving(false);
                if (chosen) remove(chosen.arn);
              }}
            >
              {words.remove}
            </Button>
          </Buttons>
        }
      >
        {chosenArn}
      </Modal>
    </>
  );
}

/** Whether today's page still shows them is not known. Their ids start with APKA. */
export function KeyPairsTable() {
  const { words } = useConsole();
  return <LookAlikeTable kind="key-pair" title={words.keyPairs} description={words.keyPairsText} idHeader={words.keyPairId} />;
}

/** Whether today's page still shows them is not known; their delete dialog is (2023). */
export function SigningCertificatesTable() {
  const { words } = useConsole();
  return <LookAlikeTable kind="x509" title={words.certificates} description={words.certificatesText} idHeader={words.certificateId} />;
}

function LookAlikeTable({
  kind,
  title,
  description,
  idHeader,
}: {
  kind: 'key-pair' | 'x509';
  title: string;
  description: string;
  idHeader: string;
}) {
  const { cloud, words } = useConsole();
  const [items, askAgain] = useAnswer(useCallback(() => cloud.list(kind), [cloud, kind]));
  const [chosenId, setChosenId] = useState<string>();
  const { choose, dialogs } = useCredentialActions(kind, items ?? [], askAgain);
  const chosen = items?.find(({ id }) => id === chosenId);
  return (
    <>
      <Table<Credential>
        selectionType="single"
        trackBy="id"
        loading={!items}
        loadingText={words.loading}
        items={items ?? []}
        selectedItems={chosen ? [chosen] : []}
        onSelectionChange={({ detail }) => setChosenId(detail.selectedItems[0]?.id)}
        ariaLabels={{ selectionGroupLabel: title, itemSelectionLabel: (_, { id }) => words.select(id) }}
        header={
          <Header
            variant="h2"
            counter={items && `(${items.length})`}
            description={description}
            actions={<ActionsMenu credential={chosen} onChoose={choose} />}
          >
            {title}
          </Header>
        }
        columnDefinitions={[
          { id: 'id', header: idHeader, cell: ({ id }) => id, isRowHeader: true },
          { id: 'createdOn', header: words.created, cell: ({ created }) => <When at={created} /> },
          { id: 'status', header: words.status, cell: ({ status }) => <StatusCell status={status} /> },
        ]}
        empty={
          <Box textAlign="center" padding={{ vertical: 'm' }}>
            {words.none}
          </Box>
        }
      />
      {dialogs}
    </>
  );
}
