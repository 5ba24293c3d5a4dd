import { describe, expect, it } from 'vitest';
import type { Obligation } from '#core/obligation.ts';
import { obligation } from '#test/support/ingested-document.ts';
import { foldCounterparts } from './fold-counterparts.ts';

const row = (ordinal: number, path: string, counterpart: string | null, owner?: string): Obligation => ({
  ...obligation({
    ordinal,
    title: path,
    units: owner === undefined ? [] : [{ canonical: owner, role: 'responsible' }],
  }),
  path,
  counterpart,
});

const folded = (rows: readonly Obligation[]) =>
  foldCounterparts(rows).map(({ main, others }) => [main.path, ...others.map(({ path }) => path)]);

describe('statements of the same task', () => {
  it('are one row: the one that names owners, in the place of the first', () => {
    expect(folded([row(0, '一、', '附件表·1'), row(1, '二、', null), row(2, '附件表·1', '一、', '县住建局')])).toEqual([
      ['附件表·1', '一、'],
      ['二、'],
    ]);
  });

  it('an item that several rows carry out goes with each of them and is no row of its own', () => {
    expect(
      folded([
        row(0, '一、', '附件表·2'),
        row(1, '附件表·1', '一、', '县住建局'),
        row(2, '附件表·2', '一、', '县经信局'),
      ]),
    ).toEqual([
      ['附件表·1', '一、'],
      ['附件表·2', '一、'],
    ]);
  });

  it('two that both name owners are one only when each points at the other', () => {
    expect(folded([row(0, '一、', '附件表·1', '县住建局'), row(1, '附件表·1', '一、', '县经信局')])).toEqual([
      ['一、', '附件表·1'],
    ]);
    expect(folded([row(0, '一、', null, '县住建局'), row(1, '附件表·1', '一、', '县经信局')])).toEqual([
      ['一、'],
      ['附件表·1'],
    ]);
  });

  it('a link to nothing changes nothing', () => {
    expect(folded([row(0, '一、', '附件表·9')])).toEqual([['一、']]);
  });
});
