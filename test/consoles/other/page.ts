/** Where a library draws: the common surroundings, and a place for the application in them. */
import { surround } from '../shared/surroundings';
import { directionOf } from '../shared/words';
import { App } from './model';
import { otherScenarioOf } from './scenario';
import './page.css';

export interface Place {
  readonly app: App;
  readonly main: HTMLElement;
}

/** @param draw draws the application into its place, and again whenever the application's state changes, by the means of its library */
export function start(draw: (place: Place) => void): void {
  const scenario = otherScenarioOf(location.search);
  const app = new App(scenario);
  const root = document.documentElement;
  if (scenario.zoom !== undefined) root.style.setProperty('zoom', String(scenario.zoom));
  if (scenario.dark) root.dataset['theme'] = 'dark';
  const inFrame = window !== window.top;
  if (inFrame) {
    root.lang = scenario.language === 'qq' ? 'qaa' : scenario.language;
    root.dir = directionOf(scenario.language);
  }
  const around = inFrame ? undefined : surround(scenario);
  const main = document.createElement('main');
  main.className = [scenario.wide ? 'wide' : '', inFrame ? 'framed' : ''].join(' ');
  (document.getElementById('app') ?? document.body).append(main);
  app.install(window, () => around?.targets() ?? []);
  draw({ app, main });
}

/** A small maker of plain elements. */
export function h(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
