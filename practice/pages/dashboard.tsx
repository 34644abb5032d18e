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
      <Header variant="h1">{words.dashboardTitle}</Header>
      <Container
        header={
          <Header variant="h2" counter={open === undefined ? '' : String(open)}>
            {words.recommendations}
          </Header>
        }
      >
        {root ? (
          <SpaceBetween size="m">
            {root.mfa ? (
              <Good title={words.mfaIsOn}>{words.mfaIsOnText}</Good>
            ) : (
              <Bad title={words.mfaIsOff} button={<Button href={HREF.securityCredentials}>{words.addMfa}</Button>}>
                {words.mfaIsOffText}
              </Bad>
            )}
            {root.activeKeys ? (
              <Bad title={words.removeKeys} button={<Button href={HREF.securityCredentials}>{words.manageKeys}</Button>}>
                {words.removeKeysText}
              </Bad>
            ) : (
              <Good title={words.noActiveKeys}>{words.noActiveKeysText}</Good>
            )}
          </SpaceBetween>
        ) : (
          <StatusIndicator type="loading">{words.loading}</StatusIndicator>
        )}
      </Container>
      <Container header={<Header variant="h2">{words.resources}</Header>}>
        <ColumnLayout columns={4} variant="text-grid">
          <Value label={words.userGroups}>0</Value>
          <Value label={words.users}>
            <Link href={HREF.users}>1</Link>
          </Value>
          <Value label={words.roles}>2</Value>
          <Value label={words.policies}>0</Value>
        </ColumnLayout>
      </Container>
      <Container header={<Header variant="h2">{words.awsAccount}</Header>}>
        <ColumnLayout columns={2} variant="text-grid">
          <Value label={words.accountId}>{session.account}</Value>
          <div>
            <Box variant="awsui-key-label">{words.quickLinks}</Box>
            <Link href={HREF.securityCredentials}>{words.pageTitle}</Link>
            <Box variant="p" color="text-body-secondary">
              {words.quickLinksText}
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
