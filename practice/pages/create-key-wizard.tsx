import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { Refusal, type Credential } from '../cloud';
import { useConsole } from '../console';
import { Buttons } from '../credentials/dialogs';
import { HREF } from '../routes';

/** AWS's own example of a secret; it belongs to no key. */
const MADE_UP_SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

/** Words as copied by a root user on or about 2025-12-07; the second page as AWS documented it in 2023. */
export function CreateKeyWizard() {
  const { cloud, session, words, notify } = useConsole();
  const [understood, setUnderstood] = useState(false);
  const [created, setCreated] = useState<Credential>();
  if (created) return <Retrieve credential={created} />;
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Alternatives to root user access keys</Header>
      <Alert type="warning" header="Root user access keys are not recommended">
        We don't recommend that you create root user access keys. Because you can't specify the root user in a permissions policy, you can't
        limit its permissions, which is a best practice. Instead, use alternatives such as the aws login command or IAM Identity Center.
      </Alert>
      <Container header={<Header variant="h2">Continue to create access key?</Header>}>
        {/* The name was seen in 2023. */}
        <Checkbox name="ack-risk" checked={understood} onChange={({ detail }) => setUnderstood(detail.checked)}>
          I understand creating a root access key is not a best practice, but I still want to create one.
        </Checkbox>
      </Container>
      <Buttons>
        <Button variant="link" href={HREF.securityCredentials}>
          {words.cancel}
        </Button>
        <Button
          variant="primary"
          disabled={!understood}
          onClick={() => {
            try {
              setCreated(session.kind === 'user' ? cloud.create('user-key', session.name) : cloud.create('root-key'));
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
              notify('error', 'Access key could not be created.', 'LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2');
            }
          }}
        >
          {words.create}
        </Button>
      </Buttons>
    </SpaceBetween>
  );
}

function Retrieve({ credential }: { credential: Credential }) {
  const [shown, setShown] = useState(false);
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Retrieve access key</Header>
      <Alert type="info">This is the only time that the secret access key can be viewed or downloaded. (Practice: it is made up.)</Alert>
      <Table
        items={[credential]}
        trackBy="id"
        header={<Header variant="h2">Access key</Header>}
        columnDefinitions={[
          { id: 'accessKey', header: 'Access key', cell: ({ id }) => id, isRowHeader: true },
          {
            id: 'secret',
            header: 'Secret access key',
            cell: () => (
              <SpaceBetween direction="horizontal" size="xs">
                <Box variant="span">{shown ? MADE_UP_SECRET : '*'.repeat(16)}</Box>
                <Link onFollow={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</Link>
              </SpaceBetween>
            ),
          },
        ]}
      />
      <Buttons>
        <Button iconName="download" onClick={() => download(credential.id)}>
          Download .csv file
        </Button>
        <Button variant="primary" href={HREF.securityCredentials}>
          Done
        </Button>
      </Buttons>
    </SpaceBetween>
  );
}

function download(id: string): void {
  const url = URL.createObjectURL(new Blob([`Access key ID,Secret access key\n${id},${MADE_UP_SECRET}\n`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'rootkey.csv';
  link.click();
  URL.revokeObjectURL(url);
}
