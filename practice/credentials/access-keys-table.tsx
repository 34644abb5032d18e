import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useCallback, useState } from 'react';
import { MOST_KEYS, type Credential } from '../cloud';
import { useAnswer, useConsole } from '../console';
import { HREF } from '../routes';
import { ActionsMenu } from './actions-menu';
import { StatusCell, When } from './cells';
import { useCredentialActions } from './use-credential-actions';

/**
 * The access keys of whoever is signed in: one table, one Actions menu for the chosen row.
 *
 * Columns, counter, description and empty state as copied from the page by root users and IAM users (2023 to 2025-12); that the menu acts on
 * a chosen row is AWS's documentation ("select the access key … then, under Actions"). Item and column ids are inferred.
 *
 * @param user of an IAM user; undefined: of the root user
 */
export function AccessKeysTable({ user }: { user?: string | undefined }) {
  const { cloud, words, openHelp } = useConsole();
  const kind = user === undefined ? 'root-key' : 'user-key';
  const [keys, askAgain] = useAnswer(useCallback(() => cloud.list(kind, user), [cloud, kind, user]));
  const [chosenId, setChosenId] = useState<string>();
  const { choose, dialogs } = useCredentialActions(kind, keys ?? [], askAgain);
  const chosen = keys?.find(({ id }) => id === chosenId);
  if (!keys && !cloud.scenario.loadingState) return <>{dialogs}</>;

  const create = (
    <Button href={HREF.wizard} disabled={(keys?.length ?? 0) >= MOST_KEYS}>
      {words.create}
    </Button>
  );
  return (
    <>
      <Table<Credential>
        data-analytics="access-keys-table"
        wrapLines
        selectionType="single"
        trackBy="id"
        loading={!keys}
        loadingText={words.loadingKeys}
        items={keys ?? []}
        selectedItems={chosen ? [chosen] : []}
        onSelectionChange={({ detail }) => setChosenId(detail.selectedItems[0]?.id)}
        ariaLabels={{
          selectionGroupLabel: words.selectionGroup,
          itemSelectionLabel: (_, { id }) => words.select(id),
        }}
        header={
          <Header
            variant="h2"
            counter={keys && `(${keys.length})`}
            info={
              <Link variant="info" onFollow={openHelp}>
                {words.info}
              </Link>
            }
            description={
              <>
                {words.description} <Link fontSize="inherit">{words.learnMore}</Link>
              </>
            }
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                {keys && keys.length > 0 && <ActionsMenu credential={chosen} onChoose={choose} />}
                {create}
              </SpaceBetween>
            }
          >
            {words.accessKeys}
          </Header>
        }
        columnDefinitions={[
          { id: 'accessKeyId', header: words.id, cell: ({ id }) => id, isRowHeader: true },
          { id: 'createdOn', header: words.created, minWidth: 130, cell: ({ created }) => <When at={created} /> },
          { id: 'lastUsed', header: words.lastUsed, cell: ({ lastUsed }) => <When at={lastUsed} /> },
          { id: 'lastUsedRegion', header: words.region, cell: ({ region }) => region },
          { id: 'lastUsedService', header: words.service, cell: ({ service }) => service },
          { id: 'status', header: words.status, minWidth: 130, cell: ({ status }) => <StatusCell status={status} /> },
        ]}
        empty={
          <Box textAlign="center" padding={{ vertical: 'm' }}>
            <SpaceBetween size="s">
              <Box variant="strong">{words.emptyTitle}</Box>
              <Box variant="p" color="text-body-secondary">
                {words.emptyText} <Link>{words.learnMore}</Link>
              </Box>
              {create}
            </SpaceBetween>
          </Box>
        }
      />
      {dialogs}
    </>
  );
}
