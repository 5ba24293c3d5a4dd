import { describe, expect, it } from 'vitest';
import { bareText, heldNames } from './held-names.ts';

const texts = [
  bareText('房源点为云岭和苑，总套数554套。获得“创在清河”创业大赛优胜奖的项目给予资助。'),
  bareText('研究创设海洋碳汇专项债券，加快完成青龙大桥前期工作。到2025年完成。'),
];

describe('heldNames', () => {
  it.each([
    ['云岭和苑离地铁站有多远', ['云岭和苑']],
    ['云岭和苑的物业费一平米多少钱', ['云岭和苑']],
    ['创在清河创业大赛拿了第二名给多少钱', ['创在清河创业大赛']],
    ['海洋碳汇专项债券今年发行了多少亿', ['海洋碳汇专项债券']],
    ['青龙大桥总共要花多少钱', ['青龙大桥']],
    ['到2025年要多少', []],
    ['渔船报废能补多少钱', []],
  ])('%s names %j', (question, names) => {
    expect(heldNames(question, texts)).toEqual(names);
  });
});
