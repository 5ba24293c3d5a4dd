import { z } from 'zod';
import { emptyAsUnset } from './empty-as-unset.ts';

/** A variable that holds a whole number between two bounds, `usual` when it is not set. */
export const wholeNumber = (usual: number, least: number, most: number) =>
  z.preprocess(emptyAsUnset, wholeWithin(least, most).default(usual));

/** As `wholeNumber`, for a variable that may be missing. */
export const optionalWholeNumber = (least: number, most: number) =>
  z.preprocess(emptyAsUnset, wholeWithin(least, most).optional());

const wholeWithin = (least: number, most: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);
