import { describe, expect, it } from 'vitest';
import { digitalPlan, housingPlan, storedOf } from '#test/support/task-list-documents.ts';
import { chooseDocuments } from './choose-documents.ts';

const held = [storedOf(digitalPlan), storedOf(housingPlan)];

const chosen = async (...names: readonly string[]) =>
  (await chooseDocuments(held, names))?.map(({ document }) => document.documentNumber ?? document.indexNumber);

describe('the documents a user names', () => {
  it.each([
    ['临政办发〔2024〕8号', '临政办发〔2024〕8号'],
    ['临政办发【2024】8 号', '临政办发〔2024〕8号'],
    ['8号文', '临政办发〔2024〕8号'],
    ['0014/2021-33', '0014/2021-33'],
    ['老旧小区', '0014/2021-33'],
    ['小区改造计划', '0014/2021-33'],
  ])('%s', async (name, expected) => {
    expect(await chosen(name)).toEqual([expected]);
  });

  it('several, in the order in which they are held; none named means no limit', async () => {
    expect(await chosen('老旧小区', '8号')).toEqual(['临政办发〔2024〕8号', '0014/2021-33']);
    expect(await chooseDocuments(held, [])).toBeNull();
  });

  it('an unknown or ambiguous name is an error', async () => {
    await expect(chosen('临政办发〔2024〕9号')).rejects.toMatchObject({ code: 'document-unknown' });
    await expect(chosen('临江县')).rejects.toThrow('对应 2 份文件');
  });
});
