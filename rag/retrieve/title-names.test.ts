import { expect, it } from 'vitest';
import { titleNames } from './title-names.ts';

it('reads places in both lengths their name may have', () => {
  expect(titleNames('关于支持上海浦东新区高水平改革开放的意见')).toEqual(new Set(['海浦东', '浦东']));
  expect(titleNames('内蒙古自治区草原管护条例')).toEqual(new Set(['内蒙古', '蒙古']));
  expect(titleNames('义乌市国际贸易综合改革方案')).toEqual(new Set(['义乌']));
});

it('reads what stands in quotation marks, each part by itself', () => {
  expect(titleNames('关于全面推行“双随机、一公开”监管的意见')).toEqual(new Set(['双随机', '一公开']));
  expect(titleNames('关于深化"最多跑一次"改革的通知')).toEqual(new Set(['最多跑一次']));
});

it('finds none in a title that names none', () => {
  expect(titleNames('住房公积金提取管理办法')).toEqual(new Set());
});
