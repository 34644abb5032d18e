/**
 * Cloudscape 3.0.1383 (2026), composed in other ways than the usual page: what stands around the keys, how an id is written, where the verbs are
 * and how a dialog asks. Designs are those of composed-designs.ts.
 */
/** @jsxImportSource react */
import Alert from '@cloudscape-design/components/alert';
import AppLayout from '@cloudscape-design/components/app-layout';
import Box from '@cloudscape-design/components/box';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import type { ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import ButtonGroup from '@cloudscape-design/components/button-group';
import Cards from '@cloudscape-design/components/cards';
import Checkbox from '@cloudscape-design/components/checkbox';
import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Drawer from '@cloudscape-design/components/drawer';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Flashbar from '@cloudscape-design/components/flashbar';
import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import HelpPanel from '@cloudscape-design/components/help-panel';
import Input from '@cloudscape-design/components/input';
import ItemCard from '@cloudscape-design/components/item-card';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import Modal from '@cloudscape-design/components/modal';
import Pagination from '@cloudscape-design/components/pagination';
import Popover from '@cloudscape-design/components/popover';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Select from '@cloudscape-design/components/select';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import SplitPanel from '@cloudscape-design/components/split-panel';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { TableProps } from '@cloudscape-design/components/table';
import Tabs from '@cloudscape-design/components/tabs';
import TextContent from '@cloudscape-design/components/text-content';
import TextFilter from '@cloudscape-design/components/text-filter';
import Toggle from '@cloudscape-design/components/toggle';
import '@cloudscape-design/global-styles/index.css';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { StoredKey } from '../shared/journal';
import { SAMPLE_ID } from '../shared/scenario';
import type { Verb } from '../shared/scenario';
import { surround } from '../shared/surroundings';
import type { FixtureScene, Role, Target } from '../shared/truth';
import { DESIGNS } from './composed-designs';
import type { Look } from './composed-designs';
import { moreWordsOf } from './composed-words';
import { App } from './model';
import { otherScenarioOf } from './scenario';

interface Flash {
  readonly type: 'success' | 'in-progress';
  readonly text: string;
  /** Whose deactivation its button takes back. */
  readonly undo?: string;
}

interface More {
  readonly step: number;
  readonly ticked: boolean;
  readonly choice: 'keep' | 'delete';
  readonly ready: boolean;
  readonly finished: { readonly key: string; readonly verb: Verb } | undefined;
  readonly flash: Flash | undefined;
  readonly details: string | undefined;
  readonly menuReady: string | undefined;
}

type Finder = () => readonly Target[];

const scenario = otherScenarioOf(location.search);
const look: Look = DESIGNS.find(({ name }) => name === scenario.design)?.look ?? {};
const m = moreWordsOf(scenario.language);
const dialogKind = look.dialog ?? 'plain';

class Composed extends App {
  readonly finders = new Set<Finder>();
  more: More = {
    step: 0,
    ticked: false,
    choice: 'keep',
    ready: dialogKind !== 'late',
    finished: undefined,
    flash: undefined,
    details: undefined,
    menuReady: undefined,
  };
  readonly #more = new Set<() => void>();

  onMore = (listener: () => void): (() => void) => {
    this.#more.add(listener);
    return () => void this.#more.delete(listener);
  };

  change(change: Partial<More>): void {
    this.more = { ...this.more, ...change };
    for (const listener of this.#more) listener();
  }

  #tell(verb: Verb, key: string): void {
    const { after = 'none' } = look;
    if (after === 'none' || verb === 'activate') return this.change({ flash: undefined });
    const text = `${verb === 'delete' ? m.gone : m.off} ${key}`;
    this.change({ flash: { type: 'success', text, ...(after === 'undo' && verb === 'deactivate' ? { undo: key } : {}) } });
  }

  override ask(verb: Verb, key: string): void {
    this.change({ step: 0, ticked: false, choice: 'keep', ready: dialogKind !== 'late' });
    if (verb === 'delete' && dialogKind === 'none') this.account.act('delete', key);
    else super.ask(verb, key);
    if (!this.state.dialog) this.#tell(verb, key);
    if (dialogKind === 'late') setTimeout(() => this.change({ ready: true }), 700);
  }

  override label(verb: Verb): string {
    if (!look.enabled || verb === 'delete') return super.label(verb);
    return verb === 'activate' ? m.enable : m.disable;
  }

  override status(state: StoredKey['state']): string {
    return look.enabled ? (state === 'active' ? m.enabled : m.disabled) : super.status(state);
  }

  override wanted(): string | undefined {
    return dialogKind === 'long-word' && this.state.dialog?.verb === 'delete' ? m.longWord : super.wanted();
  }

  override mayConfirm(): boolean {
    if (!super.mayConfirm()) return false;
    if (this.state.dialog?.verb !== 'delete') return true;
    if (dialogKind === 'tick-and-id') return this.more.ticked;
    if (dialogKind === 'two-step') return this.more.step === 1;
    return this.more.ready;
  }

  override confirm(): void {
    const { dialog } = this.state;
    if (!dialog || !this.mayConfirm()) return;
    const { verb, key } = dialog;
    if (dialogKind === 'radio' && verb === 'delete' && this.more.choice === 'keep') return this.cancel();
    if (look.after === 'progress') {
      this.cancel();
      this.change({ flash: { type: 'in-progress', text: `${m.working} ${key}` } });
      setTimeout(() => {
        this.account.act(verb, key);
        this.change({ flash: { type: 'success', text: `${verb === 'delete' ? m.gone : m.off} ${key}` } });
      }, 900);
      return;
    }
    super.confirm();
    if (dialogKind === 'success') this.change({ finished: { key, verb } });
    else this.#tell(verb, key);
  }

  override scene(around: readonly Target[]): FixtureScene {
    const { dialog, selected } = this.state;
    return {
      targets: [...around, ...[...this.finders].flatMap((find) => find())],
      selected,
      dialog: this.more.finished ? 'other' : dialog && { key: dialog.key, verb: dialog.verb },
    };
  }
}

const around = surround(scenario);
const app = new Composed(scenario);
const { words } = app;

function useAll(): { readonly state: App['state']; readonly more: More } {
  return { state: useSyncExternalStore(app.subscribe, app.snapshot), more: useSyncExternalStore(app.onMore, () => app.more) };
}

/** The truth about what is within; nothing of it is written on the page. */
function Is({
  find,
  block = false,
  children,
}: {
  readonly find: (here: Element) => readonly Target[];
  readonly block?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const here = useRef<HTMLDivElement>(null);
  const now = useRef(find);
  now.current = find;
  useEffect(() => {
    const finder: Finder = () => (here.current ? now.current(here.current) : []);
    app.finders.add(finder);
    return () => void app.finders.delete(finder);
  }, []);
  return (
    <div ref={here} style={block ? {} : { display: 'contents' }}>
      {children}
    </div>
  );
}

function all(
  elements: Iterable<Element | null | undefined>,
  role: Role,
  about: { readonly key?: string; readonly verb?: Verb } = {},
): Target[] {
  return [...elements].filter((one) => one !== null && one !== undefined).map((element) => ({ element, role, ...about }));
}

const testId = (id: string): { 'data-testid'?: string } => (scenario.testIds ? { 'data-testid': id } : {});

/** One button of the library. */
function Press({
  is,
  about = {},
  children,
}: {
  readonly is: Role;
  readonly about?: { readonly key?: string; readonly verb?: Verb };
  readonly children: ReactNode;
}): ReactElement {
  return <Is find={(here) => all(here.querySelectorAll('button, a'), is, about)}>{children}</Is>;
}

// ---- Verbs

const NEAR = {
  usage: m.usage,
  rename: m.rename,
  rotate: m.rotate,
  copyId: m.copyId,
  dropDescription: m.dropDescription,
  stopReminder: m.stopReminder,
};
const NEAR_IDS = {
  usage: 'view-last-used',
  rename: 'edit-description',
  rotate: 'rotate',
  copyId: 'copy-id',
  dropDescription: 'delete-description',
  stopReminder: 'deactivate-reminder',
};
const near = (name: keyof typeof NEAR): { id: string; text: string } => ({ id: NEAR_IDS[name], text: NEAR[name] });

function reasonOf(verb: Verb, key: StoredKey | undefined): string | undefined {
  return app.may(verb, key) ? undefined : verb === 'delete' ? m.whenDeleted : m.whenOff;
}

function menuItems(key: StoredKey | undefined): ButtonDropdownProps.Items {
  const { menu = 'plain' } = look;
  const verb = (one: Verb): ButtonDropdownProps.Item => ({
    id: app.idOf(one),
    text:
      menu === 'long-labels'
        ? one === 'delete'
          ? words.deleteTitle
          : one === 'deactivate'
            ? words.deactivateTitle
            : app.label(one)
        : app.label(one),
    disabled: !app.may(one, key),
    ...(menu === 'reasons' && key ? { disabledReason: reasonOf(one, key) ?? '' } : {}),
    ...(menu === 'second-lines'
      ? { secondaryText: one === 'delete' ? m.whenDeleted : one === 'deactivate' ? words.deactivateText : m.note }
      : {}),
  });
  const verbs = app.verbs().map(verb);
  switch (menu) {
    case 'near':
    case 'main-near':
      return [near('copyId'), near('usage'), near('rename'), near('dropDescription'), near('stopReminder'), ...verbs, near('rotate')];
    case 'groups':
      return [
        { id: 'details', text: m.details, items: [near('usage'), near('rename'), near('dropDescription')] },
        { id: 'status', text: words.status, items: [verb('activate'), verb('deactivate')] },
        { id: 'danger', text: m.danger, items: [verb('delete')] },
      ];
    case 'near-words':
      return [{ id: 'x1', text: m.dropDescription }, { id: 'x2', text: m.stopReminder }, ...verbs];
    case 'near-ids':
      return [{ id: 'delete-description', text: m.usage }, { id: 'deactivate-reminder', text: m.rename }, ...verbs];
    case 'tick-item':
      return [{ id: 'reminder', text: m.enabled, itemType: 'checkbox', checked: true }, ...verbs];
    default:
      return verbs;
  }
}

function verbOf(id: string): Verb | undefined {
  return (['activate', 'deactivate', 'delete'] as const).find((verb) => app.idOf(verb) === id);
}

/** The trigger, and the items while they are there. */
function menuTargets(here: Element, key: string | undefined): Target[] {
  const trigger = here.querySelector('button[aria-haspopup]');
  const about = key === undefined ? {} : { key };
  if (trigger?.getAttribute('aria-expanded') !== 'true') return all([trigger], 'menu', about);
  return [
    ...all([trigger], 'menu', about),
    ...app.verbs().flatMap((verb) => {
      const items = [...document.querySelectorAll(`li[data-testid="${app.idOf(verb)}"]`)];
      return all(
        items.flatMap((item) => [item, ...item.querySelectorAll('*')]),
        'verb',
        { ...about, verb },
      );
    }),
  ];
}

function Menu({ of, row = false }: { readonly of: StoredKey | undefined; readonly row?: boolean }): ReactElement {
  const { more } = useAll();
  const { menu = 'plain' } = look;
  const icon = menu === 'icon' || menu === 'inline-icon';
  const loading = menu === 'loading' && of !== undefined && more.menuReady !== of.id;
  useEffect(() => {
    if (!loading) return undefined;
    const timer = setTimeout(() => app.change({ menuReady: of?.id }), 800);
    return () => clearTimeout(timer);
  }, [loading, of?.id]);
  const main =
    menu === 'main'
      ? { text: m.copyId, onClick: () => undefined }
      : menu === 'main-near'
        ? { text: m.rotate, onClick: () => undefined }
        : undefined;
  return (
    <Is find={(here) => menuTargets(here, row ? of?.id : undefined)}>
      <ButtonDropdown
        variant={icon ? (menu as 'icon') : 'normal'}
        {...(icon || main ? { ariaLabel: row && of ? `${words.actions} ${of.id}` : words.actions } : {})}
        {...(main ? { mainAction: main } : {})}
        items={menuItems(of)}
        disabled={!of}
        loading={loading}
        loadingText="…"
        expandToViewport={row}
        onItemClick={({ detail }) => {
          const verb = verbOf(detail.id);
          if (verb && of) app.ask(verb, of.id);
        }}
      >
        {icon || main ? undefined : words.actions}
      </ButtonDropdown>
    </Is>
  );
}

function VerbButtons({
  of,
  own = false,
  inline = false,
}: {
  readonly of: StoredKey | undefined;
  readonly own?: boolean;
  readonly inline?: boolean;
}): ReactElement {
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {app.verbs().map((verb) => (
        <Press key={verb} is="verb" about={{ verb, ...(own && of ? { key: of.id } : {}) }}>
          <Button
            variant={inline ? 'inline-link' : 'normal'}
            disabled={!app.may(verb, of)}
            onClick={() => of && app.ask(verb, of.id)}
            {...testId(app.idOf(verb))}
          >
            {app.label(verb)}
          </Button>
        </Press>
      ))}
    </SpaceBetween>
  );
}

/** Icon buttons and an overflow menu. */
function Group({ of, own = false }: { readonly of: StoredKey | undefined; readonly own?: boolean }): ReactElement {
  const about = own && of ? { key: of.id } : {};
  const turn: Verb = of?.state === 'inactive' ? 'activate' : 'deactivate';
  return (
    <Is
      find={(here) => {
        const trigger = here.querySelector('button[aria-expanded]');
        const one = (verb: Verb): Target[] =>
          all(
            [...document.querySelectorAll(`li[data-testid="${app.idOf(verb)}"]`)].flatMap((item) => [item, ...item.querySelectorAll('*')]),
            'verb',
            { ...about, verb },
          );
        const open = trigger?.getAttribute('aria-expanded') === 'true';
        return [
          ...all([trigger], 'menu', about),
          ...(open ? [...one('activate'), ...one('deactivate')] : []),
          ...all(
            here.querySelectorAll(`button[data-testid="${app.idOf('delete')}"], button[data-itemid="${app.idOf('delete')}"]`),
            'verb',
            { ...about, verb: 'delete' },
          ),
        ];
      }}
    >
      <ButtonGroup
        variant="icon"
        ariaLabel={of ? `${words.actions} ${of.id}` : words.actions}
        dropdownExpandToViewport={own}
        onItemClick={({ detail }) => {
          const verb = verbOf(detail.id);
          if (verb && of && app.may(verb, of)) app.ask(verb, of.id);
        }}
        items={[
          { type: 'icon-button', id: 'copy', iconName: 'copy', text: m.copyId },
          { type: 'icon-button', id: app.idOf('delete'), iconName: 'remove', text: words.delete, disabled: !app.may('delete', of) },
          {
            type: 'menu-dropdown',
            id: 'more',
            text: words.actions,
            items: [near('rename'), near('dropDescription'), { id: app.idOf(turn), text: app.label(turn), disabled: !app.may(turn, of) }],
          },
        ]}
      />
    </Is>
  );
}

function Bin({ of }: { readonly of: StoredKey }): ReactElement {
  return (
    <Press is="verb" about={{ key: of.id, verb: 'delete' }}>
      <Button
        variant="icon"
        iconName="remove"
        ariaLabel={`${words.delete} ${of.id}`}
        disabled={!app.may('delete', of)}
        onClick={() => app.ask('delete', of.id)}
        {...testId('delete')}
      />
    </Press>
  );
}

function NamedIcons({ of }: { readonly of: StoredKey }): ReactElement {
  const turn: Verb = of.state === 'active' ? 'deactivate' : 'activate';
  return (
    <SpaceBetween direction="horizontal" size="xxs">
      <Button variant="icon" iconName="edit" ariaLabel={m.rename} />
      <Button variant="icon" iconName="close" ariaLabel={m.dropDescription} />
      <Button variant="icon" iconName="notification" ariaLabel={m.stopReminder} />
      <Press is="verb" about={{ key: of.id, verb: turn }}>
        <Button
          variant="icon"
          iconName={turn === 'deactivate' ? 'pause' : 'play'}
          ariaLabel={app.label(turn)}
          onClick={() => app.ask(turn, of.id)}
          {...testId(app.idOf(turn))}
        />
      </Press>
      <Press is="verb" about={{ key: of.id, verb: 'delete' }}>
        <Button
          variant="icon"
          iconName="remove"
          ariaLabel={words.delete}
          disabled={!app.may('delete', of)}
          onClick={() => app.ask('delete', of.id)}
          {...testId('delete')}
        />
      </Press>
    </SpaceBetween>
  );
}

// ---- A key

function IdOf({ of: { id } }: { readonly of: StoredKey }): ReactElement {
  switch (look.id ?? 'plain') {
    case 'copy':
      return (
        <CopyToClipboard variant="inline" textToCopy={id} copyButtonAriaLabel={m.copyId} copySuccessText={m.copied} copyErrorText="–" />
      );
    case 'link':
      return (
        <Is find={(here) => all(here.querySelectorAll('a, button'), 'select', { key: id })}>
          <span
            style={{ display: 'inline-block', maxWidth: 140, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
            title={id}
          >
            <Link href="#/security_credentials" onFollow={(event) => (event.preventDefault(), app.change({ details: id }))}>
              {id}
            </Link>
          </span>
        </Is>
      );
    case 'truncated':
      return (
        <span
          style={{ display: 'inline-block', maxWidth: 90, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
          title={id}
        >
          {id}
        </span>
      );
    case 'split':
      return (
        <span style={{ whiteSpace: 'nowrap' }}>
          <span style={{ color: '#777' }}>{id.slice(0, 16)}</span>
          <b>{id.slice(16)}</b>
        </span>
      );
    case 'input':
      return <Input readOnly value={id} ariaLabel={words.accessKeyId} />;
    case 'code':
      return <Box variant="code">{id}</Box>;
    case 'popover':
      return (
        <Popover header={m.details} content={`${words.lastUsed}: ${words.never}`} triggerType="text">
          {id}
        </Popover>
      );
    case 'note':
      return (
        <>
          <div>{id}</div>
          <Box variant="small" color="text-body-secondary">
            {m.note}
          </Box>
        </>
      );
    case 'masked':
      return (
        <>
          {`${id.slice(0, 4)}••••••••••••${id.slice(16)}`} <Button variant="inline-icon" iconName="view-full" ariaLabel={m.details} />
        </>
      );
    case 'labelled':
      return <>{`${words.accessKeyId}: ${id}`}</>;
    default:
      return <>{id}</>;
  }
}

function State({ of }: { readonly of: StoredKey }): ReactElement {
  const { act } = look;
  const active = of.state === 'active';
  const turn = (): void => app.ask(active ? 'deactivate' : 'activate', of.id);
  const verb: Verb = active ? 'deactivate' : 'activate';
  if (act === 'row-toggle')
    return (
      <Is find={(here) => all(here.querySelectorAll('*'), 'verb', { key: of.id, verb })}>
        <Toggle checked={active} onChange={turn} {...testId('status-toggle')}>
          {app.status(of.state)}
        </Toggle>
      </Is>
    );
  if (act === 'row-segments')
    return (
      <Is
        find={(here) =>
          all(
            [...here.querySelectorAll('button')].filter((one) => one.textContent.trim() === (active ? words.inactive : words.active)),
            'verb',
            { key: of.id, verb },
          )
        }
      >
        <SegmentedControl
          selectedId={of.state}
          label={words.status}
          options={[
            { id: 'active', text: words.active },
            { id: 'inactive', text: words.inactive },
          ]}
          onChange={({ detail }) => detail.selectedId !== of.state && turn()}
        />
      </Is>
    );
  if (act === 'row-select') {
    const options = [
      { value: 'active', label: words.active },
      { value: 'inactive', label: words.inactive },
    ];
    return (
      <Is
        find={(here) => [
          ...all(here.querySelectorAll('button'), 'menu', { key: of.id }),
          ...all(
            [...here.querySelectorAll('[role="option"]')]
              .filter((one) => one.textContent.trim() === (active ? words.inactive : words.active))
              .flatMap((one) => [one, ...one.querySelectorAll('*')]),
            'verb',
            { key: of.id, verb },
          ),
        ]}
      >
        <Select
          selectedOption={options[active ? 0 : 1] ?? null}
          options={options}
          ariaLabel={words.status}
          onChange={({ detail }) => detail.selectedOption.value !== of.state && turn()}
        />
      </Is>
    );
  }
  return <StatusIndicator type={active ? 'success' : 'stopped'}>{app.status(of.state)}</StatusIndicator>;
}

function RowVerbs({ of }: { readonly of: StoredKey }): ReactElement | null {
  switch (look.act) {
    case 'row-menu':
      return <Menu of={of} row />;
    case 'row-group':
      return <Group of={of} own />;
    case 'row-toggle':
    case 'row-segments':
    case 'row-select':
      return <Bin of={of} />;
    case 'row-icons':
      return <NamedIcons of={of} />;
    default:
      return null;
  }
}

/** Of the whole list: what acts on the chosen row. */
function ListVerbs(): ReactElement | null {
  useAll();
  const { act = 'menu' } = look;
  const create = <Button>{words.createKey}</Button>;
  const verbs =
    act === 'menu' ? (
      <Menu of={app.chosen} />
    ) : act === 'header-buttons' && look.choose ? (
      <VerbButtons of={app.chosen} />
    ) : act === 'header-group' ? (
      <Group of={app.chosen} />
    ) : null;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {verbs}
      {create}
    </SpaceBetween>
  );
}

function rowTargets(here: Element, id: string): Target[] {
  const row = here.closest('tr, li');
  const input = row?.querySelector('input[type="radio"], input[type="checkbox"]:not([role="switch"])');
  const cell = look.act === 'row-toggle' ? undefined : input?.closest('td, label, div');
  const about = { key: id };
  const around = input ? [input, input.parentElement, input.closest('label'), ...(input.parentElement?.querySelectorAll('*') ?? [])] : [];
  return [
    ...all([row], 'row', about),
    ...(cell && look.list !== 'item-cards' ? all(around, 'select', about) : []),
    ...(look.choose === 'row-click' ? all([row, ...(row?.querySelectorAll('td') ?? [])], 'select', about) : []),
  ];
}

function Row({ of, children }: { readonly of: StoredKey; readonly children: ReactNode }): ReactElement {
  return (
    <Is block={look.id !== 'contents'} find={(here) => rowTargets(here, of.id)}>
      {children}
    </Is>
  );
}

/** A key that is drawn as a thing of its own. */
function Own({ of, children }: { readonly of: StoredKey; readonly children: ReactNode }): ReactElement {
  return (
    <Is block find={(here) => all([here, here.firstElementChild], 'row', { key: of.id })}>
      {children}
    </Is>
  );
}

// ---- Lists

const columnsOf = (): readonly TableProps.ColumnDefinition<StoredKey>[] => [
  {
    id: 'id',
    header: words.accessKeyId,
    isRowHeader: true,
    minWidth: 120,
    cell: (key: StoredKey) => (
      <Row of={key}>
        <IdOf of={key} />
        {look.menu === 'inline-icon' ? <Menu of={key} row /> : null}
      </Row>
    ),
  },
  { id: 'created', header: words.createdOn, cell: () => words.daysAgo('412') },
  {
    id: 'used',
    header: words.lastUsed,
    cell: ({ lastUsed }: StoredKey) => (lastUsed === undefined ? words.never : words.daysAgo(lastUsed)),
  },
  { id: 'service', header: words.service, cell: ({ lastUsed }: StoredKey) => (lastUsed === undefined ? words.never : 's3') },
  { id: 'status', header: words.status, minWidth: 150, cell: (key: StoredKey) => <State of={key} /> },
  ...(look.extras
    ? [
        {
          id: 'extras',
          header: '',
          cell: () => (
            <ButtonDropdown
              variant="inline-icon"
              ariaLabel={words.actions}
              items={[near('usage'), near('rename'), near('stopReminder'), near('dropDescription')].map((item, i) =>
                look.menu === 'near-words' ? { ...item, id: `x${i}` } : item,
              )}
              expandToViewport
            />
          ),
        },
      ]
    : []),
  ...(look.act?.startsWith('row-') && look.menu !== 'inline-icon'
    ? [{ id: 'verbs', header: words.actions, minWidth: 140, cell: (key: StoredKey) => <RowVerbs of={key} /> }]
    : []),
];

const choosing = look.choose !== undefined || [undefined, 'menu', 'header-group', 'split-panel'].includes(look.act);

/** Active keys, inactive ones or all. */
function Shown({ shown, onShown }: { readonly shown: string; readonly onShown: (shown: string) => void }): ReactElement {
  return (
    <SegmentedControl
      selectedId={shown}
      label={words.status}
      options={[
        { id: 'active', text: words.active },
        { id: 'inactive', text: words.inactive },
        { id: 'all', text: m.allOfThem },
      ]}
      onChange={({ detail }) => onShown(detail.selectedId)}
    />
  );
}

function KeyTable({ header }: { readonly header: ReactNode }): ReactElement {
  const { state } = useAll();
  const [text, setText] = useState(look.filter === 'text' ? 'MVR2' : '');
  const [shown, setShown] = useState(look.filter === 'active-only' ? 'active' : 'all');
  const { table, choose } = look;
  const items = state.keys.filter(({ id, state: is }) => id.includes(text) && (shown === 'all' || shown === is));
  return (
    <Table<StoredKey>
      items={items}
      trackBy="id"
      columnDefinitions={columnsOf()}
      variant={table === 'embedded' ? 'embedded' : 'container'}
      header={header}
      {...(choosing ? { selectionType: choose === 'checkbox' ? ('multi' as const) : ('single' as const) } : {})}
      selectedItems={items.filter(({ id }) => state.selected.includes(id))}
      onSelectionChange={({ detail }) => app.choose(detail.selectedItems.map(({ id }) => id))}
      {...(choose === 'row-click' ? { onRowClick: ({ detail }: { detail: { item: StoredKey } }) => app.choose([detail.item.id]) } : {})}
      {...(table === 'sticky'
        ? { stickyColumns: { first: 1, last: 1 }, resizableColumns: true, stripedRows: true, stickyHeader: true }
        : {})}
      {...(look.filter === 'active-only' ? { filter: <Shown shown={shown} onShown={setShown} /> } : {})}
      {...(table === 'full'
        ? {
            filter: (
              <TextFilter filteringText={text} filteringPlaceholder={m.find} onChange={({ detail }) => setText(detail.filteringText)} />
            ),
            pagination: <Pagination currentPageIndex={1} pagesCount={1} />,
            preferences: (
              <CollectionPreferences
                title={m.details}
                confirmLabel={m.goOn}
                cancelLabel={words.cancel}
                pageSizePreference={{ title: m.page, options: [{ value: 10, label: '10' }] }}
              />
            ),
          }
        : {})}
      ariaLabels={{
        itemSelectionLabel: (_data, { id }) => id,
        selectionGroupLabel: words.accessKeys,
        allItemsSelectionLabel: () => words.accessKeys,
        tableLabel: words.accessKeys,
      }}
      empty={<Box textAlign="center">{words.noKeys}</Box>}
    />
  );
}

function KeyCards({ header }: { readonly header: ReactNode }): ReactElement {
  const { state } = useAll();
  const [shown, setShown] = useState(look.filter === 'active-only' ? 'active' : 'all');
  return (
    <Cards<StoredKey>
      items={state.keys.filter((key) => shown === 'all' || shown === key.state)}
      {...(look.filter === 'active-only' ? { filter: <Shown shown={shown} onShown={setShown} /> } : {})}
      trackBy="id"
      header={header}
      visibleSections={['status', 'used']}
      selectionType="single"
      entireCardClickable
      selectedItems={state.keys.filter(({ id }) => state.selected.includes(id))}
      onSelectionChange={({ detail }) => app.choose(detail.selectedItems.map(({ id }) => id))}
      ariaLabels={{ itemSelectionLabel: (_data, { id }) => id, selectionGroupLabel: words.accessKeys }}
      cardDefinition={{
        header: (key) => (
          <Is
            block={look.id !== 'contents'}
            find={(here) => [
              ...rowTargets(here, key.id),
              ...all([here.closest('li'), ...(here.closest('li')?.children ?? [])], 'select', { key: key.id }),
            ]}
          >
            <IdOf of={key} />
          </Is>
        ),
        sections: [
          { id: 'status', header: words.status, content: (key) => <State of={key} /> },
          {
            id: 'used',
            header: words.lastUsed,
            content: ({ lastUsed }) => (lastUsed === undefined ? words.never : words.daysAgo(lastUsed)),
          },
          { id: 'created', header: words.createdOn, content: () => words.daysAgo('412') },
        ],
      }}
      empty={words.noKeys}
    />
  );
}

function pairsOf(key: StoredKey): readonly KeyValuePairsProps.Item[] {
  return [
    { label: words.accessKeyId, value: <IdOf of={key} /> },
    { label: words.status, value: <State of={key} /> },
    { label: words.createdOn, value: words.daysAgo('412') },
    { label: words.lastUsed, value: key.lastUsed === undefined ? words.never : words.daysAgo(key.lastUsed) },
  ];
}

function KeyThings({ header }: { readonly header: ReactNode }): ReactElement {
  const { state } = useAll();
  const actions = (key: StoredKey): ReactElement => (look.act === 'row-menu' ? <Menu of={key} row /> : <VerbButtons of={key} own />);
  const one = (key: StoredKey, index: number): ReactElement => {
    switch (look.list) {
      case 'expandables':
        return (
          <Is
            find={(here) => {
              const button = here.querySelector('[aria-expanded="false"]:not([aria-haspopup])');
              const around = [button, button?.parentElement, button?.closest('h2, h3, h4')];
              // It shows what can be done with the key, as a menu would.
              return [...all(around, 'opener'), ...all(around, 'menu', { key: key.id })];
            }}
          >
            <ExpandableSection headerText={key.id} headerDescription={app.status(key.state)} variant="container">
              <KeyValuePairs columns={3} items={pairsOf(key)} />
              {actions(key)}
            </ExpandableSection>
          </Is>
        );
      case 'item-cards':
        return (
          <ItemCard header={key.id} description={m.note} actions={actions(key)}>
            <State of={key} />
          </ItemCard>
        );
      default:
        return (
          <Container
            header={
              <Header variant="h3" actions={actions(key)}>
                {`${words.accessKeys} ${index + 1}`}
              </Header>
            }
          >
            <KeyValuePairs columns={4} items={pairsOf(key)} />
          </Container>
        );
    }
  };
  return (
    <SpaceBetween size="s">
      {header}
      {state.keys.length === 0 ? <Box>{words.noKeys}</Box> : null}
      {state.keys.map((key, i) => (
        <Own key={key.id} of={key}>
          {one(key, i)}
        </Own>
      ))}
    </SpaceBetween>
  );
}

// ---- The section

function KeysHeader(): ReactElement {
  const { state } = useAll();
  const { title = 'counter' } = look;
  const count = look.filter
    ? state.keys.filter((key) => (look.filter === 'text' ? key.id.includes('MVR2') : key.state === 'active')).length
    : state.keys.length;
  const { my, root, rootUser, long } = m;
  const text = { my, root, 'root-user': rootUser, long }[title as 'my'] ?? words.accessKeys;
  const actions = <ListVerbs />;
  const plain = (heading: ReactNode): ReactElement => (
    <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
      <div>{heading}</div>
      {actions}
    </div>
  );
  if (title === 'box') return plain(<Box variant="h2">{text}</Box>);
  if (title === 'text')
    return plain(
      <TextContent>
        <h2>{text}</h2>
        <p>{m.about}</p>
      </TextContent>,
    );
  if (title === 'field') return actions;
  return (
    <Header
      variant={title === 'h3' ? 'h3' : 'h2'}
      actions={actions}
      {...(title === 'of'
        ? { counter: `${count} ${m.of} 2` }
        : title === 'selected'
          ? { counter: `(${state.selected.length}/${count})` }
          : title === 'counter' || title === 'my'
            ? { counter: `(${count}/2)` }
            : {})}
      {...(['long', 'about', 'root-user', 'of', 'my'].includes(title) ? { description: m.about } : {})}
      {...(title === 'long' || title === 'root' ? { info: <Link variant="info">{m.info}</Link> } : {})}
    >
      {text}
    </Header>
  );
}

function Keys(): ReactElement {
  const header = <KeysHeader />;
  const list =
    look.list === 'cards' ? (
      <KeyCards header={header} />
    ) : look.list && look.list !== 'table' ? (
      <KeyThings header={header} />
    ) : (
      <KeyTable header={header} />
    );
  const inside =
    look.title === 'field' ? (
      <Container>
        <FormField stretch label={words.accessKeys} description={m.about}>
          {list}
        </FormField>
      </Container>
    ) : look.table === 'embedded' ? (
      <Container>{list}</Container>
    ) : (
      list
    );
  return (
    <Is
      block
      find={(here) => {
        const rows = app.state.keys.map(({ id }) => rowOf(here, id)).filter((row) => row !== undefined || look.filter === undefined);
        const within = [here, ...here.querySelectorAll('*')];
        return all(
          within.filter((one) => rows.length > 0 && rows.every((row) => row && (one === row || one.contains(row)))),
          'section',
        );
      }}
    >
      {inside}
    </Is>
  );
}

/** The row that holds an id, also where it is only the value of an input. */
function rowOf(here: Element, id: string): Element | undefined {
  const holds = (one: Element): boolean =>
    one.textContent.includes(id) || [...one.querySelectorAll('input')].some(({ value }) => value === id);
  return [...here.querySelectorAll('*')].filter(holds).at(-1);
}

// ---- Dialogs

function KeyDialog(): ReactElement {
  const { state, more } = useAll();
  const { dialog } = state;
  const { finished } = more;
  if (finished)
    return (
      <Modal
        visible
        header={words.deleteTitle}
        closeAriaLabel={words.close}
        onDismiss={() => app.change({ finished: undefined })}
        footer={
          <Box float="right">
            <Button variant="primary" onClick={() => app.change({ finished: undefined })}>
              {words.close}
            </Button>
          </Box>
        }
      >
        <StatusIndicator type="success">{`${m.gone} ${finished.key}`}</StatusIndicator>
      </Modal>
    );
  const leftover = look.page === 'modal-first';
  const verb = dialog?.verb ?? 'delete';
  const key = dialog?.key ?? '';
  const about = { key, verb };
  const kind = verb === 'delete' ? dialogKind : 'plain';
  const texts = app.dialogTexts();
  const [before, bold, after] = app.labelParts();
  const label = (
    <>
      {before}
      <strong>{bold}</strong>
      {after}
    </>
  );
  const other = state.keys.find(({ id }) => id !== key)?.id;
  const asksTitle = ['learn', 'field', 'three', 'tick-and-id', 'radio'].includes(dialogKind);
  const title = asksTitle && dialog ? m.question(app.label(verb), key) : texts.title;
  const loading = kind === 'late' && !more.ready;
  const first = kind === 'two-step' && more.step === 0;
  const confirmRole: Role | undefined = kind === 'radio' && more.choice === 'keep' ? undefined : 'confirm';
  const confirmButton = (
    <Is find={(here) => (dialog && confirmRole ? all(here.querySelectorAll('button'), confirmRole, about) : [])}>
      {first ? (
        <Button variant="primary" disabled={!app.mayType()} onClick={() => app.change({ step: 1 })}>
          {m.next}
        </Button>
      ) : (
        <Button
          variant={dialogKind === 'keep-primary' ? 'normal' : 'primary'}
          disabled={!app.mayConfirm()}
          onClick={() => app.confirm()}
          {...testId(`confirm-${app.idOf(verb)}`)}
        >
          {kind === 'radio' ? m.goOn : dialogKind === 'yes' ? m.yes(app.label(verb)) : app.label(verb)}
        </Button>
      )}
    </Is>
  );
  const inside = (
    <Is find={(here) => all(here.querySelectorAll('button'), 'deactivate-inside', { key })}>
      <Button disabled={!app.offersInside()} onClick={() => app.deactivateInside()} {...testId('deactivate-first')}>
        {app.label('deactivate')}
      </Button>
    </Is>
  );
  const input = (
    <Is find={(here) => all(here.querySelectorAll('input'), 'input', about)}>
      {kind === 'field' ? (
        <FormField
          label={m.confirmLabel}
          constraintText={key}
          description={texts.lines.at(-1)}
          {...(state.dialog?.typed && state.dialog.typed !== key ? { errorText: m.mismatch } : {})}
        >
          <Input
            value={dialog?.typed ?? ''}
            disabled={!app.mayType()}
            invalid={dialog?.typed !== key}
            onChange={({ detail }) => app.type(detail.value)}
          />
        </FormField>
      ) : (
        <FormField label={label}>
          <Input
            value={dialog?.typed ?? ''}
            disabled={!app.mayType()}
            placeholder={texts.placeholder}
            onChange={({ detail }) => app.type(detail.value)}
          />
        </FormField>
      )}
    </Is>
  );
  const tick = (checked: boolean, onChange: (on: boolean) => void): ReactElement => (
    <Is find={(here) => all(here.querySelectorAll('*'), 'tick', about)}>
      <Checkbox checked={checked} disabled={!app.mayType()} onChange={({ detail }) => onChange(detail.checked)}>
        {words.understand}
      </Checkbox>
    </Is>
  );
  const confirmation = app.confirmation;
  return (
    <Modal
      visible={dialog !== undefined}
      header={title}
      closeAriaLabel={words.close}
      onDismiss={() => app.cancel()}
      {...(leftover ? {} : {})}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Press is="cancel" about={about}>
              <Button variant={dialogKind === 'keep-primary' ? 'primary' : 'link'} onClick={() => app.cancel()}>
                {words.cancel}
              </Button>
            </Press>
            {kind === 'three' ? inside : null}
            {kind === 'learn' ? <Button iconName="external">{m.learn}</Button> : null}
            {confirmButton}
          </SpaceBetween>
        </Box>
      }
    >
      <Is
        find={(here) => {
          const whole = here.closest('[role="dialog"]');
          const dismiss = whole?.querySelector(`button[aria-label="${words.close}"]`);
          return dialog ? all([dismiss], 'cancel', about) : [];
        }}
      >
        {loading ? (
          <Spinner />
        ) : (
          <SpaceBetween size="m">
            {kind === 'alert' ? (
              <Alert type="warning" header={words.deleteText}>{`${words.accessKeyId}: ${key}`}</Alert>
            ) : kind === 'alert-action' ? (
              <Alert type="warning" action={<Button>{m.dropReminder}</Button>}>
                {words.deleteText}
              </Alert>
            ) : (
              texts.lines.map((line) => <div key={line}>{line}</div>)
            )}
            {kind === 'names-other' && other ? <div>{m.otherKey(other)}</div> : null}
            {kind === 'copy' ? (
              <CopyToClipboard
                variant="inline"
                textToCopy={key}
                copyButtonAriaLabel={m.copyId}
                copySuccessText={m.copied}
                copyErrorText="–"
              />
            ) : null}
            {app.offersInside() && kind !== 'three' ? <Alert action={inside}>{words.deactivateFirst}</Alert> : null}
            {kind === 'radio' ? (
              <Is
                find={(here) => {
                  const radio = here.querySelector('input[value="delete"]');
                  const wrapper = radio?.closest('label') ?? radio?.parentElement?.parentElement;
                  return all([radio, radio?.parentElement, wrapper, ...(wrapper?.querySelectorAll('*') ?? [])], 'tick', about);
                }}
              >
                <RadioGroup
                  value={more.choice}
                  onChange={({ detail }) => app.change({ choice: detail.value as 'keep' })}
                  items={[
                    { value: 'keep', label: m.keep },
                    { value: 'delete', label: m.forGood },
                  ]}
                />
              </Is>
            ) : null}
            {kind === 'tick-and-id' ? tick(more.ticked, (ticked) => app.change({ ticked })) : null}
            {confirmation === 'checkbox' ? tick(dialog?.ticked ?? false, (on) => app.tick(on)) : null}
            {!first && (confirmation === 'id' || confirmation === 'word') ? input : null}
          </SpaceBetween>
        )}
      </Is>
    </Modal>
  );
}

// ---- The page

function Mfa(): ReactElement {
  return (
    <Table
      items={[{ arn: `arn:aws:iam::${scenario.account}:mfa/root-account-mfa-device` }]}
      columnDefinitions={[
        { id: 'arn', header: words.mfa, cell: ({ arn }) => arn },
        { id: 'created', header: words.createdOn, cell: () => words.daysAgo('900') },
      ]}
      header={
        <Header variant="h2" counter="(1)" actions={<Button>{words.remove}</Button>}>
          {words.mfa}
        </Header>
      }
    />
  );
}

function Certificates(): ReactElement {
  return (
    <Table
      items={[{ id: '5KXEDMVR2BN4HYFUCAKQ7LWTGZ5ABCDE' }]}
      selectionType="single"
      columnDefinitions={[
        { id: 'id', header: 'Thumbprint', cell: ({ id }) => id },
        { id: 'status', header: words.status, cell: () => <StatusIndicator>{words.active}</StatusIndicator> },
      ]}
      header={
        <Header
          variant="h2"
          actions={
            <ButtonDropdown
              items={[
                { id: 'delete', text: words.delete },
                { id: 'deactivate', text: words.deactivate },
              ]}
            >
              {words.actions}
            </ButtonDropdown>
          }
        >
          {words.certificates}
        </Header>
      }
    />
  );
}

/** What the keys that there are did, line by line. */
function Activity(): ReactElement {
  const { state } = useAll();
  return (
    <Table
      items={state.keys.flatMap(({ id }) => ['s3', 'ec2'].map((service) => ({ id, service })))}
      columnDefinitions={[
        { id: 'key', header: words.accessKeyId, cell: ({ id }) => id },
        { id: 'service', header: words.service, cell: ({ service }) => service },
        { id: 'used', header: words.lastUsed, cell: () => words.daysAgo('3') },
      ]}
      header={<Header variant="h2">{m.activity}</Header>}
      empty="–"
    />
  );
}

function Details(): ReactElement {
  return (
    <Container header={<Header variant="h2">{words.accountDetails}</Header>}>
      <KeyValuePairs
        columns={2}
        items={[
          { label: words.accountName, value: 'Example' },
          { label: words.accountId, value: scenario.account },
        ]}
      />
    </Container>
  );
}

function Content(): ReactElement {
  const keys = <Keys />;
  switch (look.page ?? 'plain') {
    case 'tabs':
      return (
        <Is
          find={(here) =>
            all(
              [...here.querySelectorAll('*')].filter(
                (one) =>
                  app.state.keys.length > 0 && app.state.keys.every(({ id }) => one.textContent.includes(id)) && one.querySelector('table'),
              ),
              'section',
            )
          }
        >
          <Tabs
            tabs={[
              { id: 'keys', label: words.accessKeys, content: keys },
              { id: 'mfa', label: words.mfa, content: <Mfa /> },
              { id: 'x509', label: words.certificates, content: <Certificates /> },
            ]}
          />
        </Is>
      );
    case 'grid':
      return (
        <SpaceBetween size="l">
          <Details />
          <Grid gridDefinition={[{ colspan: 6 }, { colspan: 6 }]}>
            {keys}
            <Mfa />
          </Grid>
        </SpaceBetween>
      );
    case 'dashboard':
      return (
        <ColumnLayout columns={2}>
          <Details />
          <Mfa />
          {keys}
          <Container header={<Header variant="h2">{m.support}</Header>}>
            <Button>{m.support}</Button>
          </Container>
        </ColumnLayout>
      );
    case 'history':
      return (
        <SpaceBetween size="l">
          <Details />
          {keys}
          <Activity />
        </SpaceBetween>
      );
    case 'alert':
      return (
        <SpaceBetween size="l">
          <Alert type="error" action={<Button href="#/security_credentials">{m.deleteThem}</Button>}>
            {m.youHave}
          </Alert>
          <Details />
          {keys}
          <Certificates />
        </SpaceBetween>
      );
    default:
      return (
        <SpaceBetween size="l">
          <Details />
          <Mfa />
          {keys}
          <Certificates />
        </SpaceBetween>
      );
  }
}

function Sample(): ReactElement {
  return (
    <HelpPanel header={<h2>{words.help}</h2>}>
      <h3>{words.accessKeys}</h3>
      <p>{m.about}</p>
      <p>
        {words.sample}: <code>{SAMPLE_ID}</code>
      </p>
      <Button>{words.delete}</Button>
    </HelpPanel>
  );
}

function DetailsOf({ of }: { readonly of: StoredKey }): ReactElement {
  return (
    <SpaceBetween size="m">
      <KeyValuePairs columns={2} items={pairsOf(of)} />
      <VerbButtons of={of} own />
    </SpaceBetween>
  );
}

function Page(): ReactElement {
  const { state, more } = useAll();
  const chosen = look.act === 'split-panel' ? app.chosen : undefined;
  const inDrawer = look.act === 'drawer' ? state.keys.find(({ id }) => id === more.details) : undefined;
  const { flash } = more;
  const navigation = look.page === 'navigation';
  return (
    <>
      {look.page === 'modal-first' ? <KeyDialog /> : null}
      <AppLayout
        headerSelector="#h"
        navigationHide={!navigation}
        navigationOpen={navigation}
        onNavigationChange={() => undefined}
        navigation={
          <SideNavigation
            header={{ text: 'IAM', href: '#/home' }}
            items={[
              { type: 'link', text: words.accountDetails, href: '#/account' },
              { type: 'link', text: words.accessKeys, href: '#/security_credentials' },
              { type: 'link', text: words.mfa, href: '#/mfa' },
            ]}
          />
        }
        {...(navigation
          ? {
              breadcrumbs: (
                <BreadcrumbGroup
                  items={[
                    { text: 'IAM', href: '#/home' },
                    { text: words.securityCredentials, href: '#/security_credentials' },
                  ]}
                />
              ),
            }
          : {})}
        toolsHide={look.page !== 'help'}
        toolsOpen={look.page === 'help'}
        onToolsChange={() => undefined}
        tools={<Sample />}
        {...(look.act === 'split-panel'
          ? {
              splitPanelOpen: chosen !== undefined,
              onSplitPanelToggle: () => undefined,
              splitPanelPreferences: { position: 'bottom' as const },
              splitPanel: chosen ? (
                <SplitPanel
                  header={`${m.details}: ${chosen.id}`}
                  i18nStrings={{
                    preferencesTitle: '…',
                    preferencesPositionLabel: '…',
                    preferencesPositionDescription: '…',
                    preferencesPositionSide: '…',
                    preferencesPositionBottom: '…',
                    preferencesConfirm: '…',
                    preferencesCancel: '…',
                    closeButtonAriaLabel: words.close,
                    openButtonAriaLabel: m.details,
                    resizeHandleAriaLabel: '…',
                  }}
                >
                  <DetailsOf of={chosen} />
                </SplitPanel>
              ) : undefined,
            }
          : {})}
        {...(look.act === 'drawer'
          ? {
              drawers: [
                {
                  id: 'key',
                  ariaLabels: { drawerName: m.details, closeButton: words.close, triggerButton: m.details },
                  content: <Drawer header={<h2>{m.details}</h2>}>{inDrawer ? <DetailsOf of={inDrawer} /> : null}</Drawer>,
                },
              ],
              activeDrawerId: inDrawer ? 'key' : null,
              onDrawerChange: ({ detail }: { detail: { activeDrawerId: string | null } }) =>
                detail.activeDrawerId === null && app.change({ details: undefined }),
            }
          : {})}
        notifications={
          <Flashbar
            items={
              flash
                ? [
                    {
                      id: 'flash',
                      type: flash.type,
                      loading: flash.type === 'in-progress',
                      content: flash.text,
                      dismissible: flash.type === 'success',
                      dismissLabel: words.close,
                      onDismiss: () => app.change({ flash: undefined }),
                      ...(flash.undo
                        ? { action: <Button onClick={() => app.ask('activate', flash.undo ?? '')}>{app.label('activate')}</Button> }
                        : {}),
                    },
                  ]
                : []
            }
          />
        }
        ariaLabels={{ notifications: 'Notifications', tools: words.help, toolsClose: words.close, toolsToggle: words.help }}
        content={
          <ContentLayout header={<Header variant="h1">{words.securityCredentials}</Header>}>
            <Content />
          </ContentLayout>
        }
      />
      {look.page === 'modal-first' ? null : <KeyDialog />}
    </>
  );
}

if (look.both) app.choose(app.state.keys.map(({ id }) => id));
app.install(window, () => around.targets());
if (window.fixture) {
  const { judge } = window.fixture;
  window.fixture = {
    ...window.fixture,
    // Closing what says that it is done is right.
    judge: (question) => (app.more.finished && question.step === 'cancel-dialog' ? [] : judge(question)),
    hand: () => {
      if (!app.more.finished) return false;
      app.change({ finished: undefined });
      return true;
    },
  };
}
createRoot(document.getElementById('app') ?? document.body).render(<Page />);
