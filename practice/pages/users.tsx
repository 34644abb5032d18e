import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Tabs from '@cloudscape-design/components/tabs';
import { OTHER_USER } from '../cloud';
import { useConsole } from '../console';
import { Value } from '../credentials/cells';
import { UserAccessKeys } from '../credentials/user-access-keys';
import { HREF } from '../routes';
import { partitionOf } from '../session';

export function UsersPage() {
  const { session } = useConsole();
  const names = [...new Set([OTHER_USER, ...(session.kind === 'user' ? [session.displayName] : [])])];
  return (
    <Table
      trackBy="name"
      items={names.map((name) => ({ name }))}
      ariaLabels={{ tableLabel: 'Users' }}
      header={
        <Header
          variant="h1"
          counter={`(${names.length})`}
          description="An IAM user is an identity with long-term credentials that is used to interact with AWS in an account."
        >
          Users
        </Header>
      }
      columnDefinitions={[
        { id: 'name', header: 'User name', cell: ({ name }) => <Link href={HREF.user(name)}>{name}</Link>, isRowHeader: true },
        { id: 'path', header: 'Path', cell: () => '/' },
        { id: 'groups', header: 'Groups', cell: () => '0' },
      ]}
    />
  );
}

/** Its *Security credentials* tab has the same words as the root user's page, about another principal. */
export function UserPage({ name, tab }: { name: string; tab: string }) {
  const { session, words } = useConsole();
  return (
    <SpaceBetween size="l">
      <div data-analytics="userDetailsHeader">
        <Header variant="h1">{name}</Header>
      </div>
      <Container header={<Header variant="h2">Summary</Header>}>
        <ColumnLayout columns={2} variant="text-grid">
          <Value label="ARN">{`arn:${partitionOf(location.hostname)}:iam::${session.account}:user/${name}`}</Value>
          <Value label="Console access">Disabled</Value>
        </ColumnLayout>
      </Container>
      <Tabs
        ariaLabel={name}
        activeTabId={tab === 'security_credentials' ? tab : 'permissions'}
        tabs={[
          {
            id: 'permissions',
            label: 'Permissions',
            href: HREF.user(name),
            content: <Box padding="m">No policies to display</Box>,
          },
          {
            id: 'security_credentials',
            label: words.securityCredentials,
            href: HREF.user(name, 'security_credentials'),
            content: <UserAccessKeys user={name} />,
          },
        ]}
      />
    </SpaceBetween>
  );
}
