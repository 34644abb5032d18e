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
  const { cloud, notify } = useConsole();
  const [devices, askAgain] = useAnswer(useCallback(() => cloud.mfa(), [cloud]));
  const done = (message: string): void => {
    notify('success', message);
    askAgain();
  };
  return {
    devices,
    assign() {
      cloud.assignMfa();
      done('MFA device assigned');
    },
    resync(arn) {
      cloud.actOnMfa('resync', arn);
      done('MFA device resynced');
    },
    remove(arn) {
      cloud.actOnMfa('remove', arn);
      done('MFA device removed');
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
      Assign MFA device
    </Button>
  );
  return (
    <>
      <Table<MfaDevice>
        data-analytics="mfa-devices-table"
        selectionType="single"
        trackBy="arn"
        loading={!devices}
        loadingText="Loading MFA devices"
        items={devices ?? []}
        selectedItems={chosen ? [chosen] : []}
        onSelectionChange={({ detail }) => setChosenArn(detail.selectedItems[0]?.arn)}
        ariaLabels={{ selectionGroupLabel: 'MFA device selection', itemSelectionLabel: (_, { arn }) => `Select ${arn}` }}
        header={
          <Header
            variant="h2"
            counter={devices && `(${devices.length})`}
            description="Use MFA to increase the security of your AWS environment. Signing in with MFA requires an authentication code from an MFA device."
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={!chosen} onClick={() => setRemoving(true)}>
                  Remove
                </Button>
                <Button
                  disabled={!chosen}
                  onClick={() => {
                    if (chosen) resync(chosen.arn);
                  }}
                >
                  Resync
                </Button>
                {assign}
              </SpaceBetween>
            }
          >
            Multi-factor authentication (MFA)
          </Header>
        }
        columnDefinitions={[
          { id: 'type', header: 'Type', cell: ({ type }) => type },
          { id: 'identifier', header: 'Identifier', cell: ({ arn }) => arn, isRowHeader: true },
          { id: 'certifications', header: 'Certifications', cell: () => 'Not applicable' },
          { id: 'createdOn', header: 'Created on', cell: ({ created }) => <When at={created} /> },
        ]}
        empty={
          <Box textAlign="center" padding={{ vertical: 'm' }}>
            <SpaceBetween size="s">
              <Box variant="strong">No MFA devices</Box>
              <Box variant="p" color="text-body-secondary">
                Assign an MFA device to improve the security of your AWS environment
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
        header="Remove MFA device?"
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
              Remove
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
  return (
    <LookAlikeTable
      kind="key-pair"
      title="CloudFront key pairs"
      description="Use key pairs to create signed URLs for CloudFront private content."
      idHeader="Key pair ID"
    />
  );
}

/** Whether today's page still shows them is not known; their delete dialog is (2023). */
export function SigningCertificatesTable() {
  return (
    <LookAlikeTable
      kind="x509"
      title="X.509 signing certificates"
      description="Use X.509 certificates to make secure SOAP protocol requests."
      idHeader="Certificate ID"
    />
  );
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
  const { cloud } = useConsole();
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
        loadingText={`Loading ${title}`}
        items={items ?? []}
        selectedItems={chosen ? [chosen] : []}
        onSelectionChange={({ detail }) => setChosenId(detail.selectedItems[0]?.id)}
        ariaLabels={{ selectionGroupLabel: title, itemSelectionLabel: (_, { id }) => `Select ${id}` }}
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
          { id: 'createdOn', header: 'Created on', cell: ({ created }) => <When at={created} /> },
          { id: 'status', header: 'Status', cell: ({ status }) => <StatusCell status={status} /> },
        ]}
        empty={
          <Box textAlign="center" padding={{ vertical: 'm' }}>
            None
          </Box>
        }
      />
      {dialogs}
    </>
  );
}
