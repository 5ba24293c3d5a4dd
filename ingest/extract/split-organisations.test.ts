import { expect, it } from 'vitest';
import { splitOrganisations } from './split-organisations.ts';

const list = (raw: string): readonly string[] => splitOrganisations(raw).list;

it('splits recipients at commas, keeping brackets and parts of one name together', () => {
  expect(list('各县（区、市）人民政府，各功能区管委会，市政府直属各单位：')).toEqual([
    '各县（区、市）人民政府',
    '各功能区管委会',
    '市政府直属各单位',
  ]);
  expect(list('各省、自治区、直辖市人民政府，国务院各部委、各直属机构：')).toEqual([
    '各省、自治区、直辖市人民政府',
    '国务院各部委',
    '各直属机构',
  ]);
  expect(list('区属各单位：')).toEqual(['区属各单位']);
});

it('splits the colophon list, giving a shared 办公室 to both', () => {
  const raw = '抄送：县委各部门，县人大常委会、县政协办公室，县法院，省、市属在德单位。';
  expect(splitOrganisations(raw)).toEqual({
    raw,
    list: ['县委各部门', '县人大常委会（办公室）', '县政协办公室', '县法院', '省、市属在德单位'],
  });
});
