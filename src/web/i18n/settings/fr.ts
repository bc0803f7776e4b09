import type { Translation } from '../message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {};
