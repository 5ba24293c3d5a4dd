import { describe, expect, it } from 'vitest';
import { asksForTaskList } from './task-list-request.ts';

describe('a request for a task list', () => {
  it.each([
    '按8号文给县经信局列任务清单',
    '给农业农村局弄份清单，8号文里牵头的',
    '帮我做个任务分解表',
    '8号文做一个责任清单',
    '给各乡镇做个2025年底前的任务台账',
    '数字经济方案理一下台账',
    '来份县数据局的工作清单',
    '生成任务分解表',
  ])('%s', (text) => {
    expect(asksForTaskList(text)).toBe(true);
  });

  it.each([
    '帮我列一下负面清单',
    '任务清单是什么意思',
    '8号文的任务清单谁来编？',
    '什么时候列出问题清单',
    '县经信局有哪些任务',
    '四张清单分别指什么',
    '任务分解表做了吗',
    '要求编制任务清单的是哪份文件',
    '工作清单管理怎么做',
  ])('not: %s', (text) => {
    expect(asksForTaskList(text)).toBe(false);
  });
});
