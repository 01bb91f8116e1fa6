import type { Span } from '../../schema/annotation.js';
import { alarmsIn } from './alarms.js';
import { remediesOfBills } from './bills.js';

import { effortOf } from './effort.js';
import { distinct, type Fired, spansOf, valuesOf } from './evidence.js';
import type { FacetValue } from './facet-value.js';
import { type Hearing, ofValue } from './hearing.js';
import { INTENT_KEYS, type Intent } from './intents/intents.js';
import { ACTS } from './intents/signs.js';
import type { Rule } from './lexicon.js';
import { threeRs } from './loyalty.js';
import { momentOf } from './moment.js';
import { abuseHeard, intentsHeard } from './speech.js';

/** Who asks wants to be told: one of these. */
const TOLD: ReadonlySet<string> = new Set(['info', 'explanation']);

type Evidence = Record<string, readonly Span[]>;
type Acts = ReadonlyMap<Intent, readonly Span[]>;

/** All that a text says, each with its words: nothing of it is doubted yet (standing/). */
export function conclude(hearing: Hearing, momentRules: readonly Rule[]): FacetValue {
  const { of, themes } = hearing;
  const evidence: Evidence = {};
  const abuse = abuseHeard(hearing);
  const intents = intentsHeard(hearing, abuse.length > 0);
  const remedies = remediesHeard(hearing, intents, evidence);
  if (abuse.length > 0) evidence['abusive.yes'] = abuse;
  for (const [intent, spans] of intents)
    if (spans.length > 0) evidence[INTENT_KEYS[intent]] = distinct(spans);
  const answer = answerWanted(hearing, intents, remedies);
  if (answer) evidence['remedies.info'] = answer;
  const behaviours = list(of('behaviours'), evidence);
  const effort = effortOf(of('effort'), list(of('effort'), evidence));
  const touchpoints = list(of('touchpoints'), evidence);
  const moment = momentHeard(hearing, touchpoints, momentRules);
  if (moment) evidence[`moment.${moment.value}`] = moment.spans;
  const loyalty = loyaltyHeard(hearing, intents, evidence);
  const [relationship = null] = valuesOf(of('relationship'));
  if (relationship !== null)
    evidence[`relationship.${relationship}`] = spansOf(ofValue(of('relationship'), relationship));
  const customerGroup = list(of('customerGroup'), evidence);
  const alarms = alarmsHeard(hearing, behaviours);
  for (const { reason, spans } of alarms) evidence[`urgency.${reason}`] = spans;
  return {
    themes,
    intents: [...intents.keys()],
    remedies: answer ? [...remedies, 'info'] : remedies,
    behaviours,
    effort,
    touchpoints,
    moment: moment?.value ?? null,
    loyalty,
    relationship,
    customerGroup,
    abusive: abuse.length > 0,
    facetEvidence: evidence,
    alarms,
  };
}

/** The values of a facet; their words are added to the evidence. */
function list(fired: readonly Fired[], evidence: Evidence): string[] {
  const values = valuesOf(fired);
  for (const value of values) {
    const said = ofValue(fired, value);
    evidence[said[0]!.rule.key] = spansOf(said);
  }
  return values;
}

function remediesHeard({ of, isContent, themes }: Hearing, intents: Acts, evidence: Evidence): string[] {
  // who is content and asks for nothing tells what was done
  const isAsking = !isContent || ACTS.some((act) => intents.has(act));
  const remedies = remediesOfBills(isAsking ? list(of('remedies'), evidence) : [], themes);
  if (remedies.includes('correct_bill') && evidence['remedies.repair']) {
    evidence['remedies.correct_bill'] ??= evidence['remedies.repair'];
    delete evidence['remedies.repair'];
  }
  return remedies;
}

/** Where a customer asks, who wants nothing else told. */
const answerWanted = (
  { speaker }: Hearing,
  intents: Acts,
  remedies: readonly string[],
): readonly Span[] | undefined =>
  speaker.isOnBusiness && speaker.isVoiced && !remedies.some((id) => TOLD.has(id))
    ? intents.get('inquiry')
    : undefined;

function momentHeard(
  { of, guards, speaker, themes }: Hearing,
  touchpoints: readonly string[],
  rules: readonly Rule[],
): ReturnType<typeof momentOf> {
  const isSent = guards('address').length + guards('press').length === 0 && !touchpoints.includes('store');
  const told = speaker.isOnBusiness ? themes.filter(({ id }) => isSent || !id.startsWith('delivery.')) : [];
  return momentOf(of('moment'), rules, told);
}

function loyaltyHeard(
  { of, guards, parts }: Hearing,
  intents: Acts,
  evidence: Evidence,
): FacetValue['loyalty'] {
  const { grades, spans } = threeRs(of('loyalty'), parts, {
    leave: intents.get('cancellation') ?? null,
    ultimata: guards('ultimatum'),
    idle: guards('idle'),
  });
  for (const [id, own] of spans) evidence[`loyalty.${id}`] = own;
  return grades;
}

const alarmsHeard = (
  { of, reading, spanOf, sentiment, voice, guards }: Hearing,
  behaviours: readonly string[],
): ReturnType<typeof alarmsIn> =>
  alarmsIn({
    fired: of('urgency'),
    behaviours,
    reading: reading && { values: reading.values, spanOf },
    score: sentiment.score,
    voice,
    isOfLedger: guards('ledger').length > 0,
    isOfTheft: guards('theft').length > 0,
  });
