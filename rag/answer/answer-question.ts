import { answerTaskListRequest } from '../task-list/task-list-reply.ts';
import { answerTaskQuery } from '../task-query/answer-task-query.ts';
import { answerUnitQuestion } from '../tasks/answer-unit-question.ts';
import { deadlineOverview } from '../tasks/deadline-overview.ts';
import { dueTargets } from '../tasks/due-targets.ts';
import { listConvenerTasks } from '../tasks/list-convener-tasks.ts';
import { listRhythms } from '../tasks/list-rhythms.ts';
import { responsibleUnits } from '../tasks/responsible-units.ts';
import type { AnsweringParts } from './answering-parts.ts';
import { calculateFromFigures } from './compare/calculate-from-figures.ts';
import { compareStatements } from './compare/compare-statements.ts';
import { compareYears } from './compare/compare-years.ts';
import { multiplyYearlyFigure } from './compare/multiply-yearly-figure.ts';
import { calculateParts } from './compare/parts/calculate-parts.ts';
import { showFiguresApart } from './compare/show-figures-apart.ts';
import { answerFromFacts } from './facts/answer-from-facts.ts';
import { answerSection } from './facts/answer-section.ts';
import { askWhichDocument } from './facts/ask-which-document.ts';
import { briefAspects } from './facts/brief-aspects.ts';
import { countEntries } from './facts/count-entries.ts';
import { countParts } from './facts/count-parts.ts';
import { documentCard } from './facts/document-card.ts';
import { draftSummary } from './facts/draft-summary.ts';
import type { Proposal } from './proposed-answer.ts';
import { answerDefinition } from './read/answer-definition.ts';
import { answerFromPassages } from './read/answer-from-passages.ts';
import { answerWithSeries } from './read/answer-with-series.ts';
import { declineUnanswerable, declineWhereabouts } from './refuse/decline-unanswerable.ts';
import { stayWithTheNamed } from './refuse/stay-with-the-named.ts';
import { answerUnheldDocument } from './refuse/unheld-document.ts';
import { answerRows } from './rows/answer-rows.ts';

/** One number, several documents: ask which. */
const askBack = ({ query }: AnsweringParts): Proposal | null =>
  query.scope.kind === 'ambiguous'
    ? askWhichDocument(
        query.scope.printed,
        query.scope.documents.map((stored) => ({ stored, path: '标题' })),
      )
    : null;

/** 怎么界定, 怎样才算: a definition is the criterion that is asked for, wherever it stands. */
const definedCriterion = (parts: AnsweringParts): Promise<Proposal | null> =>
  parts.query.asks.has('criterion') ? answerDefinition(parts) : Promise.resolve(null);

/** Answers read from sentences: first whether they say it at all. */
const answerFromText = async (given: AnsweringParts): Promise<Proposal> => {
  const { ranked, stated } = await stayWithTheNamed(given);
  const parts = { ...given, ranked };
  return (
    (await countEntries(parts)) ??
    (await definedCriterion(parts)) ??
    (await declineUnanswerable(parts, stated)) ??
    (await draftSummary(parts)) ??
    (await answerDefinition(parts)) ??
    (await multiplyYearlyFigure(parts)) ??
    (await showFiguresApart(parts)) ??
    (await compareStatements(parts)) ??
    (await dueTargets(parts)) ??
    (await answerWithSeries(parts)) ??
    (await responsibleUnits(parts)) ??
    answerFromPassages(parts)
  );
};

/** Chooses the way of answering: the first that has something to say wins. */
export const answerQuestion = async (parts: AnsweringParts): Promise<Proposal> =>
  (await answerUnheldDocument(parts)) ??
  askBack(parts) ??
  (await declineWhereabouts(parts)) ??
  (await answerSection(parts)) ??
  (await listConvenerTasks(parts)) ??
  (await countParts(parts)) ??
  (await listRhythms(parts)) ??
  (await compareYears(parts)) ??
  (await answerTaskQuery(parts)) ??
  (await answerTaskListRequest(parts)) ??
  (await answerUnitQuestion(parts)) ??
  (await answerRows(parts)) ??
  (await deadlineOverview(parts)) ??
  (await briefAspects(parts)) ??
  (await answerFromFacts(parts)) ??
  (await documentCard(parts)) ??
  (await calculateParts(parts)) ??
  (await calculateFromFigures(parts)) ??
  answerFromText(parts);
