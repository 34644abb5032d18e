/** @jsxImportSource react */
/** The root user's page, and the other pages of IAM that it can be confused with. */
import Alert from '@cloudscape-design/components/alert';
import AppLayout from '@cloudscape-design/components/app-layout';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Flashbar from '@cloudscape-design/components/flashbar';
import Header from '@cloudscape-design/components/header';
import HelpPanel from '@cloudscape-design/components/help-panel';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Tabs from '@cloudscape-design/components/tabs';
import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { shuffled } from '../shared/mutation';
import { OTHER_KEYS, SAMPLE_ID } from '../shared/scenario';
import { Dialogs } from './dialogs';
import { Keys } from './keys';
import { account, act, change, choose, mutation, place, scenario, useStore, words } from './store';

/** Versions before 3.0.200 call the text of a closed header otherwise. */
const EXPANDABLE = { headerText: words.accessKeys, header: words.accessKeys };

export function App(): ReactNode {
  const { hash, message } = useStore();
  const isWizard = hash.includes('access-key-wizard');
  const user = /#\/users\/details\/([^?]+)/.exec(hash)?.[1];
  const known = scenario.keys[0]?.id ?? SAMPLE_ID;
  const items = [
    ...(message ? [{ type: 'success' as const, content: message, dismissible: true, dismissLabel: words.close, id: 'done' }] : []),
    ...(scenario.notice === 'flash' ? [{ type: 'info' as const, content: `${words.lastUsed}: ${known}`, id: 'notice' }] : []),
  ];
  return (
    <AppLayout
      headerSelector="#h"
      navigationHide
      toolsHide={!scenario.help && scenario.trap !== 'help-sample'}
      toolsOpen={scenario.help || scenario.trap === 'help-sample'}
      onToolsChange={() => undefined}
      tools={<Help />}
      notifications={<Flashbar items={items} />}
      ariaLabels={{ notifications: 'Notifications', tools: words.help, toolsClose: words.close, toolsToggle: words.help }}
      content={
        isWizard ? <Wizard /> : user ? <UserPage user={user} /> : hash.startsWith('#/security_credentials') ? <RootPage /> : <Dashboard />
      }
    />
  );
}

function RootPage(): ReactNode {
  const { trap, notice } = scenario;
  const own =
    trap === 'own-page-iam-user'
      ? 'arn:aws:iam::%:user/ana'
      : trap === 'own-page-role'
        ? 'arn:aws:sts::%:assumed-role/Admin/ana'
        : undefined;
  return (
    <ContentLayout header={<Header variant="h1">{words.securityCredentials}</Header>}>
      <SpaceBetween size="l">
        {notice === 'alert' && <Alert type="warning">{`${words.lastUsed}: ${scenario.keys[0]?.id ?? SAMPLE_ID}`}</Alert>}
        {shuffled(sections(own), mutation.sections).map(([name, section]) => (
          <Fragment key={name}>{section}</Fragment>
        ))}
      </SpaceBetween>
      <Dialogs />
    </ContentLayout>
  );
}

/** Named, in their usual order; what is false is not there. */
function sections(own: string | undefined): [string, ReactNode][] {
  const { trap } = scenario;
  const { twice } = mutation;
  const all: [string, ReactNode][] = [
    ['details', <Details own={own} />],
    ['details again', twice === 'details' && <Details own={own} />],
    ['before', <LookAlikes where="before" />],
    ['keys', trap !== 'cloudfront-only' && <Nested depth={mutation.nested ?? 0} inside={<KeysSection />} />],
    ['keys again', (twice === 'keys' || twice === 'dead-keys') && <KeysAgain works={twice === 'keys'} />],
    [
      'other keys',
      (trap === 'other-user-linked' || trap === 'other-user-plain') && (
        <OtherKeys user={trap === 'other-user-linked' ? 'ana' : undefined} />
      ),
    ],
    ['after', <LookAlikes where="after" />],
    ['mfa again', twice === 'mfa' && <Mfa />],
    ['certificates again', twice === 'certificates' && <Certificates />],
    ['cloudfront again', twice === 'cloudfront' && <CloudFront />],
  ];
  return all.filter(([, section]) => section);
}

function Details({ own }: { own: string | undefined }): ReactNode {
  return (
    <Container header={<Header variant="h2">{words.accountDetails}</Header>}>
      <Box variant="awsui-key-label">{words.accountName}</Box>
      <div>Example</div>
      <Box variant="awsui-key-label">{words.accountId}</Box>
      <div>{scenario.trap === 'other-account' ? '999988887777' : scenario.account}</div>
      {own && <div>{own.replace('%', scenario.account)}</div>}
    </Container>
  );
}

function Nested({ depth, inside }: { depth: number; inside: ReactNode }): ReactNode {
  return depth === 0 ? inside : <div>{<Nested depth={depth - 1} inside={inside} />}</div>;
}

const AT_FIRST = account.keys().filter(({ state }) => state !== 'deleted');

/** The same list once more: another door to the same keys, or what they were when the page came. */
function KeysAgain({ works }: { works: boolean }): ReactNode {
  const { selected } = useStore();
  const [picked, pick] = useState<readonly string[]>([]);
  return works ? (
    <Keys
      name="again"
      title={words.accessKeys}
      keys={account.keys().filter(({ state }) => state !== 'deleted')}
      selected={selected}
      onSelect={(ids) => change({ selected: ids })}
      onVerb={choose}
    />
  ) : (
    <Keys name="dead" title={words.accessKeys} keys={AT_FIRST} selected={picked} onSelect={pick} onVerb={() => undefined} />
  );
}

function KeysSection(): ReactNode {
  const { selected, tab, expanded } = useStore();
  const keys = (
    <Keys
      name="root"
      title={words.accessKeys}
      keys={account.keys().filter(({ state }) => state !== 'deleted')}
      selected={selected}
      onSelect={(ids) => change({ selected: ids })}
      onVerb={choose}
    />
  );
  switch (scenario.closedSection) {
    case 'none':
      return keys;
    case 'expandable':
      return (
        <div ref={place('opener')}>
          <ExpandableSection
            {...EXPANDABLE}
            variant="container"
            expanded={expanded}
            onChange={({ detail }) => change({ expanded: detail.expanded })}
          >
            {keys}
          </ExpandableSection>
        </div>
      );
    case 'tab':
      return (
        <div ref={place('tabs')}>
          <Tabs
            activeTabId={tab}
            onChange={({ detail }) => change({ tab: detail.activeTabId })}
            tabs={[
              { id: 'mfa', label: words.mfa, content: <Mfa /> },
              { id: 'keys', label: words.accessKeys, content: keys },
            ]}
          />
        </div>
      );
    default:
      return scenario.closedSection satisfies never;
  }
}

function OtherKeys({ user }: { user: string | undefined }): ReactNode {
  const [selected, select] = useState<readonly string[]>([]);
  const done = new Set(
    account
      .journal()
      .filter(({ verb }) => verb === 'delete')
      .map(({ id }) => id),
  );
  return (
    <Keys
      name="other"
      title={words.accessKeys}
      user={user}
      keys={OTHER_KEYS.filter(({ id }) => !done.has(id)).map(({ id, active, lastUsed }) => ({
        id,
        state: active ? 'active' : 'inactive',
        lastUsed,
      }))}
      selected={selected}
      onSelect={select}
      onVerb={act}
    />
  );
}

function UserPage({ user }: { user: string }): ReactNode {
  return (
    <ContentLayout header={<Header variant="h1">{user}</Header>}>
      <OtherKeys user={undefined} />
    </ContentLayout>
  );
}

function LookAlikes({ where }: { where: 'before' | 'after' }): ReactNode {
  return (
    <>
      {scenario.mfa === where && <Mfa />}
      {scenario.certificates === where && <Certificates />}
      {(scenario.cloudfront === where || (scenario.trap === 'cloudfront-only' && where === 'after')) && <CloudFront />}
    </>
  );
}

function Certificates(): ReactNode {
  return (
    <LookAlike
      title={words.certificates}
      items={[{ id: 'TA22JUVI67LPWTGZ5EXAMPLE' }]}
      menu={[
        { id: 'deactivate', text: words.deactivate },
        { id: 'delete', text: words.delete },
      ]}
    />
  );
}

function CloudFront(): ReactNode {
  return (
    <LookAlike
      title={words.cloudfront}
      items={[{ id: 'APKAQ7LWTGZ5CLOUDFR1' }, { id: 'APKAQ7LWTGZ5CLOUDFR2' }]}
      menu={[
        { id: 'activate', text: words.activate },
        { id: 'deactivate', text: words.deactivate },
        { id: 'delete', text: words.delete },
      ]}
    />
  );
}

function Mfa(): ReactNode {
  return <LookAlike title={words.mfa} items={[{ id: `arn:aws:iam::${scenario.account}:mfa/phone` }]} menu={undefined} />;
}

function LookAlike({
  title,
  items,
  menu,
}: {
  title: string;
  items: { id: string }[];
  menu: { id: string; text: string }[] | undefined;
}): ReactNode {
  const [selected, select] = useState<{ id: string }[]>([]);
  return (
    <Table
      items={items}
      selectionType="single"
      trackBy="id"
      selectedItems={selected}
      onSelectionChange={({ detail }) => select(detail.selectedItems)}
      ariaLabels={{ itemSelectionLabel: (_data, { id }) => id, selectionGroupLabel: title, tableLabel: title }}
      columnDefinitions={[
        { id: 'identifier', header: 'ID', cell: ({ id }) => id },
        { id: 'created', header: words.createdOn, cell: () => words.daysAgo('90') },
        { id: 'status', header: words.status, cell: () => words.active },
      ]}
      header={
        <Header
          variant="h2"
          counter={`(${items.length})`}
          actions={
            menu ? (
              <ButtonDropdown items={menu} disabled={selected.length === 0}>
                {words.actions}
              </ButtonDropdown>
            ) : (
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={selected.length === 0}>{words.remove}</Button>
                <Button>{words.assign}</Button>
              </SpaceBetween>
            )
          }
        >
          {title}
        </Header>
      }
    />
  );
}

function Help(): ReactNode {
  const [selected, select] = useState<readonly string[]>([]);
  return (
    <HelpPanel header={<h2>{words.accessKeys}</h2>}>
      <p>
        {words.sample}: <code>{SAMPLE_ID}</code>
      </p>
      <pre>aws_access_key_id = {SAMPLE_ID}</pre>
      <ul>
        <li>{SAMPLE_ID}</li>
      </ul>
      {scenario.trap === 'help-sample' && (
        <Keys
          name="sample"
          title={words.accessKeys}
          keys={[{ id: SAMPLE_ID, state: 'active', lastUsed: '1' }]}
          selected={selected}
          onSelect={select}
          onVerb={() => undefined}
        />
      )}
    </HelpPanel>
  );
}

function Wizard(): ReactNode {
  return (
    <ContentLayout header={<Header variant="h1">{words.createKey}</Header>}>
      <Container header={<Header variant="h2">{words.accessKeys}</Header>}>
        <p>{SAMPLE_ID}</p>
        <p>wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY</p>
        <Button variant="primary">{words.createKey}</Button>
      </Container>
    </ContentLayout>
  );
}

function Dashboard(): ReactNode {
  return <ContentLayout header={<Header variant="h1">IAM</Header>}>{words.help}</ContentLayout>;
}
