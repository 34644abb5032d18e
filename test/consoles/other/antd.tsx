/**
 * Ant Design 6 (2026). Designs:
 * `list` has list items with a dropdown each, and modals;
 * `table` has radio buttons, one dropdown button above, and modals;
 * `popconfirm` has link buttons in the rows that ask in a bubble beside them instead of a dialog.
 */
/** @jsxImportSource react */
import {
  Alert,
  Button,
  Card,
  Checkbox,
  Collapse,
  ConfigProvider,
  Dropdown,
  Input,
  List,
  Modal,
  Popconfirm,
  Space,
  Table,
  Tabs,
  Tag,
  theme,
  Typography,
} from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { ButtonProps } from 'antd';
import { createRoot } from 'react-dom/client';
import type { StoredKey } from '../shared/journal';
import type { Verb } from '../shared/scenario';
import type { Role } from '../shared/truth';
import { lookAlikes } from './look-alikes';
import type { App } from './model';
import { start } from './page';
import { testId, useApp } from './react';
import type { Props } from './react';

/** Props for a button that the library makes; its types leave out what React adds. */
function marked(app: App, role: Role, about: { readonly key?: string; readonly verb?: Verb }): ButtonProps {
  return { ref: (element: HTMLElement | null) => app.mark(element, role, about) } as ButtonProps;
}

function VerbMenu({ app, of }: Props & { readonly of: StoredKey | undefined }): ReactElement {
  useApp(app);
  const about = of ? { key: of.id } : {};
  return (
    <Dropdown
      trigger={['click']}
      disabled={!of && app.scenario.idleMenu === 'disabled'}
      menu={{
        items: app.offered(of).map((verb) => ({
          key: app.scenario.testIds ? app.idOf(verb) : `${app.verbs().indexOf(verb)}`,
          danger: verb === 'delete',
          disabled: !app.may(verb, of),
          label: (
            <span ref={(element) => app.mark(element?.closest('[role="menuitem"]'), 'verb', { ...about, verb })}>{app.label(verb)}</span>
          ),
          onClick: () => of && app.ask(verb, of.id),
        })),
      }}
    >
      <Button disabled={!of && app.scenario.idleMenu === 'disabled'} ref={(element) => app.mark(element, 'menu', about)}>
        {app.words.actions}
      </Button>
    </Dropdown>
  );
}

function Status({ app, of }: Props & { readonly of: StoredKey }): ReactElement {
  return <Tag color={of.state === 'active' ? 'green' : 'default'}>{app.status(of.state)}</Tag>;
}

function KeyList({ app }: Props): ReactElement {
  const { keys } = useApp(app);
  return (
    <List
      bordered
      dataSource={[...keys]}
      locale={{ emptyText: app.words.noKeys }}
      renderItem={(key) => {
        const [id, created, used] = app.cells(key);
        return (
          <List.Item
            key={key.id}
            ref={(element) => app.mark(element, 'row', { key: key.id })}
            actions={[<VerbMenu key="menu" app={app} of={key} />]}
          >
            <List.Item.Meta title={id} description={`${app.words.createdOn}: ${created} · ${app.words.lastUsed}: ${used}`} />
            <Status app={app} of={key} />
          </List.Item>
        );
      }}
    />
  );
}

function KeyTable({ app }: Props): ReactElement {
  const { keys, selected } = useApp(app);
  const heads = app.heads();
  const asks = app.scenario.design === 'popconfirm';
  const columns = heads.map((title, i) => ({
    title,
    key: String(i),
    render: (_: unknown, key: StoredKey) => (i === heads.length - 1 ? <Status app={app} of={key} /> : app.cells(key)[i]),
  }));
  const actions = {
    title: app.words.actions,
    key: 'actions',
    render: (_: unknown, key: StoredKey) => (
      <Space>
        {app.offered(key).map((verb) => (
          <Popconfirm
            key={verb}
            title={
              <span
                ref={(element) => {
                  // The library keeps references to its own buttons for itself.
                  const [cancel, confirm] = element?.closest('.ant-popover')?.querySelectorAll('.ant-popconfirm-buttons button') ?? [];
                  app.mark(cancel, 'cancel', { key: key.id });
                  app.mark(confirm, 'confirm', { key: key.id, verb });
                  app.mark(confirm, 'verb', { key: key.id, verb });
                }}
              >
                {verb === 'delete' ? app.words.deleteTitle : app.words.deactivateTitle}
              </span>
            }
            description={verb === 'delete' ? app.words.deleteText : app.words.deactivateText}
            okText={app.words[verb]}
            cancelText={app.words.cancel}
            okButtonProps={testId(app, `confirm-${app.idOf(verb)}`) as ButtonProps}
            open={app.state.dialog?.key === key.id && app.state.dialog.verb === verb}
            onOpenChange={(open) => (open ? app.ask(verb, key.id) : app.cancel())}
            onConfirm={() => app.confirm()}
            disabled={!app.may(verb, key)}
          >
            <Button
              type="link"
              size="small"
              {...testId(app, `${app.idOf(verb)}-key`)}
              disabled={!app.may(verb, key)}
              ref={(element) => app.mark(element, 'verb', { key: key.id, verb })}
            >
              {app.label(verb)}
            </Button>
          </Popconfirm>
        ))}
      </Space>
    ),
  };
  return (
    <>
      {asks ? null : <VerbMenu app={app} of={app.chosen} />}
      <Table
        rowKey="id"
        pagination={false}
        dataSource={[...keys]}
        columns={asks ? [...columns, actions] : columns}
        locale={{ emptyText: app.words.noKeys }}
        scroll={{ x: app.scenario.wide ? 1900 : 'max-content' }}
        onRow={({ id }) => ({ ref: (element: HTMLElement | null) => app.mark(element, 'row', { key: id }) }) as object}
        {...(asks
          ? {}
          : {
              rowSelection: {
                type: 'radio' as const,
                selectedRowKeys: [...selected],
                onChange: (chosen) => app.choose(chosen.map(String)),
                renderCell: (_: unknown, { id }: StoredKey, __: number, node: ReactNode) => (
                  <span
                    ref={(element) => {
                      app.mark(element?.closest('tr'), 'row', { key: id });
                      for (const part of element?.querySelectorAll('label, input, .ant-radio') ?? []) app.mark(part, 'select', { key: id });
                    }}
                  >
                    {node}
                  </span>
                ),
              },
            })}
      />
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
  return (
    <Modal
      open={dialog !== undefined && app.scenario.design !== 'popconfirm'}
      title={texts.title}
      okText={texts.confirm}
      cancelText={app.words.cancel}
      onOk={() => app.confirm()}
      onCancel={() => app.cancel()}
      confirmLoading={dialog?.busy ?? false}
      okButtonProps={{
        danger: dialog?.verb === 'delete',
        disabled: !app.mayConfirm(),
        ...testId(app, `confirm-${app.idOf(dialog?.verb ?? 'delete')}`),
        ...marked(app, 'confirm', about),
      }}
      cancelButtonProps={marked(app, 'cancel', about)}
      modalRender={(node) => (
        <div
          ref={(element) => {
            app.mark(element?.querySelector('.ant-modal-close'), 'cancel', about);
            // The library keeps its buttons from one dialog to the next, and their references too.
            const confirm = element?.querySelector('.ant-modal-footer button:last-of-type');
            app.mark(confirm, 'confirm', about);
          }}
        >
          {node}
        </div>
      )}
    >
      {texts.lines.map((line) => (
        <Typography.Paragraph key={line}>{line}</Typography.Paragraph>
      ))}
      {app.offersInside() ? (
        <Alert
          type="warning"
          title={app.words.deactivateFirst}
          action={
            <Button
              size="small"
              {...testId(app, 'deactivate-key')}
              onClick={() => app.deactivateInside()}
              ref={(element) => app.mark(element, 'deactivate-inside', { key: dialog?.key ?? '', verb: 'deactivate' })}
            >
              {app.words.deactivate}
            </Button>
          }
        />
      ) : null}
      {texts.label === undefined ? null : app.confirmation === 'checkbox' ? (
        <span ref={(element) => element?.querySelectorAll('label, input, .ant-checkbox').forEach((part) => app.mark(part, 'tick'))}>
          <Checkbox checked={dialog?.ticked ?? false} disabled={!app.mayType()} onChange={(event) => app.tick(event.target.checked)}>
            {label}
          </Checkbox>
        </span>
      ) : (
        <>
          <Typography.Paragraph>{label}</Typography.Paragraph>
          <Input
            placeholder={texts.placeholder}
            disabled={!app.mayType()}
            value={dialog?.typed ?? ''}
            onChange={(event) => app.type(event.target.value)}
            ref={(input) => app.mark(input?.input, 'input')}
          />
        </>
      )}
    </Modal>
  );
}

function Page({ app }: Props): ReactElement {
  const { open } = useApp(app);
  const { words, scenario } = app;
  const keys = scenario.design === 'list' ? <KeyList app={app} /> : <KeyTable app={app} />;
  const create = <Button type="primary">{words.createKey}</Button>;
  const other = (place: 'before' | 'after'): ReactNode =>
    lookAlikes(app)
      .filter((one) => one.place === place)
      .map(({ id, title, rows, verbs }) => (
        <Card key={id} title={title} style={{ marginBlock: 16 }}>
          <List
            dataSource={[...rows]}
            renderItem={(cells) => (
              <List.Item
                actions={verbs.map((verb) => (
                  <Button key={verb}>{verb}</Button>
                ))}
              >
                {cells.join(' · ')}
              </List.Item>
            )}
          />
        </Card>
      ));
  return (
    <>
      <Typography.Title level={1}>{words.securityCredentials}</Typography.Title>
      {other('before')}
      {scenario.closedSection === 'expandable' ? (
        <div ref={(element) => app.mark(element?.querySelector('.ant-collapse-header'), 'opener')}>
          <Collapse
            activeKey={open ? ['keys'] : []}
            onChange={(now) => app.openSection(now.length > 0)}
            items={[
              {
                key: 'keys',
                label: words.accessKeys,
                children: (
                  <div ref={(element) => [element, element?.closest('.ant-collapse-item')].forEach((part) => app.mark(part, 'section'))}>
                    {keys}
                    {create}
                  </div>
                ),
              },
            ]}
          />
        </div>
      ) : scenario.closedSection === 'tab' ? (
        <Tabs
          items={[
            { key: 'details', label: words.accountDetails, children: scenario.account },
            {
              key: 'access-keys',
              label: (
                <span
                  ref={(element) =>
                    [element?.closest('[role="tab"]'), element?.closest('.ant-tabs-tab')].forEach((part) => app.mark(part, 'opener'))
                  }
                >
                  {words.accessKeys}
                </span>
              ),
              children: (
                <div
                  ref={(element) =>
                    [element, element?.closest('[role="tabpanel"]'), element?.closest('.ant-tabs')].forEach((part) =>
                      app.mark(part, 'section'),
                    )
                  }
                >
                  {create}
                  {keys}
                </div>
              ),
            },
          ]}
        />
      ) : (
        <div
          ref={(element) =>
            [element, ...(element?.querySelectorAll('.ant-card, .ant-card-body, .ant-list, .ant-table-wrapper') ?? [])].forEach((part) =>
              app.mark(part, 'section'),
            )
          }
        >
          <Card title={words.accessKeys} extra={create}>
            {keys}
          </Card>
        </div>
      )}
      {other('after')}
      <KeyDialog app={app} />
    </>
  );
}

start(({ app, main }) => {
  createRoot(main).render(
    <ConfigProvider
      theme={{ algorithm: app.scenario.dark ? theme.darkAlgorithm : theme.defaultAlgorithm }}
      direction={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}
    >
      <Page app={app} />
    </ConfigProvider>,
  );
});
