/** The record as it looks for one answer of the worker. */
import type { ComponentChildren } from 'preact';
import { RECORD_DAYS, type AccountRecord } from '../src/guide/record';
import {
  CONTROLS,
  eventText,
  keyIdOf,
  metOf,
  metText,
  shownAccount,
  shownId,
  shownStandard,
  stateText,
  summaryOf,
  summaryText,
  type Words,
} from '../src/guide/record-export';
import { ActionButton } from '../design/controls';
import type { Texts } from '../design/texts';

export interface RecordActions {
  readonly exportJson: () => void;
  readonly exportMarkdown: () => void;
  readonly print: () => void;
  /** Asks the owner to confirm. */
  readonly erase: () => void;
  readonly eraseConfirm: () => void;
  readonly eraseCancel: () => void;
}

/** What came of the owner's last press. */
export type Outcome = { readonly kind: 'saved'; readonly file: string } | { readonly kind: 'erased' | 'not-erased' };

export interface RecordPageProps {
  /** undefined: no answer yet; `unreadable`: there will be none. */
  readonly records: readonly AccountRecord[] | 'unreadable' | undefined;
  /** ms since the epoch; printed as the time at which the record was made. */
  readonly now: number;
  readonly t: Texts;
  /** A point in time (ms since the epoch) as the owner reads it. */
  readonly date: (at: number) => string;
  /** The owner has pressed *erase* once. */
  readonly erasing: boolean;
  readonly outcome: Outcome | undefined;
  readonly actions: RecordActions;
}

export function RecordPage(props: RecordPageProps) {
  const { records, now, t, date, outcome, actions } = props;
  const some = Array.isArray(records) && records.length > 0;
  return (
    <>
      <header>
        <p class="product">{t('extName')}</p>
        <h1>{t('recordTitle')}</h1>
        <p>{t('recordIntro')}</p>
        <p class="terms">
          {t('recordKept', RECORD_DAYS)} {t('recordMasked')}
        </p>
        <p class="terms">{t('recordNote')}</p>
        <p class="made">{t('recordMadeAt', date(now))}</p>
        {some && (
          <div class="tools" role="group" aria-label={t('recordSave')}>
            <ActionButton action="export-json" kind="main" onPress={actions.exportJson}>
              {t('recordSaveJson')}
            </ActionButton>
            <ActionButton action="export-markdown" kind="plain" onPress={actions.exportMarkdown}>
              {t('recordSaveMarkdown')}
            </ActionButton>
            <ActionButton action="print" kind="plain" onPress={actions.print}>
              {t('recordPrint')}
            </ActionButton>
          </div>
        )}
        {/* Always there: a live region that comes with its words is not read out. */}
        <p class="outcome" role="status" data-outcome={outcome?.kind}>
          {outcome && outcomeText(outcome, t)}
        </p>
      </header>
      {records !== undefined && (
        <main>
          <Records {...props} records={records} />
          <Erase {...props} />
        </main>
      )}
    </>
  );
}

function outcomeText(outcome: Outcome, t: Texts): string {
  switch (outcome.kind) {
    case 'saved':
      return t('recordSaved', outcome.file);
    case 'erased':
      return t('recordErased');
    case 'not-erased':
      return t('recordNotErased');
    default:
      return outcome satisfies never;
  }
}

function Records({ records, t, date }: RecordPageProps & { readonly records: NonNullable<RecordPageProps['records']> }) {
  if (records === 'unreadable') return <p class="empty">{t('recordUnreadable')}</p>;
  if (records.length === 0)
    return (
      <section class="empty" aria-labelledby="empty">
        <h2 id="empty">{t('recordEmpty')}</h2>
        <p>{t('recordEmptyText')}</p>
      </section>
    );
  return records.map((record, place) => <Account key={place} record={record} id={`account-${place}`} t={t} date={date} />);
}

interface AccountProps extends Pick<RecordPageProps, 't' | 'date'> {
  readonly record: AccountRecord;
  /** Of its heading, by which the section and its tables are named. */
  readonly id: string;
}

function Account({ record, id, t, date }: AccountProps) {
  const { account, partition, keys, events } = record;
  const translate: Words = (message, places = []) => t(message, ...places);
  const met = metOf(record);
  return (
    <section class="account" aria-labelledby={id}>
      <h2 id={id}>
        {t('recordAccount')} <Id>{shownAccount(account)}</Id>
      </h2>
      {partition !== 'aws' && <p class="partition">{t('recordPartition', partition)}</p>}
      <p class="summary" data-summary={summaryOf(record).kind}>
        {summaryText(record, translate, date)}
      </p>
      {keys.length > 0 && (
        <Listing title={t('recordKeys')} id={`${id}-keys`} of={id} columns={[t('recordKey'), t('recordLastSeen')]}>
          {keys.map(({ key, id: keyId, state }) => (
            <tr key={key}>
              <th scope="row">
                <Id>{shownId(keyId)}</Id>
              </th>
              <td>{stateText(state, translate)}</td>
            </tr>
          ))}
        </Listing>
      )}
      {events.length > 0 && (
        <Listing title={t('recordEvents')} id={`${id}-events`} of={id} columns={[t('recordTime'), t('recordShown'), t('recordKey')]}>
          {events.map((event, place) => (
            <tr key={place} data-event={event.kind}>
              <th scope="row">
                <time dateTime={new Date(event.at).toISOString()}>{date(event.at)}</time>
              </th>
              <td>{eventText(event, translate)}</td>
              <td>
                <Id>{shownId(keyIdOf(event, record) ?? '')}</Id>
              </td>
            </tr>
          ))}
        </Listing>
      )}
      <Listing
        title={t('recordControls')}
        id={`${id}-controls`}
        of={id}
        columns={[t('recordStandard'), t('recordControl'), t('recordState')]}
      >
        {CONTROLS.map((control) => (
          <tr key={`${shownStandard(control)} ${control.id}`}>
            <th scope="row">
              <bdi>{shownStandard(control)}</bdi>
            </th>
            <td>
              <bdi>{control.id}</bdi>
            </td>
            <td class="met" data-met={String(met)}>
              {metText(met, translate)}
            </td>
          </tr>
        ))}
      </Listing>
    </section>
  );
}

interface ListingProps {
  readonly title: string;
  readonly id: string;
  /** The id of the account's heading: tables of two accounts are told apart by it. */
  readonly of: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}

function Listing({ title, id, of, columns, children }: ListingProps) {
  return (
    <div class="listing">
      <h3 id={id}>{title}</h3>
      <table aria-labelledby={`${of} ${id}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** Ids read from left to right in every language. */
function Id({ children }: { readonly children: string }) {
  return (
    <span class="id" dir="ltr">
      {children}
    </span>
  );
}

/** Asks in place: the sentence takes the place of the button, so that a second press of the same spot does not confirm. */
function Erase({ erasing, t, actions }: RecordPageProps) {
  return (
    <section class="erase" aria-labelledby="erase">
      <h2 id="erase">{t('recordErase')}</h2>
      {erasing ? (
        <div role="group" aria-labelledby="erase-what">
          <p id="erase-what">{t('recordEraseText')}</p>
          <div class="tools">
            <ActionButton action="erase-cancel" kind="plain" onPress={actions.eraseCancel}>
              {t('recordEraseCancel')}
            </ActionButton>
            <ActionButton action="erase-confirm" kind="main" onPress={actions.eraseConfirm}>
              {t('recordEraseConfirm')}
            </ActionButton>
          </div>
        </div>
      ) : (
        <ActionButton action="erase" kind="plain" onPress={actions.erase}>
          {t('recordErase')}
        </ActionButton>
      )}
    </section>
  );
}
