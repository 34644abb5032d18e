import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCallback, type ReactNode } from 'react';
import { useAnswer, useConsole } from '../console';
import { Value } from '../credentials/cells';
import { HREF } from '../routes';

/** Recommendations and their words as users quoted them (2023 to 2025). They are about *active* keys only. */
export function Dashboard() {
  const { cloud, session, words } = useConsole();
  const ask = useCallback(
    () => ({ mfa: cloud.mfa().length > 0, activeKeys: cloud.list('root-key').some(({ status }) => status === 'Active') }),
    [cloud],
  );
  const [root] = useAnswer(ask);
  const open = root ? Number(!root.mfa) + Number(root.activeKeys) : undefined;
  return (
    <SpaceBetween size="l">
      <Header variant="h1">IAM Dashboard</Header>
      <Container
        header={
          <Header variant="h2" counter={open === undefined ? '' : String(open)}>
            Security recommendations
          </Header>
        }
      >
        {root ? (
          <SpaceBetween size="m">
            {root.mfa ? (
              <Good title="Root user has MFA">
                Having multi-factor authentication (MFA) for the root user improves security for this account.
              </Good>
            ) : (
              <Bad title="Add MFA for root user" button={<Button href={HREF.securityCredentials}>Add MFA</Button>}>
                Enable multi-factor authentication (MFA) for the root user to improve security for this account.
              </Bad>
            )}
            {root.activeKeys ? (
              <Bad
                title="Deactivate or delete access keys for root user"
                button={<Button href={HREF.securityCredentials}>Manage access keys</Button>}
              >
                Deactivate or delete the access keys for the root user. Instead, use access keys attached to an IAM user to improve
                security.
              </Bad>
            ) : (
              <Good title="Root user has no active access keys">
                Using access keys attached to an IAM user instead of the root user improves security.
              </Good>
            )}
          </SpaceBetween>
        ) : (
          <StatusIndicator type="loading">Loading</StatusIndicator>
        )}
      </Container>
      <Container header={<Header variant="h2">IAM resources</Header>}>
        <ColumnLayout columns={4} variant="text-grid">
          <Value label="User groups">0</Value>
          <Value label="Users">
            <Link href={HREF.users}>1</Link>
          </Value>
          <Value label="Roles">2</Value>
          <Value label="Policies">0</Value>
        </ColumnLayout>
      </Container>
      <Container header={<Header variant="h2">AWS Account</Header>}>
        <ColumnLayout columns={2} variant="text-grid">
          <Value label="Account ID">{session.account}</Value>
          <div>
            <Box variant="awsui-key-label">Quick links</Box>
            <Link href={HREF.securityCredentials}>{words.pageTitle}</Link>
            <Box variant="p" color="text-body-secondary">
              Manage your access keys, multi-factor authentication (MFA) and other credentials.
            </Box>
          </div>
        </ColumnLayout>
      </Container>
    </SpaceBetween>
  );
}

function Good({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <StatusIndicator type="success">{title}</StatusIndicator>
      <Box color="text-body-secondary">{children}</Box>
    </div>
  );
}

function Bad({ title, button, children }: { title: string; button: ReactNode; children: ReactNode }) {
  return (
    <SpaceBetween size="xs">
      <div>
        <StatusIndicator type="warning">{title}</StatusIndicator>
        <Box color="text-body-secondary">{children}</Box>
      </div>
      {button}
    </SpaceBetween>
  );
}
