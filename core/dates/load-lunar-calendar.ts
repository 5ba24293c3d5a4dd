import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The tables of chinese-days, loaded on first use: most documents and questions name no festival. */
export const loadLunarCalendar = (): typeof import('chinese-days') => require('chinese-days');
