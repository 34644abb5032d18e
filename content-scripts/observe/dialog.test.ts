// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Observation } from './index';
import { FIRST, SECOND, chooseDeactivate, confirmIn, layOver, list, look, observer, row, show, startPage } from './testing/page';

beforeEach(() => {
  startPage();
});

describe('a question in a list that is made anew, whose button for yes is called as the verb', () => {
  const question = '<button>Cancel</button><button>Deactivate</button>';

  test('is a question when it comes as a row of its own', () => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const asked = show(
      list(row(FIRST), `<tr><td colspan="3"><div data-part="question">Stop this key? ${question}</div></td></tr>`, row(SECOND)),
    );
    expect(confirmIn(asked)).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
  });

  test('is a question when the rows below it alone are made anew', () => {
    const seen = show(list(row(FIRST), row(SECOND)));
    chooseDeactivate(seen, FIRST);
    const [first, second] = [...document.querySelectorAll('tbody tr')];
    second?.remove();
    const asked = list(row(FIRST), `<tr><td colspan="3"><div data-part="question">Stop this key? ${question}</div></td></tr>`, row(SECOND));
    first?.after(...[...new DOMParser().parseFromString(asked, 'text/html').querySelectorAll('tbody tr')].slice(1));
    expect(confirmIn(look())).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
  });

  test('is a question when it comes as a page in place of the list', () => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const asked = show(
      `<main><h1>Deactivate access key</h1><dl><dt>Access key ID</dt><dd>${FIRST}</dd><dt>Status</dt><dd>Active</dd></dl>
        <div data-part="question">${question}</div></main>`,
    );
    expect(confirmIn(asked)).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
  });

  test('is a question when it comes as a page in place of the list and wants a text', () => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const page = (held: string): string =>
      `<main><h1>Deactivate access key</h1><p>To deactivate ${FIRST}, enter its ID.</p><label for="box">Access key ID</label><input id="box">
        <div data-part="question"><button>Cancel</button><button ${held}>Deactivate</button></div></main>`;
    const asked = show(page('disabled'));
    expect(confirmIn(asked)).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
    expect(asked.view.dialog).toMatchObject({ confirmation: { text: FIRST, met: false } });
  });

  test('is a question when it comes as a page that could be a list of that one key', () => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const asked = show(
      `<main><h1>Deactivate access key?</h1><form data-part="question"><p>Access key ID: <strong>${FIRST}</strong></p>
        <button>Cancel</button><button>Deactivate access key</button></form></main>`,
    );
    expect(confirmIn(asked)).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
  });

  test.each(['<button>Yes, stop it</button><button>Cancel</button>', question])(
    'is not the verb itself, beside which it comes as a bubble: %s',
    (buttons) => {
      const verb = '<span><button>Deactivate</button></span>';
      chooseDeactivate(show(list(row(FIRST, verb), row(SECOND, verb))), FIRST);
      const bubble = `<span><button>Deactivate</button><div data-part="question">Sure? ${buttons}</div></span>`;
      expect(confirmIn(show(list(row(FIRST, bubble), row(SECOND, verb))))).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
    },
  );

  test('is a question whose button agrees and says the verb, and whose words nobody knows', () => {
    startPage('tr');
    const verb = '<a href="#">Devre dışı bırak</a>';
    chooseDeactivate(show(list(row(FIRST, verb), row(SECOND, verb))), FIRST);
    const asks = `<tr><td colspan="3"><div data-part="question">Vurb? <button>Evet, devre dışı bırak</button><button>Vazgeç</button></div></td></tr>`;
    const asked = show(list(row(FIRST, verb), asks, row(SECOND, verb)));
    expect(confirmIn(asked)).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
  });

  test('is none without a button for no', () => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const asked = show(list(row(FIRST), '<tr><td><div><button>More</button><button>Deactivate</button></div></td></tr>', row(SECOND)));
    expect(confirmIn(asked)).toBeUndefined();
  });
});

describe('a dialog about another thing that names the key', () => {
  const dialogOf = (title: string, lang = 'en'): Observation => {
    document.documentElement.lang = lang;
    const seen = show(list(row(FIRST), row(SECOND)));
    chooseDeactivate(seen, FIRST);
    const dialog = `<div role="dialog" aria-modal="true"><h2>${title}</h2><p>It has to do with access key ${FIRST}.</p><button>Cancel</button><button>Deactivate</button></div>`;
    return layOver(dialog);
  };

  test.each([
    `Deactivate notifications for ${FIRST}?`,
    `Rotate access key ${FIRST}`,
    `Beschreibung von ${FIRST} löschen`,
    `${FIRST} のタグを削除`,
  ])('%s, where the key is in the title', (title) => {
    expect(dialogOf(title, /のタグ/.test(title) ? 'ja' : /Besch/.test(title) ? 'de' : 'en').view.dialog).toMatchObject({ kind: 'other' });
  });

  test('is not about another thing for what the question says of what follows', () => {
    expect(dialogOf('确定要停用此访问密钥吗？停用后无法恢复。', 'zh-CN').view.dialog).toMatchObject({ kind: 'key', verb: 'deactivate' });
    expect(dialogOf('要恢复访问密钥并停用其他密钥吗？', 'zh-CN').view.dialog).toMatchObject({ kind: 'other' });
  });

  test.each(['The access key stays active.', 'This access key will still be active afterwards.'])(
    'is about another thing where it says of the key: %s',
    (text) => {
      chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
      const dialog = `<div role="dialog" aria-modal="true"><h2>Deactivate usage tracking for ${FIRST}?</h2><p>${text}</p><button>Cancel</button><button>Deactivate</button></div>`;
      expect(layOver(dialog).view.dialog).toEqual({ kind: 'other' });
    },
  );

  test.each([
    'Deactivate MFA device',
    'Deactivate account 111122223333?',
    'Close 111122223333',
    'Deactivate user',
    'Deactivate certificate',
    'Deactivate eu-west-1?',
    'Deactivate account 1111-2222-3333?',
    'Deactivate all keys in this organization?',
  ])('%s', (title) => {
    expect(dialogOf(title).view.dialog).toMatchObject({ kind: 'other' });
  });

  test.each(['Deactivate', 'Deactivate access key', 'Deactivate access key of the root user', `Deactivate ${FIRST}?`, 'Are you sure?'])(
    'while %s is about the key',
    (title) => {
      expect(dialogOf(title).view.dialog).toMatchObject({ kind: 'key', verb: 'deactivate', id: FIRST });
    },
  );
});

test('what comes over a key’s dialog without a press in it is not about the key, whatever it says', () => {
  chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
  const dialog = (title: string): string =>
    `<div role="dialog" aria-modal="true" data-part="${title}"><h2>${title} ${FIRST}</h2><button>Cancel</button><button>Deactivate</button></div>`;
  expect(confirmIn(layOver(dialog('Deactivate')))).toMatchObject({ in: 'Deactivate' });
  expect(layOver(dialog('Survey about')).view.dialog).toEqual({ kind: 'other' });
  expect(layOver('').view.dialog).toEqual({ kind: 'other' });
  document.body.lastElementChild!.remove();
  const seen = layOver('');
  expect(confirmIn(seen)).toMatchObject({ in: 'Deactivate' });

  // Once the owner has pressed the button, another one may ask again.
  const button = seen.view.dialog?.kind === 'key' && observer.element(seen.view.dialog.confirm!.ref)!;
  observer.clicked([button as Element, document]);
  expect(confirmIn(layOver(dialog('Really deactivate')))).toMatchObject({ in: 'Really deactivate' });
});

test('of several things to choose the one that is chosen has to be about the key', () => {
  const dialogWith = (chosen: 'key' | 'all'): Observation => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const radio = (value: string, label: string): string =>
      `<label><input type="radio" name="what" ${value === chosen ? 'checked' : ''}>${label}</label>`;
    return layOver(
      `<div role="dialog" data-part="dialog"><h2>Deactivate ${FIRST}?</h2>${radio('key', 'This access key')}${radio('all', 'All keys of all users')}
        <button>Cancel</button><button>Deactivate</button></div>`,
    );
  };
  expect(confirmIn(dialogWith('key'))).toBeDefined();
  expect(confirmIn(dialogWith('all'))).toBeUndefined();
});

describe('a dialog that names no key, after the owner chose a verb', () => {
  const kindOf = (title: string, text: string, lang = 'en'): string | undefined => {
    startPage(lang);
    const verb = '<button id="deactivate">Deactivate</button>';
    chooseDeactivate(show(list(row(FIRST, verb), row(SECOND, verb))), FIRST);
    const dialog = `<div role="dialog" aria-modal="true"><h2>${title}</h2><p>${text}</p><button>Cancel</button><button id="deactivate">Deactivate</button></div>`;
    return layOver(dialog).view.dialog?.kind;
  };

  test.each([
    ['en', 'Deactivate passkey?', 'You can no longer sign in with it.'],
    ['en', 'Deactivate SSH public key', 'It can no longer be used with git.'],
    ['de', 'Passkey deaktivieren?', 'Er kann nicht mehr für die Anmeldung verwendet werden.'],
    ['th', 'ปิดใช้งานพาสคีย์หรือไม่', 'คุณจะไม่สามารถใช้เพื่อลงชื่อเข้าใช้ได้อีก'],
    ['it', 'Disattivare la chiave API?', 'Verrà disattivata.'],
    ['ko', 'KMS 키 비활성화', '키 ID 1234abcd 을(를) 비활성화합니다.'],
    ['ja', '連絡先を無効化しますか？', 'この連絡先には通知されません。'],
    ['en', 'Deactivate', 'The key pair APKAEXAMPLEEXAMPLE12 can no longer be used.'],
    ['qq', 'Vurb', 'Zolt arn:aws:iam::111122223333:mfa/phone grom.'],
  ])('is about something else in %s: %s', (lang, title, text) => {
    expect(kindOf(title, text, lang)).toBe('other');
  });

  test.each([
    ['en', 'Deactivate access key', 'Applications that use it stop working.'],
    ['en', 'Deactivate?', 'Applications stop working.'],
    ['en', 'Really deactivate this key?', 'Applications stop working.'],
    ['en', 'Really deactivate?', 'This access key can no longer be used.'],
    ['ja', 'このキーを無効化しますか？', ''],
    ['de', 'Diesen Schlüssel deaktivieren?', ''],
    ['en', 'Are you sure?', ''],
    ['th', 'ยืนยัน', 'ปิดใช้งานคีย์นี้อย่างถาวรหรือไม่'],
    ['qq', 'Vurb zolt', 'Grom.'],
  ])('is about the key in %s: %s', (lang, title, text) => {
    expect(kindOf(title, text, lang)).toBe('key');
  });
});

test('a dialog about another key than the chosen one is not what the owner asked for', () => {
  chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
  expect(
    layOver(`<div role="dialog" aria-modal="true"><h2>Deactivate ${SECOND}?</h2><button>Cancel</button><button>Deactivate</button></div>`)
      .view.dialog,
  ).toMatchObject({ kind: 'key', id: SECOND, unasked: true });
});

describe('a dialog that does more than its button says', () => {
  const dialogWith = (more: string): Observation => {
    startPage();
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    return layOver(
      `<div role="dialog" data-part="dialog"><h2>Deactivate ${FIRST}?</h2>${more}<button>Cancel</button><button>Deactivate</button></div>`,
    );
  };

  test.each([
    '<label><input type="checkbox" checked> Users too</label>',
    '<button role="switch" aria-checked="true">●</button>',
    '<select><option>This key</option><option>All keys</option></select>',
    '<label><input type="radio" name="what" checked> Deactivate and create a new key</label>',
  ])('by what it has chosen already: %s', (more) => {
    expect(confirmIn(dialogWith(more))).toBeUndefined();
  });

  test('does not where the owner has ticked the box', () => {
    const seen = dialogWith('<label><input type="checkbox"> I understand</label>');
    const tick = document.querySelector<HTMLInputElement>('[type="checkbox"]')!;
    tick.checked = true;
    observer.clicked([tick, tick.closest('[role="dialog"]')!, document]);
    expect(confirmIn(look())).toEqual({ ...confirmIn(seen), in: 'dialog' });
  });
});

describe('the text to type', () => {
  const wanted = (label: string, placeholder = '', lang = 'en'): string | undefined => {
    startPage(lang);
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const { dialog } = layOver(
      `<div role="dialog"><h2>Deactivate ${FIRST}?</h2><label for="box">${label}</label><input id="box" placeholder="${placeholder}"><button>Cancel</button><button>Deactivate</button></div>`,
    ).view;
    return dialog?.kind === 'key' ? dialog.confirmation?.text : undefined;
  };

  test.each([
    ['To confirm, type deactivate', 'deactivate', 'deactivate'],
    ['To confirm, enter the access key ID', FIRST, FIRST],
    ['To confirm, enter the access key ID', '', FIRST],
    // The placeholder is an example.
    ['To confirm, enter your account ID 111122223333', 'deactivate', '111122223333'],
    // The label asks for a part, for more, or for something else than the placeholder says.
    ['To confirm, type deactivate in the field.', FIRST, undefined],
    ['To confirm, type DEACTIVATE', 'deactivate', 'DEACTIVATE'],
    ['To confirm, enter the last 4 characters of the access key ID.', '', undefined],
    ['To confirm, enter the last 4 characters of the access key ID.', FIRST, undefined],
    [`To confirm, enter <b>deactivate ${FIRST}</b>`, FIRST, undefined],
  ])('%s, %s: %s', (label, placeholder, text) => {
    expect(wanted(label, placeholder)).toBe(text);
  });

  test('is not in doubt for a warning beside it', () => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const { dialog } = layOver(
      `<div role="dialog"><h2>Deactivate ${FIRST}?</h2><div><p>It was last used 3 days ago. A deleted key cannot be recovered.</p>
        <p>To confirm, enter the access key ID.</p><input placeholder="${FIRST}"></div><button>Cancel</button><button>Deactivate</button></div>`,
    ).view;
    expect(dialog).toMatchObject({ confirmation: { text: FIRST } });
  });

  test('is no whole id where a part of it is asked for, however the id is set off', () => {
    expect(wanted(`To confirm, enter the last four characters of <code>${FIRST}</code>`)).toBeUndefined();
    expect(wanted('계속하려면 액세스 키 ID의 마지막 4자리를 입력하세요.', '', 'ko')).toBeUndefined();
    expect(wanted('请输入访问密钥 ID 的最后四位', '', 'zh-CN')).toBeUndefined();
    expect(wanted('請在文字輸入欄位中輸入存取金鑰 ID', '', 'zh-TW')).toBe(FIRST);
  });

  test('in another language', () => {
    expect(wanted('Geben Sie die letzten vier Zeichen der Zugriffsschlüssel-ID ein', '', 'de')).toBeUndefined();
    expect(wanted('Geben Sie die Zugriffsschlüssel-ID ein', '', 'de')).toBe(FIRST);
  });
});

describe('a dialog whose buttons are not understood', () => {
  const confirmOf = (...buttons: string[]): string | undefined => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const dialog = `<div role="dialog"><h2>Deactivate ${FIRST}?</h2><button aria-label="Close">✕</button>${buttons.join('')}</div>`;
    const seen = layOver(dialog).view.dialog;
    return seen?.kind === 'key' && seen.confirm ? observer.element(seen.confirm.ref)?.textContent : undefined;
  };
  const primary = (text: string): string => `<button class="btn-primary">${text}</button>`;
  const plain = (text: string): string => `<button>${text}</button>`;

  test('has none that is known to confirm, although one stands out', () => {
    expect(confirmOf(plain('Go ahead'), primary('Leave it as it is'))).toBeUndefined();
  });

  test.each([
    ['en', 'Delete instead'],
    ['en', 'Sign in again'],
    ['en', 'Never deactivate'],
    ['en', 'Cancel deactivation'],
    ['en', 'Enable delete protection'],
    ['en', 'Deactivate and create new'],
    ['th', 'ปิดใช้งานทั้งหมด'],
    ['zh-TW', '停用並建立新的金鑰'],
    ['pt', 'Desativar e criar nova chave'],
    ['it', 'Disattiva entrambe'],
    ['de', 'Deaktivierung abbrechen'],
    ['fr', 'Annuler la désactivation'],
    ['ja', '無効化をキャンセル'],
  ])('has none in %s that says %s', (lang, text) => {
    document.documentElement.lang = lang;
    expect(confirmOf(plain('Cancel'), primary(text))).toBeUndefined();
  });

  test.each([
    ['en', 'Yes, deactivate this key'],
    ['en', 'OK'],
    ['en', 'Next'],
    ['de', 'Ja, diesen Schlüssel deaktivieren'],
    ['fr', 'Confirmer'],
    ['ja', 'はい、無効化します'],
    ['ko', '예, 비활성화합니다'],
  ])('has one in %s that says %s', (lang, text) => {
    document.documentElement.lang = lang;
    expect(confirmOf(plain('Cancel'), primary(text))).toBe(text);
  });

  test('has the one that is called like what the owner chose, whatever that means', () => {
    document.documentElement.lang = 'en';
    expect(confirmOf(plain('Cancel'), primary('Vurb'))).toBeUndefined();
    const verb = '<button id="deactivate">Vurb</button>';
    chooseDeactivate(show(list(row(FIRST, verb), row(SECOND, verb))), FIRST);
    expect(
      confirmIn(layOver(`<div role="dialog" data-part="dialog"><h2>${FIRST}</h2>${plain('Cancel')}${primary('Vurb')}</div>`)),
    ).toBeDefined();
  });

  test('has one where the other is known to cancel', () => {
    expect(confirmOf(plain('Cancel'), primary('Go ahead'))).toBe('Go ahead');
  });

  test('has the one that stands out in a language that nobody knows', () => {
    document.documentElement.lang = 'qq';
    expect(confirmOf(plain('Vurb'), primary('Zolt'))).toBe('Zolt');
  });
});
