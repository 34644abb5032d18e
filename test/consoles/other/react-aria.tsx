/**
 * React Aria components 1.22 (2026). Designs: `table` has checkboxes, one for all in its head, and one menu; `list` is a grid list with a menu
 * in each row; both with modal dialogs. Inputs are clipped away under what is drawn for them.
 */
/** @jsxImportSource react */
import {
  Button,
  Cell,
  Checkbox,
  Column,
  Dialog,
  GridList,
  GridListItem,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
  Row,
  Table,
  TableBody,
  TableHeader,
  TextField,
} from 'react-aria-components';
import type { ReactElement, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { StoredKey } from '../shared/journal';
import type { Verb } from '../shared/scenario';
import { lookAlikes } from './look-alikes';
import { start } from './page';
import './radix.css';
import './react-aria.css';
import { testId, useApp } from './react';
import type { Props } from './react';

function VerbMenu({ app, of, text }: Props & { readonly of: StoredKey | undefined; readonly text: string }): ReactElement {
  useApp(app);
  const about = of ? { key: of.id } : {};
  return (
    <MenuTrigger>
      <Button
        isDisabled={!of && app.scenario.idleMenu === 'disabled'}
        ref={(element) => app.mark(element, 'menu', about)}
        {...(text === '⋯' ? { 'aria-label': app.words.actions } : {})}
      >
        {text}
      </Button>
      <Popover>
        <Menu className="menu" onAction={(verb) => of && app.ask(verb as Verb, of.id)}>
          {app.offered(of).map((verb) => (
            <MenuItem
              key={verb}
              id={verb}
              className="item"
              isDisabled={!app.may(verb, of)}
              {...testId(app, app.idOf(verb))}
              ref={(element) => app.mark(element, 'verb', { ...about, verb })}
            >
              {app.label(verb)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Tick({ app, of }: Props & { readonly of?: string }): ReactElement {
  return (
    <Checkbox
      slot="selection"
      className="tick"
      ref={(element) => {
        if (of === undefined) return;
        app.mark(element, 'select', { key: of });
        app.mark(element?.querySelector('.box'), 'select', { key: of });
        app.mark(element?.querySelector('input'), 'select', { key: of });
      }}
    >
      <span className="box" aria-hidden="true" />
    </Checkbox>
  );
}

function Keys({ app }: Props): ReactElement {
  const { keys, selected } = useApp(app);
  const heads = app.heads();
  if (app.scenario.design === 'list')
    return (
      <GridList aria-label={app.words.accessKeys} renderEmptyState={() => app.words.noKeys} dependencies={[keys]} items={keys}>
        {(key) => (
          <GridListItem id={key.id} textValue={key.id} className="row" ref={(element) => app.mark(element, 'row', { key: key.id })}>
            <span>{key.id}</span>
            <span>{app.cells(key)[2]}</span>
            <span>{app.status(key.state)}</span>
            <VerbMenu app={app} of={key} text="⋯" />
          </GridListItem>
        )}
      </GridList>
    );
  return (
    <Table
      aria-label={app.words.accessKeys}
      selectionMode="multiple"
      selectionBehavior="toggle"
      selectedKeys={new Set(selected)}
      onSelectionChange={(chosen) => app.choose(chosen === 'all' ? keys.map(({ id }) => id) : [...chosen].map(String))}
    >
      <TableHeader>
        <Column>
          <Tick app={app} />
        </Column>
        {heads.map((head, i) => (
          <Column key={head} isRowHeader={i === 0}>
            {head}
          </Column>
        ))}
      </TableHeader>
      <TableBody items={keys} dependencies={[keys]} renderEmptyState={() => app.words.noKeys}>
        {(key) => (
          <Row id={key.id} ref={(element) => app.mark(element, 'row', { key: key.id })}>
            <Cell>
              <Tick app={app} of={key.id} />
            </Cell>
            {app.cells(key).map((cell, i) => (
              <Cell key={heads[i]}>{cell}</Cell>
            ))}
          </Row>
        )}
      </TableBody>
    </Table>
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
  return (
    <ModalOverlay className="overlay" isOpen={dialog !== undefined} onOpenChange={(open) => open || app.cancel()}>
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title">{texts.title}</Heading>
          {texts.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {app.offersInside() ? (
            <Button
              {...testId(app, 'deactivate-key')}
              onPress={() => app.deactivateInside()}
              ref={(element) => app.mark(element, 'deactivate-inside', { key: dialog?.key ?? '', verb: 'deactivate' })}
            >
              {app.words.deactivate}
            </Button>
          ) : null}
          {texts.label === undefined ? null : app.confirmation === 'checkbox' ? (
            <Checkbox
              className="tick"
              isSelected={dialog?.ticked ?? false}
              isDisabled={!app.mayType()}
              onChange={(on) => app.tick(on)}
              ref={(element) =>
                [element, element?.querySelector('.box'), element?.querySelector('input')].forEach((part) => app.mark(part, 'tick'))
              }
            >
              <span className="box" aria-hidden="true" /> {label}
            </Checkbox>
          ) : (
            <TextField value={dialog?.typed ?? ''} isDisabled={!app.mayType()} onChange={(text) => app.type(text)}>
              <Label>{label}</Label>
              <Input placeholder={texts.placeholder} autoComplete="off" ref={(element) => app.mark(element, 'input')} />
            </TextField>
          )}
          <div className="bar">
            <Button ref={(element) => app.mark(element, 'cancel', about)} onPress={() => app.cancel()}>
              {app.words.cancel}
            </Button>
            <Button
              isDisabled={!app.mayConfirm()}
              {...testId(app, `confirm-${app.idOf(dialog?.verb ?? 'delete')}`)}
              ref={(element) => app.mark(element, 'confirm', about)}
              onPress={() => app.confirm()}
            >
              {texts.confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Page({ app }: Props): ReactElement {
  useApp(app);
  const { words } = app;
  const other = (place: 'before' | 'after'): ReactNode =>
    lookAlikes(app)
      .filter((one) => one.place === place)
      .map(({ id, title, rows, verbs }) => (
        <section key={id}>
          <h2>{title}</h2>
          <GridList aria-label={title} items={rows.map((cells) => ({ id: cells[0] ?? '', cells }))}>
            {({ cells }) => (
              <GridListItem textValue={cells[0] ?? ''} className="row">
                {cells.map((cell) => (
                  <span key={cell}>{cell}</span>
                ))}
                {verbs.map((verb) => (
                  <Button key={verb}>{verb}</Button>
                ))}
              </GridListItem>
            )}
          </GridList>
        </section>
      ));
  return (
    <>
      <h1>{words.securityCredentials}</h1>
      {other('before')}
      <section ref={(element) => app.mark(element, 'section')}>
        <h2>{words.accessKeys}</h2>
        <div className="bar">
          {app.scenario.design === 'list' ? null : <VerbMenu app={app} of={app.chosen} text={words.actions} />}
          <Button>{words.createKey}</Button>
        </div>
        <Keys app={app} />
      </section>
      {other('after')}
      <KeyDialog app={app} />
    </>
  );
}

start(({ app, main }) => {
  createRoot(main).render(<Page app={app} />);
});
