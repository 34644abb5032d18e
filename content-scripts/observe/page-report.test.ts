// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportToHtml } from '../../scripts/lib/fixture.mjs';
import { LANGUAGES } from '../../src/console/labels/index';
import type { Term } from '../../src/console/labels/index';
import { nextStep } from '../../src/guide/next-step';
import { NO_PROGRESS } from '../../src/guide/progress';
import type { Step } from '../../src/guide/step';
import { pageView } from '../../src/guide/testing/views';
import { Observer } from './index';
import { pageReport } from './page-report';

const ADDRESS = 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials';
vi.setConfig({ testTimeout: 30_000 });

const UNRECOGNISED: Step = { id: 'unrecognised', why: 'no-section' };

beforeEach(() => {
  // Nothing is laid out here: whatever is rendered has a box.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return { left: 0, top: 0, width: 100, height: 20 } as DOMRect;
  });
});
afterEach(() => {
  show('<html lang=""><body></body></html>');
});

/** Shows HTML in the test's document, with declarative shadow roots, which the test's DOM does not know. */
function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = parsed.documentElement.lang;
  document.head.replaceChildren(...parsed.head.childNodes);
  document.body.replaceChildren(...parsed.body.childNodes);
  for (const template of document.body.querySelectorAll('template[shadowrootmode]')) {
    const host = template.parentElement!;
    host.attachShadow({ mode: 'open' }).append((template as HTMLTemplateElement).content);
    template.remove();
  }
}

/** A report of the page that is shown, as the guide makes it. */
function report(): string {
  const observer = new Observer(document, { now: () => 0, elapsed: () => 0 });
  const seen = observer.observe(ADDRESS, undefined)!;
  return pageReport(document, seen.view, nextStep(seen.view, NO_PROGRESS), (ref) => observer.element(ref));
}

function reportOf(body: string, lang = 'en'): string {
  show(`<html lang="${lang}"><body>${body}</body></html>`);
  return pageReport(document, pageView({ section: { kind: 'absent' } }), UNRECOGNISED, () => undefined);
}

const first = (lang: string, term: Term): string => LANGUAGES[lang]![term][0]!;

describe('no secret, name or id survives', () => {
  const secret = fc.oneof(
    fc.stringMatching(/^AKIA[A-Z2-7]{16}$/),
    fc.stringMatching(/^akia[a-z2-7]{16}$/),
    fc.stringMatching(/^ASIA[A-Z2-7]{16}$/),
    fc.stringMatching(/^[A-Za-z0-9/+]{40}$/),
    fc.constantFrom('111122223333', '1111-2222-3333', '444455556666'),
    fc.constantFrom('Jolanthe', 'Quistrebert', 'jolanthe.quistrebert', 'Jolanthe Quistrebert', '山田花子', 'Зинаида'),
    fc.constantFrom('jolanthe@quistrebert.example', 'arn:aws:iam::111122223333:user/jolanthe', 'arn:aws:iam::111122223333:root'),
    fc.constantFrom('correct-horse-battery', 'hunter2hunter2', 'https://quistrebert.example/x?token=hunter2hunter2'),
    fc.stringMatching(/^[a-z]{9,16}$/),
  );
  const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
  const ATTRIBUTES = (
    'id name value title alt placeholder href src action role type style lang data-testid data-id data-user data-awsui-analytics data-status ' +
    'aria-label aria-labelledby aria-controls aria-expanded aria-haspopup aria-description aria-valuetext for scope onclick content nonce'
  ).split(' ');

  /** Forms in which pages write such things beside words that the report knows. */
  const FORMS: readonly ((s: string) => string)[] = [
    (s) => s,
    (s) => `delete-${s}`,
    (s) => `${s}Delete`,
    (s) => `deleteKey${s}`,
    (s) => `access_key_${s}_1`,
    (s) => `awsui_${s}_wih1l_1xi6i_63`,
    (s) => `awsui_table_wih1l_1xi6i_63 ${s}`,
    (s) => `Access keys (${s})`,
    (s) => `Delete "${s}", then wait.`,
    (s) => `{"id":"${s}"}`,
    (s) => `#/users/details/${s}`,
    (s) => `https://console.aws.amazon.com/iam/home#/users/details/${s}`,
  ];

  /** Places of a page, each with the secret in it. */
  function pageWith(secret: string): string {
    const s = html(secret);
    const half = Math.floor(secret.length / 2);
    const [a, b] = [html(secret.slice(0, half)), html(secret.slice(half))];
    const word = secret.toLowerCase().replace(/[^a-z0-9]/g, '') || 'x';
    const attributes = ATTRIBUTES.map((name) => `${name}="${s}"`).join(' ');
    return `
      <header role="banner"><button aria-haspopup="true" aria-label="${s}">${s}</button><a href="${s}">${s}</a></header>
      <nav>${s}</nav>
      <main class="${s}" ${attributes}>
        <!-- ${s.replace(/-+/g, '-')} -->
        <h2>Access keys <span>${s}</span></h2>
        <p>${s}</p><p>${a}<b>${b}</b></p><p>${a} ${b}</p><p>"${s}" (${s}) ${s}, ${s}</p>
        <input ${attributes}><input type="text" value="${s}" placeholder="${s}"><input type="password" value="${s}">
        <input type="checkbox" value="${s}"><input type="submit" value="${s}"><input type="hidden" value="${s}">
        <textarea>${s}</textarea><div contenteditable="true">${s}</div><div role="textbox">${s}</div>
        <select><option value="${s}">${s}</option></select>
        <button class="btn-${s} ${s}" id="x${s}" data-testid="${s}" ${attributes}>${s}</button>
        <div data-${word}="${s}" aria-${word}="true" data-delete-${word}="">${s}</div>
        <x-${word} class="${s}">${s}</x-${word}>
        <svg><title>${s}</title><use href="${s}"></use></svg><img alt="${s}" src="${s}">
        <script>${s}</script><style>${s}</style><template>${s}</template><noscript>${s}</noscript>
        <table><tbody><tr><td>${s}</td><td><code>${s}</code></td></tr></tbody></table>
        <x-host><template shadowrootmode="open"><p title="${s}">${s}</p></template></x-host>
      </main>
      <div role="dialog" aria-label="${s}"><h1>${s}</h1><input value="${s}"></div>
      <div role="menu" id="${s}"><a role="menuitem" href="${s}">${s}</a></div>
      <aside>${s}</aside><footer>${s}</footer>`;
  }

  /** What must not be found: the secret, and each long part of it that is not one of the words that the report may use. */
  function expectNone(text: string, secret: string): void {
    const said = text.toLowerCase();
    expect(said).not.toContain(secret.toLowerCase());
    for (const part of secret.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      if (part.length >= 6 && !/^(delete|access|assumed)$/.test(part)) expect(said).not.toContain(part);
    expect(said).not.toMatch(/akia|\d{4}|\w@\w|https?:/);
  }

  test('wherever it stands and however it is written', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...FORMS), (seed, form) => {
        const text = reportOf(pageWith(form(seed)));
        expectNone(text, seed);
        expect(text).toContain('label:access-keys/en');
      }),
      { numRuns: 30 },
    );
  });

  test('nor in what the observer recognised', () => {
    show(consoleIn('en'));
    const text = report();
    expect(text).not.toMatch(/AKIA|1111|jolanthe|example/i);
    expect(text).toContain('section.keys.0');
  });

  test('nor, of the create-key wizard, anything at all', () => {
    show(`<body><main><h1>Retrieve access key</h1><code>wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY</code></main></body>`);
    const text = pageReport(document, pageView({ page: 'create-key-wizard' }), { id: 'leave-wizard' }, () => undefined);
    expect(text.trim().split('\n')).toEqual(['Root Key Remover page report, format 1', 'page: create-key-wizard', 'step: leave-wizard']);
  });

  test('and what a text box holds is told only as filled or not', () => {
    const text = reportOf('<main><input type="text"><input type="text" value="delete"></main>');
    expect(text).toMatch(/input type=text\n/);
    expect(text).toMatch(/input type=text !filled\n/);
    expect(text).not.toContain('delete');
  });
});

describe('what the report keeps', () => {
  test('every known label of every language, as its term', () => {
    for (const [lang, labels] of Object.entries(LANGUAGES)) {
      const text = reportOf(
        `<main>${Object.entries(labels)
          .filter(([term]) => term !== 'type-this' && term !== 'of-key')
          .flatMap(([, forms]) => forms.slice(0, 1).map((form) => `<p>${form}</p>`))
          .join('')}</main>`,
        lang,
      );
      expect(text).not.toContain('text(');
      for (const term of ['access-keys', 'deactivate', 'cancel']) expect(text).toContain(`label:${term}/${lang}}`);
    }
  });

  test('labels inside sentences, kinds of ids and numbers in brackets', () => {
    const text = reportOf(
      `<main><h2>Access keys (2)</h2><h3>Access keys (37)</h3><p>To delete AKIAIOSFODNN7EXAMPLE of 111122223333, type "delete" here.</p>
       <p>AKIAI44QH8DHBEXAMPLE</p><p>AKIAIOSFODNN7EXAMPLE</p><p>2026-01-15 10:12</p></main>`,
    );
    expect(text).toContain('h2 {label:access-keys/en (2)}');
    expect(text).toContain('h3 {label:access-keys/en (n)}');
    expect(text).toContain('p {text(1) label:delete/en key-id:1 text(1) account-id:1 , text(1) " label:delete/en " text(1)}');
    expect(text).toContain('p {key-id:2}\n   p {key-id:1}'.replace('   ', '  '));
    expect(text).toContain('p {date time}');
  });

  test('class stems, known words of ids, states and where links lead', () => {
    const text = reportOf(
      `<main><button class="awsui_button_vjswe_1tt9v_157 css-1x2y3z4 12345 StatusIndicator_status-success__a1b2c" id="deleteAccessKey_77"
        data-testid="row-42-actions" aria-expanded="true" disabled data-awsui-analytics='{"detail":{"id":"delete"}}'></button>
       <a href="https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials">x</a></main>`,
    );
    expect(text).toContain(
      'button .awsui_button_… .Status-…_status-success__… id=deleteAccessKey_… data-testid=row-…-actions aria-expanded=true disabled data-awsui-analytics=delete',
    );
    expect(reportOf('<main><table class="awsui_table_wih1l_1xi6i_63"></table></main>')).toContain('table .awsui_table_wih1l\n');
    expect(text).toContain('a href=route:security-credentials {text(1)}');
  });

  test('on other pages only the way to the account menu', () => {
    show('<body><header><div><button aria-haspopup="true">Who</button></div></header><main><p>Secret plans</p></main></body>');
    const text = pageReport(document, pageView({ page: 'other-console' }), UNRECOGNISED, () => undefined);
    expect(text).toContain('button aria-haspopup=true');
    expect(text).not.toContain('main');
  });

  test('at most 60 kB, with a note, of a page without end', { timeout: 60_000 }, () => {
    const row = `<tr class="awsui_row_wih1l_1xi6i_63"><td>${'many words here '.repeat(30)}</td><td>${'長い文章、'.repeat(200)}</td></tr>`;
    const dialog = '<div role="dialog"><h2>Delete</h2></div>';
    const tables = `<table><tbody>${row.repeat(70)}</tbody></table>`.repeat(20);
    show(`<html lang="en"><body><main>${tables}</main>${dialog}</body></html>`);
    const text = pageReport(document, pageView(), UNRECOGNISED, () => undefined);
    expect(new TextEncoder().encode(text).length).toBeLessThan(60_000);
    expect(text).toMatch(/\(cut: \d+ more\)/);
    expect(text).toContain('div role=dialog');
  });
});

describe('a report becomes a fixture', () => {
  test.each(Object.keys(LANGUAGES))('that the observer reads as it read the page: %s', (lang) => {
    show(consoleIn(lang));
    const original = report();
    expect(original).toMatch(/section: open \[active, inactive\]/);
    expect(original).toContain('^section.menu.button');
    expect(original).not.toContain('^dialog');
    show(reportToHtml(original, LANGUAGES));
    expect(document.body.textContent).toContain('EXAMPLE');
    expect(report()).toBe(original);
  });

  test('also with an open dialog, and with parts in a shadow root', () => {
    show(consoleIn('de', true));
    const original = report();
    expect(original).toContain('dialog: delete');
    expect(original).toContain('^dialog.confirmation.field');
    expect(original).toContain('#shadow');
    show(reportToHtml(original, LANGUAGES));
    expect(report()).toBe(original);
  });

  test('whatever the texts are', { timeout: 60_000 }, () => {
    const word = fc.oneof(
      fc.constantFrom('Delete', 'access', 'keys', 'Access keys', 'No', '(2)', '(12)', ',', '"', '“', 'x.', 'AKIAIOSFODNN7EXAMPLE', '7'),
      fc.constantFrom('111122223333', '2026-01-15', '10:30', 'me@example.org', 'Aktionen', '削除', '「削除」', 'a,b', '{x}', '&amp;', '…'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 8 }), { minLength: 1, maxLength: 5 }), (texts) => {
        const original = reportOf(`<main>${texts.map((words) => `<p title="x">${words.join(' ')}<b>y</b></p>`).join('')}</main>`);
        show(reportToHtml(original, LANGUAGES));
        expect(pageReport(document, pageView({ section: { kind: 'absent' } }), UNRECOGNISED, () => undefined)).toBe(original);
      }),
      { numRuns: 40 },
    );
  });

  test('and what is no report is refused with a word why', () => {
    expect(() => reportToHtml('hello', LANGUAGES)).toThrow('not a page report');
    expect(() => reportToHtml('Root Key Remover page report, format 1\npage: create-key-wizard\n', LANGUAGES)).toThrow('no outline');
  });
});

/** A console in the manner of Cloudscape's tables (rendered, 3.0.1383), in the words of a language. */
function consoleIn(lang: string, dialog = false): string {
  const word = (term: Term): string => first(lang, term);
  const row = (id: string, state: 'active' | 'inactive', kind: string, ticked: string): string => `
    <tr class="awsui_row_wih1l_1xi6i_63" data-selection-item="item">
      <td><input type="radio" name="keys" ${ticked}></td><td><div>${id}</div></td>
      <td><span class="awsui_root_1cbgc_v0q5m_93 awsui_status-${kind}_1cbgc_v0q5m_101">${word(state)}</span></td><td>2025-03-01</td></tr>`;
  const modal = `
    <div role="dialog" aria-modal="true" aria-labelledby="awsui-modal-9" class="awsui_root_1d2i7_1xwfn_161" data-testid="delete-access-key-modal">
      <div class="awsui_dialog_1d2i7_1xwfn_105"><h2 id="awsui-modal-9">${word('delete')} AKIAI44QH8DHBEXAMPLE</h2>
        <label for="f7">AKIAI44QH8DHBEXAMPLE</label><input type="text" id="f7" value="jolanthe" placeholder="AKIAI44QH8DHBEXAMPLE">
        <button>${word('cancel')}</button><button class="awsui_variant-primary_vjswe_1tt9v_157" disabled>${word('delete')}</button></div></div>`;
  const shadow = '<x-status><template shadowrootmode="open"><span title="jolanthe">jolanthe</span></template></x-status>';
  return `<!doctype html><html lang="${lang}"><head>
    <meta name="awsc-session-data" content='{"accountId":"111122223333","sessionARN":"arn:aws:iam::111122223333:root"}'></head><body>
    <header><button id="nav-usernameMenu" aria-haspopup="true" aria-controls="menu--account">jolanthe <span>1111-2222-3333</span></button></header>
    <nav><a href="#/users">jolanthe</a></nav>
    <div id="app"><main><section class="awsui_root_14iqq_1apjh_201">
      <div><h2 id="heading1" class="awsui_heading_2qdw9">${word('access-keys')} <span>(2)</span></h2><p>jolanthe</p></div>
      <button aria-haspopup="true" aria-expanded="${dialog ? 'false' : 'true'}" id="b4">${word('actions')}</button>
      ${dialog ? '' : `<ul role="menu" aria-labelledby="b4"><li data-testid="deactivate"><a role="menuitem">${word('deactivate')}</a></li></ul>`}
      <table aria-labelledby="heading1" class="awsui_table_wih1l_1xi6i_63"><thead><tr><th></th>
        <th>${word('access-key-id')}</th><th>${word('status')}</th><th>${word('created')}</th></tr></thead>
      <tbody>${row('AKIAIOSFODNN7EXAMPLE', 'active', 'success', dialog ? '' : 'checked')}
        ${row('AKIAI44QH8DHBEXAMPLE', 'inactive', 'stopped', dialog ? 'checked' : '')}</tbody></table>
      ${shadow}<div style="display: none">jolanthe</div></section></main></div>${dialog ? modal : ''}</body></html>`;
}
