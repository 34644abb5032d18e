import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Button from '@cloudscape-design/components/button';
import { useCallback } from 'react';
import { MOST_KEYS } from '../cloud';
import { useAnswer, useConsole } from '../console';
import { ActionsMenu } from './actions-menu';
import { StatusCell, Value, When } from './cells';
import { useCredentialActions } from './use-credential-actions';

/** An IAM user's access keys on the user's page, each with an Actions menu of its own (inferred from AWS's documentation, 2023 to 2025). */
export function UserAccessKeys({ user }: { user: string }) {
  const { cloud, words, notify } = useConsole();
  const [keys, askAgain] = useAnswer(useCallback(() => cloud.list('user-key', user), [cloud, user]));
  const { choose, dialogs } = useCredentialActions('user-key', keys ?? [], askAgain);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={keys && `(${keys.length})`}
          description={words.description}
          actions={
            <Button
              disabled={(keys?.length ?? 0) >= MOST_KEYS}
              onClick={() => {
                notify('success', `Access key ${cloud.create('user-key', user).id} created.`);
                askAgain();
              }}
            >
              {words.create}
            </Button>
          }
        >
          {words.accessKeys}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {keys?.length === 0 && (
          <Box textAlign="center">
            <Box variant="strong">{words.emptyTitle}</Box>
            <Box variant="p">{words.emptyText}</Box>
          </Box>
        )}
        {keys?.map((key) => (
          <Container
            key={key.id}
            header={
              <Header variant="h3" actions={<ActionsMenu credential={key} onChoose={choose} />}>
                {key.id}
              </Header>
            }
          >
            <ColumnLayout columns={3} variant="text-grid">
              <Value label={words.status}>
                <StatusCell status={key.status} />
              </Value>
              <Value label={words.created}>
                <When at={key.created} />
              </Value>
              <Value label={words.lastUsed}>
                <When at={key.lastUsed} />
              </Value>
              <Value label={words.region}>{key.region}</Value>
              <Value label={words.service}>{key.service}</Value>
            </ColumnLayout>
          </Container>
        ))}
      </SpaceBetween>
      {dialogs}
    </Container>
  );
}
