import type { Labels } from '../../src/console/labels/types';

export function reportToHtml(report: string, languages: Readonly<Record<string, Labels>>): string;
