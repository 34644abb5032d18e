/**
 * Radix primitives 1.8 (2026), without a design of their own. Designs:
 * `radio` has a table with radio buttons (buttons with a role, no inputs) and one menu;
 * `rows` has a menu in each row;
 * `accordion` and `tabs` have the rows of `rows` behind a closed header or an unchosen tab, not rendered until it is opened.
 */
/** @jsxImportSource react */
import { Accordion, AlertDialog, Checkbox, DropdownMenu, RadioGroup, Tabs } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { StoredKey } from '../shared/journal';
import { lookAlikes } from './look-alikes';
import { start } from './page';
import './radix.css';
import { testId, useApp } from './react';
import type { Props } from './react';

function VerbMenu({ app, of, text }: Props & { readonly of: StoredKey | undefined; readonly text: string }): ReactElement {
  useApp(app);
  const about = of ? { key: of.id } : {};
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild disabled={!of && app.scenario.idleMenu === 'disabled'}>
        <button
          type="button"
          ref={(element) => app.mark(element, 'menu', about)}
          {...(text === '⋯' ? { 'aria-label': app.words.actions } : {})}
        >
          {text}
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end">
          {app.offered(of).map((verb) => (
            <DropdownMenu.Item
              key={verb}
              className="item"
              disabled={!app.may(verb, of)}
              {...testId(app, app.idOf(verb))}
              ref={(element) => app.mark(element, 'verb', { ...about, verb })}
              onSelect={() => of && app.ask(verb, of.id)}
            >
              {app.label(verb)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Keys({ app }: Props): ReactElement {
  const { keys, selected } = useApp(app);
  const radio = app.scenario.design === 'radio';
  const table = (
    <table>
      <thead>
        <tr>
          {radio ? <th /> : null}
          {app.heads().map((head) => (
            <th key={head}>{head}</th>
          ))}
          {radio ? null : <th />}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id} ref={(element) => app.mark(element, 'row', { key: key.id })}>
            {radio ? (
              <td>
                <RadioGroup.Item className="radio" value={key.id} ref={(element) => app.mark(element, 'select', { key: key.id })}>
                  <RadioGroup.Indicator>●</RadioGroup.Indicator>
                </RadioGroup.Item>
              </td>
            ) : null}
            {app.cells(key).map((cell, i) => (
              <td key={app.heads()[i]}>{cell}</td>
            ))}
            {radio ? null : (
              <td>
                <VerbMenu app={app} of={key} text="⋯" />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      <div className="bar">
        {radio ? <VerbMenu app={app} of={app.chosen} text={app.words.actions} /> : null}
        <button type="button">{app.words.createKey}</button>
      </div>
      {keys.length === 0 ? <p>{app.words.noKeys}</p> : null}
      {radio ? (
        <RadioGroup.Root value={selected[0] ?? ''} onValueChange={(id) => app.choose([id])}>
          {table}
        </RadioGroup.Root>
      ) : (
        table
      )}
    </>
  );
}

function KeyDialog({ app }: Props): ReactElement {
  const { dialog } = useApp(app);
  const texts = app.dialogTexts();
  const [before, bold, after] = app.labelParts();
  const about = dialog ? { key: dialog.key, verb: dialog.verb } : {};
  const label = (
    <>
      {before}
      <strong>{bold}</strong>
      {after}
    </>
  );
  const cancel = (
    <AlertDialog.Cancel key="cancel" ref={(element) => app.mark(element, 'cancel', about)}>
      {app.words.cancel}
    </AlertDialog.Cancel>
  );
  // Not AlertDialog.Action, which would close the dialog before the console has answered.
  const confirm = (
    <button
      key="confirm"
      type="button"
      className="primary"
      disabled={!app.mayConfirm()}
      {...testId(app, `confirm-${app.idOf(dialog?.verb ?? 'delete')}`)}
      ref={(element) => app.mark(element, 'confirm', about)}
      onClick={() => app.confirm()}
    >
      {texts.confirm}
    </button>
  );
  return (
    <AlertDialog.Root open={dialog !== undefined} onOpenChange={(open) => open || app.cancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="overlay" />
        <AlertDialog.Content className="dialog">
          <AlertDialog.Title>{texts.title}</AlertDialog.Title>
          <AlertDialog.Description>{texts.lines.join(' ')}</AlertDialog.Description>
          {app.offersInside() ? (
            <button
              type="button"
              {...testId(app, 'deactivate-key')}
              ref={(element) => app.mark(element, 'deactivate-inside', { key: dialog?.key ?? '', verb: 'deactivate' })}
              onClick={() => app.deactivateInside()}
            >
              {app.words.deactivate}
            </button>
          ) : null}
          {texts.label === undefined ? null : app.confirmation === 'checkbox' ? (
            <p>
              <Checkbox.Root
                id="understand"
                className="radio"
                checked={dialog?.ticked ?? false}
                disabled={!app.mayType()}
                onCheckedChange={(on) => app.tick(on === true)}
                ref={(element) => app.mark(element, 'tick')}
              >
                <Checkbox.Indicator>✓</Checkbox.Indicator>
              </Checkbox.Root>{' '}
              <label htmlFor="understand">{label}</label>
            </p>
          ) : (
            <p>
              <label htmlFor="confirmation">{label}</label>
              <br />
              <input
                id="confirmation"
                autoComplete="off"
                placeholder={texts.placeholder}
                disabled={!app.mayType()}
                value={dialog?.typed ?? ''}
                onChange={(event) => app.type(event.target.value)}
                ref={(element) => app.mark(element, 'input')}
              />
            </p>
          )}
          <div className="bar">{app.scenario.buttonOrder === 'usual' ? [cancel, confirm] : [confirm, cancel]}</div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function Other({ of }: { readonly of: ReturnType<typeof lookAlikes>[number] }): ReactElement {
  return (
    <table>
      <tbody>
        {of.rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
            <td>
              {of.verbs.map((verb) => (
                <button key={verb} type="button">
                  {verb}
                </button>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Page({ app }: Props): ReactElement {
  const { words, scenario } = app;
  const others = lookAlikes(app);
  const other = (place: 'before' | 'after'): ReactNode =>
    others
      .filter((one) => one.place === place)
      .map((one) => (
        <section key={one.id}>
          <h2>{one.title}</h2>
          <Other of={one} />
        </section>
      ));
  const keys = (
    <section ref={(element) => app.mark(element, 'section')}>
      <h2>{words.accessKeys}</h2>
      <Keys app={app} />
    </section>
  );
  const item = (id: string, title: string, content: ReactNode): ReactElement => (
    <Accordion.Item key={id} value={id} ref={(element) => id === 'access-keys' && app.mark(element, 'section')}>
      <Accordion.Header>
        <Accordion.Trigger ref={(element) => id === 'access-keys' && app.mark(element, 'opener')}>{title}</Accordion.Trigger>
      </Accordion.Header>
      <Accordion.Content ref={(element) => id === 'access-keys' && app.mark(element, 'section')}>{content}</Accordion.Content>
    </Accordion.Item>
  );
  return (
    <>
      <h1>{words.securityCredentials}</h1>
      {scenario.design === 'tabs' ? (
        <Tabs.Root defaultValue="details" ref={(element) => app.mark(element, 'section')}>
          <Tabs.List>
            <Tabs.Trigger value="details">{words.accountDetails}</Tabs.Trigger>
            {others.map(({ id, title }) => (
              <Tabs.Trigger key={id} value={id}>
                {title}
              </Tabs.Trigger>
            ))}
            <Tabs.Trigger value="access-keys" ref={(element) => app.mark(element, 'opener')}>
              {words.accessKeys}
            </Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="details">{scenario.account}</Tabs.Content>
          {others.map((one) => (
            <Tabs.Content key={one.id} value={one.id}>
              <Other of={one} />
            </Tabs.Content>
          ))}
          <Tabs.Content value="access-keys" ref={(element) => app.mark(element, 'section')}>
            <Keys app={app} />
          </Tabs.Content>
        </Tabs.Root>
      ) : scenario.design === 'accordion' ? (
        <Accordion.Root type="single" collapsible>
          {others.map((one) => item(one.id, one.title, <Other of={one} />))}
          {item('access-keys', words.accessKeys, <Keys app={app} />)}
        </Accordion.Root>
      ) : (
        <>
          {other('before')}
          {keys}
          {other('after')}
        </>
      )}
      <KeyDialog app={app} />
    </>
  );
}

start(({ app, main }) => {
  createRoot(main).render(<Page app={app} />);
});
