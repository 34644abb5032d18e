/**
 * Material UI 7 (2025), React 18. Designs:
 * `cards` shows a card for each key, with a menu button (three dots) whose menu opens in a portal, and dialogs;
 * `icons` has a table with icon buttons that carry a name in the console's language;
 * `bare-icons` has the same buttons without a name: only what the icon component writes itself;
 * `grid` is a DataGrid with checkboxes and toolbar buttons, without a menu;
 * `multi` is a table with checkboxes, one for all in its head, and one Actions menu;
 * `tabs` has the keys behind a tab that is not chosen, and not rendered.
 */
/** @jsxImportSource react */
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Box,
  Button,
  Card,
  CardActions,
  CardContent,
  CardHeader,
  Checkbox,
  Chip,
  createTheme,
  CssBaseline,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  IconButton,
  Menu,
  MenuItem,
  Paper,
  Radio,
  Stack,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Tabs,
  TextField,
  ThemeProvider,
  Toolbar,
  Typography,
} from '@mui/material';
import { createSvgIcon } from '@mui/material/utils';
import { DataGrid } from '@mui/x-data-grid';
import { useId, useState, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { StoredKey } from '../shared/journal';
import type { Verb } from '../shared/scenario';
import { lookAlikes } from './look-alikes';
import type { App } from './model';
import { start } from './page';

/** As `@mui/icons-material` makes its icons, with their paths. */
const MoreVert = createSvgIcon(
  <path d="M12 8c1.1 0 2-.9 2-2s-.9-2-2-2-2 .9-2 2 .9 2 2 2m0 2c-1.1 0-2 .9-2 2s.9 2 2 2 2-.9 2-2-.9-2-2-2m0 6c-1.1 0-2 .9-2 2s.9 2 2 2 2-.9 2-2-.9-2-2-2" />,
  'MoreVert',
);
const ExpandMore = createSvgIcon(<path d="M16.59 8.59 12 13.17 7.41 8.59 6 10l6 6 6-6z" />, 'ExpandMore');
const ICONS: Readonly<Record<Verb, ReturnType<typeof createSvgIcon>>> = {
  activate: createSvgIcon(
    <path d="m10 16.5 6-4.5-6-4.5zM12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2" />,
    'PlayCircle',
  ),
  deactivate: createSvgIcon(
    <path d="M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2m-1 14H9V8h2zm4 0h-2V8h2z" />,
    'PauseCircle',
  ),
  delete: createSvgIcon(<path d="M6 19c0 1.1.9 2 2 2h8c1.1 0 2-.9 2-2V7H6zM19 4h-3.5l-1-1h-5l-1 1H5v2h14z" />, 'Delete'),
};

interface Props {
  readonly app: App;
}

const testId = (app: App, name: string): Record<string, string> => (app.scenario.testIds ? { 'data-testid': name } : {});

function Status({ app, of }: Props & { readonly of: StoredKey }): ReactElement {
  return <Chip size="small" label={app.status(of.state)} color={of.state === 'active' ? 'success' : 'default'} />;
}

function VerbMenu({
  app,
  of,
  idle = false,
  children,
}: Props & { readonly of: StoredKey | undefined; readonly idle?: boolean; readonly children: (props: object) => ReactNode }): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const id = useId();
  const about = of ? { key: of.id } : {};
  return (
    <>
      {children({
        id: `${id}-button`,
        'aria-haspopup': 'true',
        'aria-expanded': anchor ? 'true' : undefined,
        'aria-controls': anchor ? `${id}-menu` : undefined,
        disabled: idle,
        onClick: (event: { currentTarget: HTMLElement }) => setAnchor(event.currentTarget),
        ref: (element: HTMLElement | null) => app.mark(element, 'menu', about),
      })}
      <Menu
        id={`${id}-menu`}
        anchorEl={anchor ?? null}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
        slotProps={{ list: { 'aria-labelledby': `${id}-button` } }}
      >
        {app.offered(of).map((verb) => (
          <MenuItem
            key={verb}
            ref={(element) => app.mark(element, 'verb', { ...about, verb })}
            disabled={!app.may(verb, of)}
            {...testId(app, app.idOf(verb))}
            onClick={() => {
              setAnchor(undefined);
              if (of) app.ask(verb, of.id);
            }}
          >
            {app.label(verb)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function Cards({ app }: Props): ReactElement {
  const { keys } = useSyncExternalStore(app.subscribe, app.snapshot);
  return (
    <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {keys.map((key) => {
        const [id, ...cells] = app.cells(key);
        return (
          <Card
            key={key.id}
            variant="outlined"
            sx={{ width: 420, maxWidth: '100%' }}
            ref={(element) => app.mark(element, 'row', { key: key.id })}
          >
            <CardHeader
              title={id}
              slotProps={{ title: { variant: 'subtitle1' } }}
              subheader={<Status app={app} of={key} />}
              action={
                <VerbMenu app={app} of={key}>
                  {(props) => (
                    <IconButton aria-label={app.words.actions} {...props}>
                      <MoreVert />
                    </IconButton>
                  )}
                </VerbMenu>
              }
            />
            <CardContent>
              {cells.slice(0, -1).map((value, i) => (
                <Typography key={app.heads()[i + 1]} variant="body2">
                  {app.heads()[i + 1]}: {value}
                </Typography>
              ))}
            </CardContent>
          </Card>
        );
      })}
    </Stack>
  );
}

function IconTable({ app }: Props): ReactElement {
  const { keys } = useSyncExternalStore(app.subscribe, app.snapshot);
  const named = app.scenario.design === 'icons';
  return (
    <TableContainer component={Paper}>
      <Table>
        <Heads app={app} last={app.words.actions} />
        <TableBody>
          {keys.map((key) => (
            <TableRow key={key.id} ref={(element) => app.mark(element, 'row', { key: key.id })}>
              <Cells app={app} of={key} />
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {app.offered(key).map((verb) => {
                  const Icon = ICONS[verb];
                  return (
                    <IconButton
                      key={verb}
                      size="small"
                      {...(named ? { 'aria-label': app.label(verb), ...testId(app, `${app.idOf(verb)}-button`) } : {})}
                      disabled={!app.may(verb, key)}
                      ref={(element) => app.mark(element, 'verb', { key: key.id, verb })}
                      onClick={() => app.ask(verb, key.id)}
                    >
                      <Icon />
                    </IconButton>
                  );
                })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Heads({ app, first, last }: Props & { readonly first?: ReactNode; readonly last?: string }): ReactElement {
  return (
    <TableHead>
      <TableRow>
        {first}
        {app.heads().map((head) => (
          <TableCell key={head}>{head}</TableCell>
        ))}
        {last === undefined ? null : <TableCell>{last}</TableCell>}
      </TableRow>
    </TableHead>
  );
}

function Cells({ app, of }: Props & { readonly of: StoredKey }): ReactElement {
  const cells = app.cells(of);
  return (
    <>
      {cells.map((cell, i) => (
        <TableCell key={app.heads()[i]}>{i === cells.length - 1 ? <Status app={app} of={of} /> : cell}</TableCell>
      ))}
    </>
  );
}

function MultiTable({ app }: Props): ReactElement {
  const { keys, selected } = useSyncExternalStore(app.subscribe, app.snapshot);
  const key = app.chosen;
  const radio = app.scenario.design === 'radio';
  return (
    <Paper>
      <Toolbar sx={{ gap: 1, justifyContent: 'flex-end' }}>
        <VerbMenu app={app} of={key} idle={!key && app.scenario.idleMenu === 'disabled'}>
          {(props) => (
            <Button variant="outlined" {...props}>
              {app.words.actions}
            </Button>
          )}
        </VerbMenu>
      </Toolbar>
      <TableContainer>
        <Table>
          <Heads
            app={app}
            first={
              <TableCell padding="checkbox">
                {radio ? null : (
                  <Checkbox
                    indeterminate={selected.length > 0 && selected.length < keys.length}
                    checked={keys.length > 0 && selected.length === keys.length}
                    onChange={(_, on) => app.choose(on ? keys.map(({ id }) => id) : [])}
                  />
                )}
              </TableCell>
            }
          />
          <TableBody>
            {keys.map((one) => {
              const Choice = radio ? Radio : Checkbox;
              return (
                <TableRow key={one.id} selected={selected.includes(one.id)} ref={(element) => app.mark(element, 'row', { key: one.id })}>
                  <TableCell padding="checkbox">
                    <Choice
                      checked={selected.includes(one.id)}
                      onChange={(_, on) => (radio ? app.choose([one.id]) : app.toggle(one.id, on))}
                      ref={(element) => {
                        app.mark(element, 'select', { key: one.id });
                        app.mark(element?.querySelector('input'), 'select', { key: one.id });
                      }}
                    />
                  </TableCell>
                  <Cells app={app} of={one} />
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
}

function Grid({ app }: Props): ReactElement {
  const { keys, selected } = useSyncExternalStore(app.subscribe, app.snapshot);
  const key = app.chosen;
  const heads = app.heads();
  const mark = (root: HTMLElement | null): void => {
    // The grid makes its rows itself, when it sees fit.
    if (!root) return;
    const look = (): void => {
      for (const row of root.querySelectorAll<HTMLElement>('[data-id]')) {
        const id = row.dataset['id'] ?? '';
        app.mark(row, 'row', { key: id });
        const input = row.querySelector('input');
        app.mark(input, 'select', { key: id });
        app.mark(input?.parentElement, 'select', { key: id });
      }
    };
    new MutationObserver(look).observe(root, { childList: true, subtree: true });
    look();
  };
  return (
    <Box ref={mark}>
      <Toolbar disableGutters sx={{ gap: 1 }}>
        {app.verbs().map((verb) => (
          <Button
            key={verb}
            variant="outlined"
            {...testId(app, `${app.idOf(verb)}-key`)}
            disabled={!app.may(verb, key)}
            ref={(element) => app.mark(element, 'verb', { verb, ...(key ? { key: key.id } : {}) })}
            onClick={() => key && app.ask(verb, key.id)}
          >
            {app.label(verb)}
          </Button>
        ))}
      </Toolbar>
      <DataGrid
        autoHeight
        checkboxSelection
        disableRowSelectionOnClick
        hideFooter
        rows={keys.map((one) => ({ id: one.id, ...Object.fromEntries(app.cells(one).map((cell, i) => [`c${i}`, cell])) }))}
        columns={heads.map((headerName, i) => ({ field: `c${i}`, headerName, width: i === 0 ? 220 : 150 }))}
        rowSelectionModel={{ type: 'include', ids: new Set(selected) }}
        onRowSelectionModelChange={(model) =>
          app.choose(model.type === 'include' ? [...model.ids].map(String) : keys.map(({ id }) => id).filter((id) => !model.ids.has(id)))
        }
      />
    </Box>
  );
}

function Keys({ app }: Props): ReactElement {
  const { keys } = useSyncExternalStore(app.subscribe, app.snapshot);
  if (keys.length === 0) return <Typography color="text.secondary">{app.words.noKeys}</Typography>;
  switch (app.scenario.design) {
    case 'icons':
    case 'bare-icons':
      return <IconTable app={app} />;
    case 'grid':
      return <Grid app={app} />;
    case 'multi':
    case 'radio':
    case 'tabs':
      return <MultiTable app={app} />;
    default:
      return <Cards app={app} />;
  }
}

function KeyDialog({ app }: Props): ReactElement {
  const { dialog } = useSyncExternalStore(app.subscribe, app.snapshot);
  const id = useId();
  // While it fades out it shows what it last said.
  const [last, setLast] = useState<ReactElement>(<></>);
  const content = dialog ? <DialogParts app={app} titleId={id} /> : last;
  return (
    <Dialog
      open={dialog !== undefined}
      onClose={() => app.cancel()}
      aria-labelledby={id}
      slotProps={{ transition: { onExiting: () => setLast(<></>) } }}
    >
      {content}
    </Dialog>
  );
}

function DialogParts({ app, titleId }: Props & { readonly titleId: string }): ReactElement {
  const { dialog } = useSyncExternalStore(app.subscribe, app.snapshot);
  const texts = app.dialogTexts();
  const [before, bold, after] = app.labelParts();
  const key = dialog?.key ?? '';
  const verb = dialog?.verb ?? 'delete';
  const label = (
    <>
      {before}
      <strong>{bold}</strong>
      {after}
    </>
  );
  const cancel = (
    <Button key="cancel" onClick={() => app.cancel()} ref={(element) => app.mark(element, 'cancel', { key })}>
      {app.words.cancel}
    </Button>
  );
  const confirm = (
    <Button
      key="confirm"
      variant="contained"
      color={verb === 'delete' ? 'error' : 'primary'}
      disabled={!app.mayConfirm()}
      loading={dialog?.busy ?? false}
      {...testId(app, `confirm-${app.idOf(verb)}`)}
      ref={(element) => app.mark(element, 'confirm', { key, verb })}
      onClick={() => app.confirm()}
    >
      {texts.confirm}
    </Button>
  );
  return (
    <>
      <DialogTitle id={titleId}>{texts.title}</DialogTitle>
      <DialogContent>
        {texts.lines.map((line) => (
          <DialogContentText key={line}>{line}</DialogContentText>
        ))}
        {app.offersInside() ? (
          <Alert
            severity="warning"
            action={
              <Button
                color="inherit"
                size="small"
                {...testId(app, 'deactivate-first')}
                ref={(element) => app.mark(element, 'deactivate-inside', { key, verb: 'deactivate' })}
                onClick={() => app.deactivateInside()}
              >
                {app.words.deactivate}
              </Button>
            }
          >
            {app.words.deactivateFirst}
          </Alert>
        ) : null}
        {texts.label === undefined ? null : app.confirmation === 'checkbox' ? (
          <FormControlLabel
            label={label}
            disabled={!app.mayType()}
            control={
              <Checkbox
                checked={dialog?.ticked ?? false}
                onChange={(_, on) => app.tick(on)}
                ref={(element) => {
                  app.mark(element, 'tick');
                  app.mark(element?.querySelector('input'), 'tick');
                }}
              />
            }
          />
        ) : (
          <>
            <DialogContentText sx={{ mt: 2 }} component="label" htmlFor="confirmation">
              {label}
            </DialogContentText>
            <TextField
              id="confirmation"
              fullWidth
              size="small"
              autoComplete="off"
              placeholder={texts.placeholder}
              disabled={!app.mayType()}
              value={dialog?.typed ?? ''}
              onChange={(event) => app.type(event.target.value)}
              ref={(element) => {
                app.mark(element, 'input');
                app.mark(element?.querySelector('input'), 'input');
              }}
            />
          </>
        )}
      </DialogContent>
      <DialogActions>{app.scenario.buttonOrder === 'usual' ? [cancel, confirm] : [confirm, cancel]}</DialogActions>
    </>
  );
}

function Section({
  app,
  id,
  title,
  children,
}: Props & { readonly id: string; readonly title: string; readonly children: ReactNode }): ReactElement {
  const isKeys = id === 'access-keys';
  return (
    <Box component="section" sx={{ mb: 4 }} ref={(element: HTMLElement | null) => isKeys && app.mark(element, 'section')}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="h6" component="h2">
          {title}
        </Typography>
        {isKeys ? <Button variant="contained">{app.words.createKey}</Button> : null}
      </Stack>
      {children}
    </Box>
  );
}

function OtherCards({ of }: { readonly of: ReturnType<typeof lookAlikes>[number] }): ReactElement {
  return (
    <>
      {of.rows.map((cells) => (
        <Card key={cells[0]} variant="outlined" sx={{ maxWidth: 420 }}>
          <CardContent>
            {cells.map((cell) => (
              <Typography key={cell} variant="body2">
                {cell}
              </Typography>
            ))}
          </CardContent>
          <CardActions>
            {of.verbs.map((verb) => (
              <Button key={verb} size="small">
                {verb}
              </Button>
            ))}
          </CardActions>
        </Card>
      ))}
    </>
  );
}

function Page({ app }: Props): ReactElement {
  const { open } = useSyncExternalStore(app.subscribe, app.snapshot);
  const [tab, setTab] = useState('details');
  const others = lookAlikes(app);
  const { words, scenario } = app;
  const other = (place: 'before' | 'after'): ReactNode =>
    others
      .filter((one) => one.place === place)
      .map((one) => (
        <Section key={one.id} app={app} id={one.id} title={one.title}>
          <OtherCards of={one} />
        </Section>
      ));
  if (scenario.design === 'tabs')
    return (
      <Box ref={(element: HTMLElement | null) => app.mark(element, 'section')}>
        <Tabs value={tab} onChange={(_, to: string) => setTab(to)} variant="scrollable">
          <Tab value="details" label={words.accountDetails} />
          {others.map((one) => (
            <Tab key={one.id} value={one.id} label={one.title} />
          ))}
          <Tab value="keys" label={words.accessKeys} id="tab-access-keys" ref={(element) => app.mark(element, 'opener')} />
        </Tabs>
        <Box sx={{ p: 2 }} role="tabpanel" ref={(element: HTMLElement | null) => app.mark(element, 'section')}>
          {tab === 'details' ? <Typography>{scenario.account}</Typography> : null}
          {others
            .filter((one) => one.id === tab)
            .map((one) => (
              <OtherCards key={one.id} of={one} />
            ))}
          {tab === 'keys' ? (
            <>
              <Button variant="contained">{words.createKey}</Button>
              <Keys app={app} />
            </>
          ) : null}
        </Box>
      </Box>
    );
  const keys =
    scenario.closedSection === 'expandable' ? (
      <Accordion expanded={open} onChange={(_, to) => app.openSection(to)} ref={(element) => app.mark(element, 'section')}>
        <AccordionSummary id="access-keys-header" expandIcon={<ExpandMore />} ref={(element) => app.mark(element, 'opener')}>
          <Typography component="span">{words.accessKeys}</Typography>
        </AccordionSummary>
        <AccordionDetails>
          <Keys app={app} />
          <Button sx={{ mt: 2 }}>{words.createKey}</Button>
        </AccordionDetails>
      </Accordion>
    ) : (
      <Section app={app} id="access-keys" title={words.accessKeys}>
        <Keys app={app} />
      </Section>
    );
  return (
    <>
      <Typography variant="h4" component="h1" sx={{ mb: 3 }}>
        {words.securityCredentials}
      </Typography>
      {other('before')}
      {keys}
      {other('after')}
    </>
  );
}

start(({ app, main }) => {
  const theme = createTheme({ palette: { mode: app.scenario.dark ? 'dark' : 'light' } });
  createRoot(main).render(
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Page app={app} />
      <KeyDialog app={app} />
    </ThemeProvider>,
  );
});
