import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useConsole } from '../console';
import { AccessKeysTable } from '../credentials/access-keys-table';
import { Value } from '../credentials/cells';
import { KeyPairsTable, MfaTable, SigningCertificatesTable, useMfaDevices } from '../credentials/look-alikes';

/** Whoever is signed in, at the same address: the root user, an IAM user or a role. */
export function SecurityCredentialsPage() {
  const { session } = useConsole();
  switch (session.kind) {
    case 'root':
      return <RootCredentials />;
    case 'user':
      return <UserCredentials />;
    case 'role':
      return <RoleCredentials />;
    default:
      return session.kind satisfies never;
  }
}

/** Sections and labels as copied from the page by root users, 2023 to 2025-12. */
function RootCredentials() {
  const { cloud, session, words } = useConsole();
  const { lookAlikes } = cloud.scenario;
  const mfa = useMfaDevices();
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={words.rootPageText}>
        {words.rootPageTitle}
      </Header>
      {mfa.devices?.length === 0 && (
        <Alert
          type="warning"

          header={words.noMfaAssigned}
          action={<Button onClick={mfa.assign}>{words.assignMfa}</Button>}
        >
          {words.noMfaAssignedText}
        </Alert>
      )}
      <Container
        header={
          <Header variant="h2" actions={<Button href="#/account_settings">{words.editAccount}</Button>}>
            {words.accountDetails}
          </Header>
        }
      >
        <ColumnLayout columns={2} variant="text-grid">
          <Value label={words.accountName}>{session.displayName}</Value>
          <Value label={words.emailAddress}>root@example.com</Value>
          <Value label={words.awsAccountId}>{session.account}</Value>
          <Value label={words.canonicalUserId}>{'0123456789abcdef'.repeat(4)}</Value>
        </ColumnLayout>
      </Container>
      <MfaTable {...mfa} />
      <AccessKeysTable />
      {lookAlikes && <KeyPairsTable />}
      {lookAlikes && <SigningCertificatesTable />}
    </SpaceBetween>
  );
}

function UserCredentials() {
  const { session, words } = useConsole();
  const mfa = useMfaDevices();
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{words.pageTitle}</Header>
      <Container header={<Header variant="h2">{words.accountDetails}</Header>}>
        <ColumnLayout columns={2} variant="text-grid">
          <Value label="User name">{session.displayName}</Value>
          <Value label={words.awsAccountId}>{session.account}</Value>
          <Value label="User ARN">{session.arn}</Value>
        </ColumnLayout>
      </Container>
      <MfaTable {...mfa} />
      <AccessKeysTable user={session.name} />
    </SpaceBetween>
  );
}

/** A role has temporary credentials only. */
function RoleCredentials() {
  const { session, words } = useConsole();
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{words.pageTitle}</Header>
      <Alert type="info">You are signed in with a role. Roles have no security credentials of their own.</Alert>
      <Container header={<Header variant="h2">{words.accountDetails}</Header>}>
        <ColumnLayout columns={2} variant="text-grid">
          <Value label="Role session">{session.displayName}</Value>
          <Value label={words.awsAccountId}>{session.account}</Value>
          <Value label="Session ARN">{session.arn}</Value>
        </ColumnLayout>
      </Container>
    </SpaceBetween>
  );
}
