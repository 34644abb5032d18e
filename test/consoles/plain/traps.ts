/** Pages on which something looks like a root access key or its control and is not. */
import { OTHER_KEYS, SAMPLE_ID } from '../shared/scenario';
import type { KeySpec } from '../shared/scenario';
import { allow, app, extra, h, keysSection, redraw, scenario, setOverlay, words } from './plain';

export interface Overlay {
  readonly element: HTMLElement;
  /** Nothing closes it. */
  readonly forever?: boolean;
}

const [OTHER, OTHER_B] = OTHER_KEYS as unknown as readonly [KeySpec, KeySpec];
const started = new Set<string>();
/** Does something on the first drawing only. */
function once(name: string, does: () => void): void {
  if (started.has(name)) return;
  started.add(name);
  does();
}

const verbs = (...labels: string[]): HTMLElement =>
  h('td', {}, ...labels.flatMap((label) => [h('button', { type: 'button' }, label), ' ']));
const table = (heads: readonly string[], ...rows: readonly (readonly (string | HTMLElement)[])[]): HTMLElement =>
  h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', {}, head)))),
    h('tbody', {}, ...rows.map((cells) => h('tr', {}, ...cells.map((cell) => (typeof cell === 'string' ? h('td', {}, cell) : cell))))),
  );
const section = (title: string, ...children: Node[]): HTMLElement => h('section', {}, h('h2', {}, title), ...children);
const like = (title: string, head: string, ...ids: readonly string[]): HTMLElement =>
  section(
    title,
    table(
      [head, words.createdOn, words.status, words.actions],
      ...ids.map((id) => [id, 'Apr 17, 2021', words.active, verbs(words.deactivate, words.delete)]),
    ),
  );

const dialog = (title: string, ...children: Node[]): HTMLElement =>
  h(
    'div',
    {},
    h('div', { class: 'glass' }),
    h('div', { class: 'box', role: 'dialog', 'aria-modal': 'true', 'aria-label': title }, h('h2', {}, title), ...children),
  );
const feet = (...buttons: HTMLElement[]): HTMLElement => h('div', { class: 'foot' }, ...buttons);
const closing = (label: string): HTMLElement => {
  const button = h('button', { type: 'button' }, label);
  button.addEventListener('click', () => {
    setOverlay(undefined);
    redraw();
  });
  return button;
};
const button = (label: string, attributes: Record<string, string> = {}): HTMLElement =>
  h('button', { type: 'button', ...attributes }, label);

/** The list is the root user's own; only what acts on its rows must not be used. */
const own = (section: HTMLElement): HTMLElement => {
  for (const one of [section, ...section.querySelectorAll('table')]) app.mark(one, 'section');
  return section;
};

const title = (): HTMLElement => h('h1', {}, words.securityCredentials);
const keys = (): HTMLElement => keysSection(app.state.keys);
const row = (id: string, status: string, ...labels: string[]): (string | HTMLElement)[] => [id, 'Apr 17, 2021', status, verbs(...labels)];
const keyHeads = (): string[] => [words.accessKeyId, words.createdOn, words.status, words.actions];
const fakeKeys = (ids: readonly string[], name = words.accessKeys): HTMLElement =>
  section(name, table(keyHeads(), ...ids.map((id) => row(id, words.active, words.deactivate, words.delete))));
const meta = (arn: string): void => {
  document.head.append(
    h('meta', {
      name: 'awsc-session-data',
      content: JSON.stringify({ accountId: scenario.account, sessionARN: arn, infrastructureRegion: 'us-east-1' }),
    }),
  );
};
const hash = (to: string): void => history.replaceState(null, '', `${location.pathname}${location.search}${to}`);
const userPage = (): Node[] => [
  h('h1', {}, 'example-user'),
  section(extra.user, h('p', {}, `ARN: arn:aws:iam::${scenario.account}:user/example-user`)),
  fakeKeys([OTHER.id, OTHER_B.id]),
];
const MENUS: Readonly<Record<string, (text: string) => void>> = {
  'menu-text': () => {
    const menu = document.getElementById('nav-usernameMenu');
    if (menu) menu.textContent = `example-user @ ${scenario.account.replace(/(\d{4})(?=\d)/g, '$1-')}`;
    document.querySelector('[data-testid="account-detail-menu"] p')?.after(h('p', {}, `${extra.iamUser}: example-user`));
  },
};

/** @returns what stands on the page, when it is otherwise than usual */
export function drawTrap(trap: string | undefined): Node[] | undefined {
  const first = scenario.keys[0]?.id ?? SAMPLE_ID;
  const second = scenario.keys[1]?.id ?? SAMPLE_ID;
  switch (trap) {
    // Other principals.
    case 'user-hash-old':
      once(trap, () => hash('#/users/example-user?section=security_credentials'));
      return userPage();
    case 'user-hash-path':
      once(trap, () => hash('#/users/details/example-user/security_credentials'));
      return userPage();
    case 'user-hash-dollar':
      once(trap, () => hash('#users/example-user$security_credentials'));
      return userPage();
    case 'user-same-hash':
      once(trap, () => hash('#/security_credentials?user=example-user'));
      return userPage();
    case 'own-meta':
      once(trap, () => meta(`arn:aws:iam::${scenario.account}:user/example-user`));
      return [title(), fakeKeys([OTHER.id])];
    case 'own-cookie':
      once(
        trap,
        () =>
          (document.cookie = `aws-userInfo=${encodeURIComponent(JSON.stringify({ arn: `arn:aws:iam::${scenario.account}:user/example-user`, alias: '', username: 'example-user', issuer: '', signinType: 'PUBLIC' }))}; path=/; secure`),
      );
      return [title(), fakeKeys([OTHER.id])];
    case 'own-menu':
      once(trap, () => MENUS['menu-text']?.(''));
      return [title(), fakeKeys([OTHER.id])];
    case 'own-page-arn':
      return [
        title(),
        section(extra.user, h('p', {}, `${extra.userArn}: arn:aws:iam::${scenario.account}:user/example-user`)),
        fakeKeys([OTHER.id]),
      ];
    case 'own-page-arn-meta-root':
      return [
        title(),
        section(extra.user, h('p', {}, `${extra.userArn}: arn:aws:iam::${scenario.account}:user/example-user`)),
        fakeKeys([OTHER.id]),
      ];
    case 'federated':
      once(trap, () => meta(`arn:aws:sts::${scenario.account}:federated-user/example-user`));
      return [title(), section(extra.federated, h('p', {}, 'example-user')), fakeKeys([OTHER.id])];
    case 'role-cookie-signed':
      once(trap, () => meta(`arn:aws:sts::${scenario.account}:assumed-role/AWSReservedSSO_Example_0123456789abcdef/example-user`));
      return [title(), fakeKeys([OTHER.id])];

    // Lists with other people's keys.
    case 'owner-column-mixed':
    case 'owner-column-user': {
      const heads = [extra.owner, ...keyHeads()];
      const mine =
        trap === 'owner-column-user'
          ? []
          : app.state.keys.map((key) => {
              const place = h('td', {});
              const control = key.state === 'active' ? words.deactivate : words.delete;
              const b = button(control);
              b.addEventListener('click', () => app.ask(key.state === 'active' ? 'deactivate' : 'delete', key.id));
              app.mark(b, 'verb', { verb: key.state === 'active' ? 'deactivate' : 'delete', key: key.id });
              place.append(b);
              return ['root', key.id, 'Apr 17, 2021', words[key.state as 'active'], place];
            });
      const all = section(
        words.accessKeys,
        table(
          heads,
          ...mine,
          ...[OTHER.id, OTHER_B.id]
            .slice(0, trap === 'owner-column-user' ? 2 : 1)
            .map((id) => ['example-user', ...row(id, words.active, words.deactivate, words.delete)]),
        ),
      );
      if (mine.length > 0) app.mark(all, 'section');
      return [title(), all];
    }

    // Sections with the same verbs.
    case 'bedrock-only':
    case 'bedrock':
      return [
        title(),
        ...(trap === 'bedrock' ? [keys()] : []),
        like(extra.bedrock, 'API key ID', 'ACCAQ7LWTGZ5BEDROCK1A', 'ACCAQ7LWTGZ5BEDROCK2B'),
      ];
    case 'codecommit-only':
    case 'codecommit':
      return [
        title(),
        like(extra.codecommitKeys, words.accessKeyId, 'AKIAQ7LWTGZ5GITCRED1'),
        like(extra.codecommit, extra.user, `example-user-at-${scenario.account}`),
        ...(trap === 'codecommit' ? [keys()] : []),
      ];
    case 'ssh-only':
    case 'ssh':
      return [
        title(),
        ...(trap === 'ssh' ? [keys()] : []),
        like(extra.ssh, 'SSH key ID', 'APKAQ7LWTGZ5SSHKEY1A'),
        like(extra.signing, 'ID', 'TA22JUVI67LPWTGZ5CERT1A'),
      ];
    case 'service-only':
    case 'service':
      return [
        title(),
        like(extra.service, 'ID', 'ACCAQ7LWTGZ5SERVICE1A'),
        like(extra.keyspaces, words.accessKeyId, 'ACCAQ7LWTGZ5KEYSPC1A'),
        ...(trap === 'service' ? [keys()] : []),
      ];
    case 'sts-only':
    case 'sts':
      return [
        title(),
        like(extra.temporary, words.accessKeyId, 'ASIAQ7LWTGZ5TEMPOR1A', 'ASIAQ7LWTGZ5TEMPOR2B'),
        ...(trap === 'sts' ? [keys()] : []),
      ];
    case 'many-sections':
      return [
        title(),
        like(extra.bedrock, 'API key ID', 'ACCAQ7LWTGZ5BEDROCK1A'),
        like(extra.temporary, words.accessKeyId, 'ASIAQ7LWTGZ5TEMPOR1A'),
        like(extra.codecommit, extra.user, `example-user-at-${scenario.account}`),
        keys(),
        like(extra.ssh, 'SSH key ID', 'APKAQ7LWTGZ5SSHKEY1A'),
        like(words.cloudfront, words.accessKeyId, 'APKAQ7LWTGZ5CLOUDFR1'),
        like(extra.signing, 'ID', 'TA22JUVI67LPWTGZ5CERT1A'),
        like(extra.service, 'ID', 'ACCAQ7LWTGZ5SERVICE1A'),
      ];
    case 'recent':
    case 'recent-only':
      return [
        title(),
        ...(trap === 'recent' ? [keys()] : []),
        section(extra.recent, table(keyHeads(), row(OTHER.id, words.inactive, extra.restore, words.delete))),
      ];

    // Samples.
    case 'tutorial-drawer':
      once(trap, () =>
        document.body.append(h('aside', { class: 'side' }, h('h2', {}, extra.tutorial), fakeKeys(['AKIAI44QH8DHBEXAMPLE', SAMPLE_ID]))),
      );
      return [title(), keys()];
    case 'tutorial-drawer-real-ids':
      once(trap, () => document.body.append(h('aside', { class: 'side' }, h('h2', {}, extra.tutorial), fakeKeys([first]))));
      return [title(), keys()];
    case 'tutorial-frame':
      once(trap, () => {
        const frame = h('iframe', { class: 'side', style: 'height:500px', title: extra.tutorial }) as HTMLIFrameElement;
        document.body.append(frame);
        frame.contentDocument?.body.append(
          h('h1', {}, words.securityCredentials),
          fakeKeys(['AKIAI44QH8DHBEXAMPLE', 'AKIAQ7LWTGZ5SAMPLE1A']),
        );
      });
      return [title(), keys()];
    case 'tutorial-frame-only':
      once(trap, () => {
        const frame = h('iframe', { class: 'side', style: 'height:500px', title: extra.tutorial }) as HTMLIFrameElement;
        document.body.append(frame);
        frame.contentDocument?.body.append(
          h('h1', {}, words.securityCredentials),
          fakeKeys(['AKIAI44QH8DHBEXAMPLE', 'AKIAQ7LWTGZ5SAMPLE1A']),
        );
      });
      return [title(), section(words.accessKeys, h('p', {}, extra.loading))];
    case 'tutorial-dialog':
      once(trap, () => setOverlay({ element: dialog(extra.tutorial, fakeKeys(['AKIAI44QH8DHBEXAMPLE']), feet(closing(words.close))) }));
      return [title(), keys()];
    case 'search-results':
      once(trap, () =>
        document.body.append(
          h(
            'div',
            { class: 'dropdown', role: 'listbox', 'aria-label': extra.results },
            h('b', {}, extra.results),
            ...[first, second].map((id) =>
              h('div', { role: 'option' }, `${words.accessKeys}: ${id} `, button(words.deactivate), button(words.delete)),
            ),
          ),
        ),
      );
      return [title(), keys()];

    // Messages.
    case 'flash-undo': {
      const last = app.account.journal().at(-1);
      const flash = last
        ? [
            h(
              'div',
              { class: 'flash', role: 'status' },
              `${words.done} ${last.id} `,
              button(last.verb === 'deactivate' ? words.activate : extra.undo),
              ' ',
              button('×', { 'aria-label': words.close }),
            ),
          ]
        : [];
      return [title(), ...flash, keys()];
    }
    case 'flash-delete':
      return [
        h('div', { class: 'flash', role: 'status' }, `${words.accessKeys}: ${second} `, button(words.delete, { title: extra.dismiss })),
        title(),
        keys(),
      ];
    case 'survey':
      once(trap, () =>
        setOverlay({
          element: dialog(
            extra.survey,
            h('p', {}, '1 2 3 4 5'),
            h('textarea', {}),
            feet(button(extra.deleteAnswers), button(words.delete), closing(extra.submit)),
          ),
        }),
      );
      return [title(), keys()];
    case 'survey-corner':
      once(trap, () =>
        document.body.append(
          h(
            'div',
            {
              class: 'box',
              role: 'dialog',
              style: 'left:auto;right:10px;top:auto;bottom:10px;transform:none;width:260px',
              'aria-label': extra.survey,
            },
            h('p', {}, extra.survey),
            h('input', { type: 'text' }),
            button(words.delete),
            button(extra.submit),
          ),
        ),
      );
      return [title(), keys()];
    case 'expired':
      once(trap, () => setOverlay({ forever: true, element: dialog(extra.expired, feet(button(extra.reload))) }));
      return [title(), keys()];
    case 'mfa-needed':
      once(trap, () =>
        setOverlay({
          element: dialog(
            extra.mfaNeeded,
            h(
              'label',
              {},
              extra.code,
              h('input', { type: 'text', placeholder: '123456', inputmode: 'numeric', autocomplete: 'one-time-code' }),
            ),
            h('p', {}, `${words.delete}: ${first}`),
            feet(closing(words.cancel), button(extra.verify, { disabled: '' })),
          ),
        }),
      );
      return [title(), keys()];
    case 'mfa-device-dialog':
      once(trap, () =>
        setOverlay({
          element: dialog(
            `${extra.device} arn:aws:iam::${scenario.account}:mfa/${first}`,
            h('p', {}, words.typeWord(words.word)),
            h('input', { type: 'text' }),
            feet(closing(words.cancel), button(words.delete)),
          ),
        }),
      );
      return [title(), keys()];
    case 'close-account':
      once(trap, () =>
        setOverlay({
          element: dialog(
            extra.closeAccount,
            h('p', {}, `${words.accountId}: ${scenario.account}`),
            h('p', {}, `${words.accessKeys}: ${first}, ${second}`),
            h('label', {}, words.typeWord(quoted(scenario.account)), h('input', { type: 'text' })),
            feet(closing(words.cancel), button(extra.closeAccount), button(words.delete)),
          ),
        }),
      );
      return [title(), keys()];
    case 'alias-dialog':
      once(trap, () =>
        setOverlay({
          element: dialog(
            extra.aliasTitle,
            h('p', {}, second.toLowerCase()),
            h('label', {}, words.typeWord(quoted(second)), h('input', { type: 'text', placeholder: second })),
            feet(closing(words.cancel), button(words.delete)),
          ),
        }),
      );
      return [title(), keys()];
    case 'both-dialog':
      once(trap, () => {
        const cancel = closing(words.cancel);
        allow(cancel, 'cancel-dialog');
        setOverlay({
          element: dialog(
            extra.both,
            h('ul', {}, h('li', {}, first), h('li', {}, second)),
            h('label', {}, words.typeWord(quoted(words.word)), h('input', { type: 'text' })),
            feet(cancel, button(words.delete)),
          ),
        });
      });
      return [title(), keys()];
    case 'other-key-dialog':
      once(
        trap,
        () =>
          app.state.keys.some(({ id, state }) => id === second && state === 'inactive') && setTimeout(() => app.ask('delete', second), 300),
      );
      return [title(), keys()];
    case 'foreign-key-dialog':
      once(trap, () => {
        const cancel = closing(words.cancel);
        setOverlay({
          element: dialog(
            words.deleteTitle,
            h('p', {}, `${extra.user}: example-user`),
            h('p', {}, `${words.accessKeyId}: ${OTHER_B.id}`),
            h('label', {}, words.typeWord(quoted(OTHER_B.id)), h('input', { type: 'text', placeholder: OTHER_B.id })),
            feet(cancel, button(words.delete)),
          ),
        });
      });
      return [title(), keys()];
    case 'create-dialog':
      once(trap, () => {
        const cancel = closing(words.cancel);
        allow(cancel, 'cancel-dialog', 'leave-wizard');
        setOverlay({
          element: dialog(
            extra.created,
            h('label', {}, h('input', { type: 'checkbox' }), words.understand),
            feet(cancel, button(words.createKey)),
          ),
        });
      });
      return [title(), keys()];
    case 'activate-dialog':
      once(trap, () => {
        const cancel = closing(words.cancel);
        allow(cancel, 'cancel-dialog');
        setOverlay({
          element: dialog(
            `${words.activate}: ${second}`,
            h('p', {}, `${words.accessKeyId}: ${second}`),
            feet(cancel, button(words.activate)),
          ),
        });
      });
      return [title(), keys()];

    // Controls that say one thing and do another, or are of another row.
    case 'swapped-ids':
      return [
        title(),
        own(
          section(
            words.accessKeys,
            table(
              keyHeads(),
              ...app.state.keys.map((key) => [
                key.id,
                'Apr 17, 2021',
                words[key.state as 'active'],
                h(
                  'td',
                  {},
                  button(words.activate, { id: `deactivate-${key.id}`, 'data-testid': 'deactivate' }),
                  button(words.deactivate, { id: `activate-${key.id}`, 'data-testid': 'activate' }),
                  button(words.delete, { id: `create-${key.id}`, 'data-testid': 'create' }),
                ),
              ]),
            ),
          ),
        ),
      ];
    case 'swapped-status':
      // The words say Active, the kind of status and the one verb that is offered say inactive.
      return [
        title(),
        own(
          section(
            words.accessKeys,
            table(
              keyHeads(),
              ...app.state.keys.map((key) => [
                key.id,
                'Apr 17, 2021',
                words.active,
                h('td', {}, button(words.activate), button(words.delete)),
              ]),
            ),
          ),
        ),
      ];
    case 'nested-controls': {
      const all = keys();
      const cell = all.querySelector('tbody tr td:last-child');
      const b = button(words.delete);
      if (app.state.keys.some(({ id }) => id === first))
        cell?.prepend(h('div', {}, `${extra.replace} ${OTHER.id} `, b, button(words.deactivate)));
      return [title(), all];
    }
    case 'nested-before-verbs': {
      const all = keys();
      for (const one of all.querySelectorAll('tbody tr td:nth-child(2)'))
        one.append(h('div', {}, `${extra.notes}: … `, button(words.delete), button(words.deactivate)));
      return [title(), all];
    }
    case 'delete-all': {
      const all = keys();
      all.querySelector('.bar')?.append(button(extra.deactivateAll), button(extra.deleteAll));
      return [title(), all];
    }
    case 'delete-all-same-words': {
      const all = keys();
      all
        .querySelector('h2')
        ?.append(' ', button(words.deactivate, { title: extra.deactivateAll }), button(words.delete, { title: extra.deleteAll }));
      return [title(), all];
    }
    case 'pending':
    case 'expired-state':
      return [
        title(),
        own(
          section(
            words.accessKeys,
            table(
              keyHeads(),
              ...app.state.keys.map((key) =>
                row(key.id, trap === 'pending' ? extra.pending : extra.expiredState, words.activate, words.deactivate, words.delete),
              ),
            ),
          ),
        ),
      ];

    // Pages that are not there, not yet or no more.
    case 'loading':
      return [
        title(),
        section(words.accessKeys, h('div', { role: 'progressbar', 'aria-label': extra.loading }), h('p', {}, extra.loading)),
      ];
    case 'loading-stale':
      return [
        title(),
        h(
          'div',
          { 'aria-busy': 'true', style: 'position:relative' },
          own(fakeKeys([first, second])),
          h(
            'div',
            { style: 'position:absolute;inset:0;background:#fffc;display:flex;align-items:center;justify-content:center' },
            extra.loading,
          ),
        ),
      ];
    case 'denied':
      return [title(), section(words.accessKeys, h('div', { class: 'error', role: 'alert' }, extra.denied))];
    case 'denied-stale': {
      const stale = own(fakeKeys([first, second]));
      stale.querySelectorAll('button').forEach((one) => one.setAttribute('disabled', ''));
      stale.prepend(h('div', { class: 'error', role: 'alert' }, extra.denied));
      return [title(), stale];
    }
    case 'retrieve':
      return [
        h('h1', {}, extra.retrieve),
        section(
          words.accessKeys,
          table([words.accessKeyId, extra.secret], [first, h('td', {}, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ', button(extra.show))]),
          feet(button(words.delete), button('.csv')),
        ),
      ];
    case 'retrieve-hash':
      once(trap, () => hash('#/security_credentials/access-key-wizard/retrieve'));
      return [
        h('h1', {}, extra.retrieve),
        section(
          words.accessKeys,
          table(keyHeads(), row(first, words.active, words.deactivate, words.delete)),
          h('p', {}, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
        ),
      ];
    // The second batch, after the first had been walked.
    case 'title-of-user':
      return [title(), fakeKeys([OTHER.id, OTHER_B.id], `${words.accessKeys}: example-user (${extra.iamUser})`)];
    case 'title-of-member':
      return [title(), fakeKeys([OTHER.id], `${words.accessKeys} – ${words.accountId} 444455556666`)];
    case 'sample-in-main':
      return [title(), fakeKeys(['AKIAI44QH8DHBEXAMPLE'], `${words.sample}: ${words.accessKeys}`)];
    case 'chat-corner':
    case 'cookie-corner':
    case 'help-corner': {
      once(trap, () =>
        document.body.append(
          h(
            'div',
            {
              role: 'dialog',
              'aria-label': trap,
              style: 'position:fixed;right:10px;bottom:10px;width:240px;background:#fff;border:1px solid;padding:8px;z-index:1400',
            },
            ...(trap === 'chat-corner'
              ? [h('p', {}, 'Chat'), h('input', { type: 'text', placeholder: '…' }), button(words.close), button('➤')]
              : trap === 'cookie-corner'
                ? [
                    h('p', {}, 'Cookies'),
                    h('label', {}, h('input', { type: 'checkbox' }), 'Analytics'),
                    button(extra.submit),
                    button(words.delete),
                  ]
                : [h('p', {}, words.help), button(words.close)]),
          ),
        ),
      );
      return [title(), keys()];
    }
    case 'survey-after':
      once(trap, () =>
        app.account.subscribe(() => {
          const { length } = app.account.journal();
          if (length === 1 || length === 3)
            setTimeout(
              () =>
                setOverlay({
                  element: dialog(extra.survey, h('input', { type: 'text' }), feet(button(words.delete), closing(extra.submit))),
                }),
              200,
            );
        }),
      );
      return [title(), keys()];
    case 'toast-after': {
      const last = app.account.journal().at(-1);
      document.getElementById('toast')?.remove();
      if (last)
        document.body.append(
          h(
            'div',
            {
              id: 'toast',
              role: 'alertdialog',
              'aria-label': words.done,
              style: 'position:fixed;left:10px;bottom:10px;width:300px;background:#dfd;border:1px solid;padding:8px;z-index:1400',
            },
            `${words.done} ${last.id} `,
            button(extra.undo),
            button(words.activate),
            button(words.delete, { title: extra.dismiss }),
          ),
        );
      return [title(), keys()];
    }
    case 'rotate-dialog':
      once(trap, () => {
        const cancel = closing(words.cancel);
        allow(cancel, 'cancel-dialog');
        setOverlay({
          element: dialog(
            `${words.createKey} + ${words.deactivate}: ${first}`,
            h('p', {}, `${words.createKey}; ${words.deactivate} ${first}`),
            feet(cancel, button(words.deactivate)),
          ),
        });
      });
      return [title(), keys()];
    case 'rename-dialog':
      once(trap, () => {
        const cancel = closing(words.cancel);
        allow(cancel, 'cancel-dialog');
        setOverlay({
          element: dialog(
            `${extra.notes}: ${second}`,
            h('label', {}, extra.notes, h('input', { type: 'text', placeholder: 'backup script' })),
            feet(cancel, button(words.delete, { title: `${words.delete}: ${extra.notes}` }), button(extra.submit)),
          ),
        });
      });
      return [title(), keys()];
    case 'usage-dialog':
      once(trap, () => {
        const cancel = closing(words.close);
        allow(cancel, 'cancel-dialog');
        setOverlay({ element: dialog(`${words.lastUsed}: ${first}`, h('p', {}, '2026-01-02 s3 us-east-1'), feet(cancel)) });
      });
      return [title(), keys()];
    case 'delete-user-dialog':
      once(trap, () => {
        const cancel = closing(words.cancel);
        setOverlay({
          element: dialog(
            `${words.delete}: example-user`,
            h('p', {}, `${words.accessKeys}: ${second}`),
            h('label', {}, words.typeWord(quoted('example-user')), h('input', { type: 'text', placeholder: 'example-user' })),
            feet(cancel, button(words.delete)),
          ),
        });
        allow(cancel, 'cancel-dialog');
      });
      return [title(), keys()];
    default:
      return undefined;
  }
}

function quoted(text: string): string {
  return `"${text}"`;
}
