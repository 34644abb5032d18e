/** Builds the fixture consoles once, before there are several workers that would each build them. */
import { buildConsoles } from './build';

export default async function setup(): Promise<void> {
  await buildConsoles();
}
