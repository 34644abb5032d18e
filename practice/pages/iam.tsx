import AppLayout from '@cloudscape-design/components/app-layout';
import Box from '@cloudscape-design/components/box';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import Header from '@cloudscape-design/components/header';
import HelpPanel from '@cloudscape-design/components/help-panel';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Cloud } from '../cloud';
import { ConsoleContext, type Console } from '../console';
import { HREF, OTHER_PAGES, readRoute, useHash, type PageName, type Route } from '../routes';
import type { Session } from '../session';
import { WORDS, type Language, type Words } from '../words';
import { CreateKeyWizard } from './create-key-wizard';
import { Dashboard } from './dashboard';
import { SecurityCredentialsPage } from './security-credentials';
import { UserPage, UsersPage } from './users';

/** Room for the side navigation beside a table of access keys. */
const WIDE = '(min-width: 1100px)';

/** The IAM console below the global navigation. */
export function IamConsole({ cloud, session, language }: { cloud: Cloud; session: Session; language: Language }) {
  const hash = useHash();
  const route = useMemo(() => readRoute(hash), [hash]);
  const words = WORDS[language];
  const [helpOpen, setHelpOpen] = useState(false);
  const [navigationOpen, setNavigationOpen] = useState(() => matchMedia(WIDE).matches);
  const { messages, notify } = useMessages(hash, words);
  const context = useMemo<Console>(
    () => ({ cloud, session, language, words, notify, openHelp: () => setHelpOpen(true) }),
    [cloud, session, language, words, notify],
  );
  return (
    <ConsoleContext.Provider value={context}>
      <AppLayout
        headerSelector="#awsc-nav-header"
        footerSelector="#awsc-nav-footer"
        ariaLabels={{
          navigation: 'Side navigation',
          navigationClose: 'Close side navigation',
          navigationToggle: 'Open side navigation',
          notifications: 'Notifications',
          tools: 'Help panel',
          toolsClose: 'Close help panel',
          toolsToggle: 'Open help panel',
        }}
        stickyNotifications
        maxContentWidth={Number.MAX_VALUE}
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        toolsOpen={helpOpen}
        onToolsChange={({ detail }) => setHelpOpen(detail.open)}
        navigation={<Navigation activeHref={sideHref(route)} words={words} />}
        breadcrumbs={<BreadcrumbGroup ariaLabel="Breadcrumbs" items={breadcrumbs(route, words)} />}
        notifications={<Flashbar items={messages} />}
        tools={<Help words={words} />}
        // Another page is another instance, as in a console that fetches its data anew.
        content={<Page key={hash} route={route} words={words} />}
      />
    </ConsoleContext.Provider>
  );
}

function Page({ route, words }: { route: Route; words: Words }) {
  switch (route.page) {
    case 'dashboard':
      return <Dashboard />;
    case 'users':
      return <UsersPage />;
    case 'user':
      return <UserPage name={route.name} tab={route.tab} />;
    case 'security-credentials':
      return <SecurityCredentialsPage />;
    case 'create-key-wizard':
      return <CreateKeyWizard />;
    case 'other':
      return (
        <SpaceBetween size="l">
          <Header variant="h1">{titleOf(route.path, words)}</Header>
          <Box variant="p">Nothing to practise here.</Box>
        </SpaceBetween>
      );
    default:
      return route satisfies never;
  }
}

/** Flash messages; a page that is left takes its messages along. */
function useMessages(hash: string, words: Words): { messages: FlashbarProps.MessageDefinition[]; notify: Console['notify'] } {
  const [messages, setMessages] = useState<FlashbarProps.MessageDefinition[]>([]);
  const count = useRef(0);
  useEffect(() => setMessages([]), [hash]);
  const notify = useCallback<Console['notify']>(
    (type, header, content) => {
      count.current += 1;
      const id = `message-${count.current}`;
      setMessages((before) => [
        {
          id,
          type,
          ...(content === undefined ? { content: header } : { header, content }),
          dismissible: true,
          dismissLabel: words.dismiss,
          statusIconAriaLabel: type,
          onDismiss: () => setMessages((all) => all.filter((message) => message.id !== id)),
        },
        ...before,
      ]);
    },
    [words],
  );
  return { messages, notify };
}

/** Items as seen in the IAM console on 2025-10-16. */
function Navigation({ activeHref, words }: { activeHref: string; words: Words }) {
  const link = (href: keyof typeof OTHER_PAGES) => ({ type: 'link', text: words[OTHER_PAGES[href]], href }) as const;
  return (
    <div data-testid="iamv2-side-navigation">
      <SideNavigation
        header={{ text: 'Identity and Access Management (IAM)', href: HREF.dashboard }}
        activeHref={activeHref}
        items={[
          { type: 'link', text: words.dashboard, href: HREF.dashboard },
          {
            type: 'section',
            text: words.accessManagement,
            items: [
              link('#/groups'),
              { type: 'link', text: words.users, href: HREF.users },
              link('#/roles'),
              link('#/policies'),
              link('#/identity_providers'),
              link('#/account_settings'),
              link('#/organizations/root-access-management'),
            ],
          },
          { type: 'section', text: words.accessReports, items: [link('#/credential_report')] },
        ]}
      />
    </div>
  );
}

/** A page without words of its own is called by its address. */
function titleOf(path: string, words: Words): string {
  const names: Readonly<Record<string, PageName>> = OTHER_PAGES;
  const name = names[`#/${path}`];
  return name === undefined ? path : words[name];
}

function sideHref(route: Route): string {
  switch (route.page) {
    case 'dashboard':
      return HREF.dashboard;
    case 'users':
    case 'user':
      return HREF.users;
    case 'other':
      return `#/${route.path}`;
    case 'security-credentials':
    case 'create-key-wizard':
      return '';
    default:
      return route satisfies never;
  }
}

function breadcrumbs(route: Route, words: Words): { text: string; href: string }[] {
  const iam = { text: 'IAM', href: HREF.dashboard };
  const credentials = { text: words.securityCredentials, href: HREF.securityCredentials };
  switch (route.page) {
    case 'dashboard':
      return [iam, { text: words.dashboard, href: HREF.dashboard }];
    case 'users':
      return [iam, { text: words.users, href: HREF.users }];
    case 'user':
      return [iam, { text: words.users, href: HREF.users }, { text: route.name, href: HREF.user(route.name) }];
    case 'security-credentials':
      return [iam, credentials];
    case 'create-key-wizard':
      return [iam, credentials, { text: words.create, href: HREF.wizard }];
    case 'other':
      return [iam, { text: titleOf(route.path, words), href: '' }];
    default:
      return route satisfies never;
  }
}

/** Help that quotes a key id, in text and as code: it is nobody's key. */
function Help({ words }: { words: Words }) {
  return (
    <HelpPanel header={<h2>{words.accessKeys}</h2>}>
      <p>Access keys are long-term credentials for an IAM user or the AWS account root user.</p>
      <p>An access key consists of two parts. An example of an access key ID:</p>
      <p>AKIAIOSFODNN7EXAMPLE</p>
      <p>In a file:</p>
      <pre>
        <code>AKIAIOSFODNN7EXAMPLE</code>
      </pre>
    </HelpPanel>
  );
}
