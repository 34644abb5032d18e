/** @jsxImportSource react */
/** A list of access keys, in every layout of the scenario. */
import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Cards from '@cloudscape-design/components/cards';
import Header from '@cloudscape-design/components/header';
import Icon from '@cloudscape-design/components/icon';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useEffect, useReducer } from 'react';
import type { ReactNode } from 'react';
import type { StoredKey } from '../shared/journal';
import { lotOf, shuffled } from '../shared/mutation';
import type { Verb } from '../shared/scenario';
import { mutation, place, scenario, useStore, words } from './store';
import { written } from './mutating';

const { layout } = scenario;
const SELECTABLE = ['table-radio', 'table-checkbox', 'table-buttons', 'cards-radio'].includes(layout);

interface Item extends StoredKey {
  /** Changes when the row is to be made anew. */
  readonly round: number;
}

interface Column {
  readonly id: string;
  readonly header: string;
  readonly cell: (item: Item) => ReactNode;
  readonly isRowHeader?: boolean;
}

export interface KeysProps {
  /** What the truth calls this list. */
  readonly name: string;
  readonly title: string;
  readonly keys: readonly StoredKey[];
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onVerb: (verb: Verb, id: string) => void;
  /** The IAM user whose keys these are; then rows link there. */
  readonly user?: string | undefined;
}

export function Keys(props: KeysProps): ReactNode {
  const { rowsArrived, columnsArrived } = useStore();
  const round = useRound();
  const listed = mutation.rows === 'reversed' ? [...props.keys].reverse() : props.keys;
  const items: Item[] = (rowsArrived ? listed : []).map((key) => ({ ...key, round }));
  const waiting = !rowsArrived && scenario.arrival !== 'empty-first';
  const common = {
    items,
    trackBy: ({ id, round }: Item) => `${id}-${round}`,
    ...(SELECTABLE ? { selectionType: layout === 'table-checkbox' ? ('multi' as const) : ('single' as const) } : {}),
    selectedItems: items.filter(({ id }) => props.selected.includes(id)),
    onSelectionChange: ({ detail }: { detail: { selectedItems: readonly Item[] } }) =>
      props.onSelect(detail.selectedItems.map(({ id }) => id)),
    loading: waiting && scenario.arrival === 'spinner',
    loadingText: '…',
    empty: waiting ? (
      <Skeleton />
    ) : (
      <Box textAlign="center">
        <Box padding="s">{words.noKeys}</Box>
        <Button {...testId('create-access-key-empty')}>{words.createKey}</Button>
      </Box>
    ),
    header: <ListHeader {...props} />,
    ...(mutation.controls === 'filter' ? { filter: <ListActions {...props} /> } : {}),
    ...testId('access-keys'),
  };
  const all = columns(props);
  return (
    <div ref={place(props.name)}>
      {mutation.controls === 'before' && <ListActions {...props} />}
      {layout === 'cards' || layout === 'cards-radio' ? (
        <Cards<Item>
          {...common}
          ariaLabels={{ itemSelectionLabel: (_data, item) => item.id, selectionGroupLabel: props.title }}
          cardsPerRow={[{ cards: 1 }, { minWidth: 500, cards: 2 }]}
          cardDefinition={{
            header: (item) => (
              <>
                {item.id} {layout === 'cards' && <RowMenu item={item} {...props} icon />}
              </>
            ),
            sections: all.filter(({ id }) => id !== 'id').map(({ id, header, cell }) => ({ id, header, content: cell })),
          }}
        />
      ) : (
        <Table<Item>
          {...common}
          ariaLabels={{
            itemSelectionLabel: (_data, item) => item.id,
            selectionGroupLabel: props.title,
            allItemsSelectionLabel: () => props.title,
            tableLabel: props.title,
          }}
          columnDefinitions={all.filter(({ id }) => columnsArrived || id === 'id' || id === 'status' || id === 'verbs')}
        />
      )}
      {mutation.controls === 'after' && <ListActions {...props} />}
    </div>
  );
}

/** Counts up while the rows are to be made anew again and again. */
function useRound(): number {
  const [round, next] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (scenario.restless !== 'table') return undefined;
    const timer = setInterval(() => {
      // A menu that is open inside a row would go with it, and nobody could use that page.
      if (![...document.querySelectorAll('main td *, main li *')].some((one) => written(one, 'aria-expanded') === 'true')) next();
    }, 300);
    return () => clearInterval(timer);
  }, []);
  return round;
}

function ListHeader(props: KeysProps): ReactNode {
  const { keys, title } = props;
  const counts = scenario.arrival === 'empty-first' || !useStore().rowsArrived ? undefined : `(${keys.length})`;
  return (
    <Header variant="h2" {...(counts ? { counter: counts } : {})} {...(mutation.controls ? {} : { actions: <ListActions {...props} /> })}>
      {title}
    </Header>
  );
}

function ListActions({ name, keys, selected, onVerb }: KeysProps): ReactNode {
  const chosen = selected.length === 1 ? keys.find(({ id }) => id === selected[0]) : undefined;
  const hasMenu = layout === 'table-radio' || layout === 'table-checkbox' || layout === 'cards-radio';
  const unnamed = scenario.trap === 'unnamed-menus';
  const offers = scenario.idleMenu !== 'left-out' || chosen !== undefined;
  const create = <Button {...testId('create-access-key')}>{words.createKey}</Button>;
  const help = <Button iconName="status-info" variant="icon" ariaLabel={words.help} />;
  const first = mutation.buttons === undefined ? 0 : 1 + Math.floor(lotOf(mutation.buttons) * 3);
  return (
    <div ref={place(`${name} actions`)}>
      <SpaceBetween direction="horizontal" size="xs">
        {first === 1 && create}
        {first === 2 && help}
        {hasMenu && unnamed && (
          <ButtonDropdown variant="icon" items={[{ id: 'a', text: words.assign }]} ariaLabel="…" expandToViewport={inPortal} />
        )}
        {hasMenu && offers && (
          <ButtonDropdown
            {...(unnamed ? { variant: 'icon' as const, ariaLabel: '…' } : {})}
            items={menuItems(chosen)}
            disabled={scenario.idleMenu === 'disabled' && !chosen && !unnamed}
            expandToViewport={inPortal}
            onItemClick={({ detail }) => {
              const verb = verbOfItem(detail.id);
              if (verb && chosen) onVerb(verb, chosen.id);
            }}
            {...testId('access-keys-actions')}
          >
            {unnamed ? undefined : words.actions}
          </ButtonDropdown>
        )}
        {layout === 'table-buttons' &&
          verbsInOrder(chosen).map((verb) => (
            <Button
              key={verb}
              disabled={!chosen || !isAvailable(verb, chosen)}
              onClick={() => chosen && onVerb(verb, chosen.id)}
              {...testId(itemId(verb))}
            >
              {label(verb)}
            </Button>
          ))}
        {first !== 1 && create}
        {first === 3 && help}
      </SpaceBetween>
    </div>
  );
}

function RowMenu({ item, onVerb, icon = false }: { item: Item; onVerb: KeysProps['onVerb']; icon?: boolean }): ReactNode {
  return (
    <ButtonDropdown
      {...(icon ? { variant: 'icon' as const, ariaLabel: words.actions } : {})}
      items={menuItems(item)}
      expandToViewport={inPortal}
      onItemClick={({ detail }) => {
        const verb = verbOfItem(detail.id);
        if (verb) onVerb(verb, item.id);
      }}
      {...testId('access-key-actions')}
    >
      {icon ? undefined : words.actions}
    </ButtonDropdown>
  );
}

function columns({ user, onVerb }: KeysProps): Column[] {
  const id: Column = { id: 'id', header: words.accessKeyId, cell: idCell, isRowHeader: true };
  const created: Column = { id: 'created', header: words.createdOn, cell: () => words.daysAgo('412') };
  const used: Column = {
    id: 'lastUsed',
    header: words.lastUsed,
    cell: ({ lastUsed }) => (lastUsed === undefined ? words.never : words.daysAgo(lastUsed)),
  };
  const region: Column = {
    id: 'region',
    header: words.region,
    cell: ({ lastUsed }) => (lastUsed === undefined ? words.never : 'us-east-1'),
  };
  const service: Column = { id: 'service', header: words.service, cell: ({ lastUsed }) => (lastUsed === undefined ? words.never : 's3') };
  const status: Column = { id: 'status', header: words.status, cell: (item) => <Status active={item.state === 'active'} /> };
  const link: Column[] = user ? [{ id: 'user', header: 'User', cell: () => <Link href={`#/users/details/${user}`}>{user}</Link> }] : [];
  const verbs: Column[] =
    layout === 'table-row-menu'
      ? [{ id: 'verbs', header: '', cell: (item) => <RowMenu item={item} onVerb={onVerb} /> }]
      : layout === 'table-row-buttons'
        ? [{ id: 'verbs', header: words.actions, cell: (item) => <RowButtons item={item} onVerb={onVerb} /> }]
        : [];
  const facts = { usual: [id, created, used, region, service, status], reordered: [status, created, id, used], few: [id, status] };
  const more = mutation.moreColumns === undefined ? [] : shuffled(moreColumns(), mutation.moreColumns).slice(0, 2);
  return shuffled([...link, ...facts[scenario.columns], ...more, ...verbs], mutation.columns);
}

function idCell({ id }: Item): ReactNode {
  if (!mutation.copyButton) return id;
  return (
    <>
      {id} <Button iconName="copy" variant="inline-icon" ariaLabel={words.sample} />
    </>
  );
}

function moreColumns(): Column[] {
  return [
    { id: 'account', header: words.accountId, cell: () => scenario.account },
    { id: 'owner', header: words.accountName, cell: () => 'Example' },
    { id: 'help', header: words.help, cell: () => <Link href="#/security_credentials">{words.help}</Link> },
    { id: 'policy', header: words.mfa, cell: () => <StatusIndicator type="warning">{words.never}</StatusIndicator> },
    { id: 'kind', header: words.sample, cell: () => <Badge>{words.assign}</Badge> },
  ];
}

function RowButtons({ item, onVerb }: { item: Item; onVerb: KeysProps['onVerb'] }): ReactNode {
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {verbsInOrder(item).map((verb) => (
        <Button
          key={verb}
          variant="link"
          disabled={!isAvailable(verb, item)}
          onClick={() => onVerb(verb, item.id)}
          {...testId(itemId(verb))}
        >
          {label(verb)}
        </Button>
      ))}
    </SpaceBetween>
  );
}

function Status({ active }: { active: boolean }): ReactNode {
  const word = active ? words.active : words.inactive;
  switch (scenario.status) {
    case 'indicator':
      return <StatusIndicator type={active ? 'success' : 'stopped'}>{word}</StatusIndicator>;
    case 'other-indicator':
      return <StatusIndicator type={active ? 'success' : 'info'}>{word}</StatusIndicator>;
    case 'badge':
      return <Badge color={active ? 'green' : 'grey'}>{word}</Badge>;
    case 'icon':
      return (
        <span role="img" aria-label={word}>
          <Icon name={active ? 'status-positive' : 'status-stopped'} variant={active ? 'success' : 'subtle'} />
        </span>
      );
    case 'text':
      return word;
    default:
      return scenario.status satisfies never;
  }
}

function Skeleton(): ReactNode {
  return (
    <div aria-busy="true">
      {[0, 1].map((row) => (
        <div key={row} className="skeleton" style={{ height: 16, margin: 12, background: '#ddd' }} />
      ))}
    </div>
  );
}

const inPortal = scenario.menuPlace === 'portal';

function testId(id: string): { 'data-testid'?: string } {
  return scenario.testIds ? { 'data-testid': id } : {};
}

export function label(verb: Verb): string {
  if (verb === 'delete') return words.delete;
  const old = scenario.wording === 'old';
  return verb === 'activate' ? (old ? words.makeActive : words.activate) : old ? words.makeInactive : words.deactivate;
}

const OTHER_IDS = { activate: 'make-active', deactivate: 'make-inactive', delete: 'remove-key' } as const;
const OPPOSITE = { activate: 'delete', deactivate: 'activate', delete: 'deactivate' } as const;

function itemId(verb: Verb): string {
  if (scenario.trap === 'contradicting-items') return OPPOSITE[verb];
  if (scenario.itemIds === 'opaque') return `item-${['delete', 'activate', 'deactivate'].indexOf(verb)}`;
  return scenario.itemIds === 'plain' ? verb : OTHER_IDS[verb];
}

function verbOfItem(id: string): Verb | undefined {
  return (['activate', 'deactivate', 'delete'] as const).find((verb) => itemId(verb) === id);
}

export function isAvailable(verb: Verb, { state }: Pick<StoredKey, 'state'>): boolean {
  if (verb === 'delete') return state === 'inactive' || scenario.deleteActive !== 'unavailable';
  return (verb === 'activate') === (state === 'inactive');
}

function verbsInOrder(key: Pick<StoredKey, 'state'> | undefined): Verb[] {
  const orders: Record<typeof scenario.itemOrder, readonly Verb[]> = {
    usual: ['activate', 'deactivate', 'delete'],
    reversed: ['delete', 'deactivate', 'activate'],
    shuffled: ['deactivate', 'delete', 'activate'],
  };
  return shuffled(orders[scenario.itemOrder], mutation.items).filter(
    (verb) => scenario.unavailable === 'disabled' || (key !== undefined && isAvailable(verb, key)),
  );
}

function menuItems(key: Pick<StoredKey, 'state'> | undefined): { id: string; text: string; disabled: boolean }[] {
  const items = verbsInOrder(key).map((verb) => ({ id: itemId(verb), text: label(verb), disabled: !key || !isAvailable(verb, key) }));
  const more = { id: scenario.itemIds === 'opaque' ? 'item-3' : 'view-history', text: words.service, disabled: !key };
  const all = scenario.moreItems ? [more, ...items] : items;
  if (mutation.moreItems === undefined) return all;
  const others = [
    { id: 'item-4', text: words.assign, disabled: false },
    { id: 'item-5', text: words.help, disabled: false },
    { id: 'item-6', text: words.accountDetails, disabled: true },
  ];
  return shuffled([...all, ...others.slice(0, 1 + Math.floor(lotOf(mutation.moreItems) * 3))], mutation.moreItems);
}
