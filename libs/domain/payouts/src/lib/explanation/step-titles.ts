import type { StepWords } from './step-context';

/** What a step is about, in a few words. */
export function stepTitle(words: StepWords): string {
  const { step } = words;
  const subject = step.source.kind === 'measure' ? words.measure : words.component;
  switch (step.key) {
    case 'segment.full-target.amount':
    case 'segment.full-target.pay':
    case 'segment.factor.calendar-days':
    case 'segment.factor.30-360':
    case 'segment.factor.whole-months':
    case 'segment.factor.none':
    case 'segment.factor.rounded':
    case 'segment.target':
      return words.tell(`Target bonus, ${dates(words)}`, `Целевая премия, ${dates(words)}`);
    case 'target-bonus':
      return words.tell('Target bonus', 'Целевая премия');
    case 'service.minimum':
      return words.tell('Minimum service', 'Минимальный срок работы');
    case 'attainment.ratio-higher':
    case 'attainment.ratio-lower':
    case 'attainment.unbounded':
    case 'attainment.mirror':
    case 'attainment.progress':
    case 'attainment.range.inside':
    case 'attainment.range.below':
    case 'attainment.range.above':
    case 'attainment.range.outside':
    case 'attainment.milestone':
    case 'attainment.rated':
    case 'attainment.given':
    case 'attainment.worst':
    case 'attainment.no-data-zero':
    case 'attainment.not-negative':
    case 'attainment.maximum':
      return words.tell(`${words.measure}: attainment`, `${words.measure}: выполнение`);
    case 'measure.left-out.pilot':
    case 'measure.left-out.no-data':
    case 'measure.left-out.not-applicable':
      return words.tell(`${words.measure}: not counted`, `${words.measure}: не учитывается`);
    case 'rate.linear':
    case 'rate.points.below':
    case 'rate.points.level':
    case 'rate.points.between':
    case 'rate.steps.below':
    case 'rate.steps.reached':
    case 'rate.tiers':
    case 'rate.not-negative':
      return words.tell(`${rateSubject(words)}: point on the curve`, `${rateSubject(words)}: точка шкалы`);
    case 'rate.measure-cap':
      return words.tell(`${words.measure}: highest rate`, `${words.measure}: наибольший процент`);
    case 'component.attainment':
    case 'component.team-mean.attainment':
      return words.tell(`${subject}: attainment`, `${subject}: выполнение`);
    case 'component.rate':
    case 'component.team-mean.rate':
      return words.component;
    case 'component.floor':
      return words.tell(`${words.component}: minimum`, `${words.component}: минимум`);
    case 'component.cap':
      return words.tell(`${words.component}: cap`, `${words.component}: верхний предел`);
    case 'per-unit.counted':
    case 'per-unit.marginal':
    case 'per-unit.whole':
    case 'per-unit.amount':
    case 'per-unit.nothing':
    case 'per-unit.cap':
      return words.tell(`${words.measure}: pay per unit`, `${words.measure}: оплата за единицу`);
    case 'gate.judged':
    case 'gate.no-data':
      return words.tell(`Gate: ${gateSubject(words)}`, `Условие: ${gateSubject(words)}`);
    case 'gate.component.zero':
    case 'gate.component.scale':
    case 'gate.component.cap':
      return words.tell(`${words.component}: gate not met`, `${words.component}: условие не выполнено`);
    case 'part.target':
    case 'part.per-unit':
      return words.tell(`${words.component}: amount`, `${words.component}: сумма`);
    case 'claim.additive':
      return words.tell('Total before rounding', 'Итог до округления');
    case 'claim.multiplicative':
      return words.tell('Product of the components', 'Произведение составляющих');
    case 'claim.matrix.cell':
    case 'claim.matrix.below':
      return words.tell('From the table', 'По таблице');
    case 'modifier.lookup':
    case 'modifier.number':
    case 'modifier.default':
    case 'modifier.measure':
      return words.tell(`Modifier “${step.source.modifierId ?? ''}”`, `Коэффициент «${step.source.modifierId ?? ''}»`);
    case 'claim.modified':
      return words.tell('After modifiers', 'С учётом коэффициентов');
    case 'claim.protected-part':
      return words.tell('Protected own part', 'Защищённая своя часть');
    case 'claim.protected':
      return words.tell('Not below the protected part', 'Не ниже защищённой части');
    case 'gate.total.zero':
    case 'gate.total.scale':
    case 'gate.total.cap':
      return words.tell('Whole bonus: gate not met', 'Вся премия: условие не выполнено');
    case 'claim.floor':
      return words.tell('Floor', 'Гарантированный минимум');
    case 'claim.cap':
      return words.tell('Cap', 'Верхний предел');
    case 'claim.previously-paid':
    case 'claim.previously-paid.recovered':
      return words.tell('Less what was paid before', 'За вычетом выплаченного раньше');
    case 'claim.not-eligible':
      return words.tell('Minimum service not reached', 'Минимальный срок не отработан');
    case 'pool.fixed':
    case 'pool.funding-attainment':
    case 'pool.funded':
      return words.tell('Pool', 'Премиальный фонд');
    case 'pool.share':
    case 'pool.nothing':
      return words.tell('Share of the pool', 'Доля премиального фонда');
    case 'budget.share':
      return words.tell('Share of the budget', 'Доля бюджета премий');
    case 'total.rounded':
    case 'total.largest-remainder':
      return words.tell('Rounding', 'Округление');
  }
}

function rateSubject(words: StepWords): string {
  const { kind, modifierId } = words.step.source;
  if (kind === 'modifier') return words.tell(`Modifier “${modifierId ?? ''}”`, `Коэффициент «${modifierId ?? ''}»`);
  return kind === 'measure' ? words.measure : words.component;
}

function gateSubject(words: StepWords): string {
  return words.step.source.measureId === undefined ? words.component : words.measure;
}

function dates({ step, context }: StepWords): string {
  const { from, to } = step.source.segment ?? { from: '', to: '' };
  return `${day(from, context.language)} – ${day(to, context.language)}`;
}

/** `3 Mar`, «3 мар.»: the year is that of the period. */
function day(date: string, language: 'en' | 'ru'): string {
  const format = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return date === '' ? '' : format.format(new Date(`${date}T00:00:00Z`)).replace(' ', '\u00a0');
}
