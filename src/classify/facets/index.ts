import { lazily } from '../../data/lazily.js';
import type { Span, ThemeMention } from '../../schema/annotation.js';
import type { Document } from '../../schema/document.js';
import { inParts, originalSpan } from '../../text/document.js';
import type { Classifier } from '../classifier.js';
import type { SentimentValue } from '../sentiment-value.js';
import { abuseIn, isOnBusiness } from './abusive.js';
import { alarmsIn } from './alarms.js';
import { remediesOfBills } from './bills.js';
import { isContented, isOfContent } from './contented.js';
import { effortOf } from './effort.js';
import { distinct, type Fired, sentenceOf, spansOf, toFired, valuesOf } from './evidence.js';
import type { FacetValue } from './facet-value.js';
import { firingsOf } from './firings.js';
import { believedHarm } from './harm.js';
import { INTENT_KEYS, intentsOf } from './intents/intents.js';
import { ACTS } from './intents/signs.js';
import { CUE_FACETS } from './learned/features.js';
import type { HeadName } from './learned/model.js';
import { createDocumentReader, type Reading } from './learned/reading.js';
import { type FacetLexiconData, openFacets } from './lexicon.js';
import { loadFacets } from './load.js';
import { GONE, threeRs } from './loyalty.js';
import { momentOf } from './moment.js';
import { speakerOf } from './speaker.js';
import { doubtedKeys, withoutDoubted } from './standing/doubts.js';
import { type Believe, openStanding } from './standing/model.js';

interface Needs {
  readonly sentiment: SentimentValue;
  readonly themes: readonly ThemeMention[];
  /** Which mentions are harm that wants a second opinion; default: none. */
  readonly isDoubted?: (mention: ThemeMention) => boolean;
}

/** `classify` in three steps, so that many documents may go through one before any goes through the next. */
export interface FacetClassifier extends Classifier<Needs, FacetValue> {
  /** Every cue that fires. */
  cues(document: Document): readonly Fired[];
  /** What the models read of it; null: none of them knows its language. */
  reading(document: Document, fired: readonly Fired[], sentiment: SentimentValue): Reading | null;
  conclude(document: Document, fired: readonly Fired[], reading: Reading | null, needs: Needs): FacetValue;
}

/** Remedies that are acts: who wants one makes a request. */
const WANTED_ACTS: ReadonlySet<string> = new Set([
  'deliver',
  'repair',
  'exchange',
  'refund',
  'cancel',
  'price_cut',
  'correct_bill',
  'compensation',
  'free_goods',
]);

/** Who asks wants to be told: one of these. */
const TOLD: ReadonlySet<string> = new Set(['info', 'explanation']);

const isGoing = ({ rule, level }: Fired): boolean =>
  (rule.facet === 'behaviours' && rule.id === 'exit') ||
  (rule.facet === 'loyalty' && rule.id === 'retention' && (level ?? 0) <= GONE);

const asksToKnow = ({ rule }: Fired): boolean => rule.facet === 'remedies' && rule.id === 'info';

const NONE: readonly Fired[] = [];
/** Those of a value; most facets of a text have none at all. */
const ofValue = (fired: readonly Fired[], id: string): readonly Fired[] =>
  fired.length === 0 ? NONE : fired.filter(({ rule }) => rule.id === id);
const NOBODY_DOUBTS = (): boolean => false;

/**
 * All facets of a document in one pass over the cues of all of them. Each abstains where no cue fires, and where claims like it were wrong.
 * @param believe which claims are believed; default: by what readers said of claims
 */
export function createFacetClassifier(
  data: FacetLexiconData = loadFacets(),
  believe: Believe = openStanding(),
): FacetClassifier {
  const lexicon = openFacets(data);
  const read = createDocumentReader();
  const momentRules = lexicon.rules.filter(({ facet }) => facet === 'moment');

  const classifier: FacetClassifier = {
    id: 'facets',
    needs: ['document', 'polarity', 'themes'],
    gives: [
      'intents',
      'remedies',
      'behaviours',
      'effort',
      'touchpoints',
      'moment',
      'loyalty',
      'relationship',
    ],
    cues: ({ parts }) =>
      inParts(parts, (part, i) => firingsOf(part, lexicon).map((firing) => toFired(firing, part, i))),
    reading: (document, fired, { score }) =>
      read(
        document,
        fired.filter(({ rule }) => CUE_FACETS.has(rule.facet)),
        score,
      ),
    classify(document, needs) {
      const fired = classifier.cues(document);
      return classifier.conclude(
        document,
        fired,
        classifier.reading(document, fired, needs.sentiment),
        needs,
      );
    },
    conclude(document, all, reading, { sentiment, themes: claimed, isDoubted = NOBODY_DOUBTS }) {
      const { parts } = document;
      const voice = reading?.values.customer ?? 0;
      const length = parts.reduce((sum, { text }) => sum + text.length, 0);
      const allGuards = all.filter(({ rule }) => rule.facet === 'guard');
      const guards = (id: string): readonly Fired[] => ofValue(allGuards, id);
      const speaker = speakerOf(allGuards, voice, length);
      const setting = {
        texts: parts.map(({ text }) => text),
        length,
        isKorean: document.language === 'ko',
        score: sentiment.score,
        isOnTrade: speaker.isOnTrade,
        isHere: speaker.isHere,
        isStranger: document.language === 'ko' && speaker.isStranger,
        unharmed: guards('unharmed').map((one) => sentenceOf(one, parts[one.part]!)),
      };
      const themes = believedHarm(claimed, isDoubted, reading?.values ?? null, setting);
      const isContent = isContented(sentiment);
      const fired = all.filter((one) => speaker.allows(one) && (!isContent || isOfContent(one)));
      const byFacet = new Map<string, Fired[]>();
      for (const one of fired) {
        const known = byFacet.get(one.rule.facet);
        if (known) known.push(one);
        else byFacet.set(one.rule.facet, [one]);
      }
      const of = (facet: string): readonly Fired[] => byFacet.get(facet) ?? NONE;
      const evidence: Record<string, readonly Span[]> = {};
      const list = (facet: string): string[] => {
        const own = of(facet);
        const values = valuesOf(own);
        for (const value of values) {
          const said = ofValue(own, value);
          evidence[said[0]!.rule.key] = spansOf(said);
        }
        return values;
      };

      const spanOf = (head: HeadName): Span | null => {
        const sentence = reading?.strongest[head];
        return sentence ? originalSpan(parts[sentence.part]!, sentence.start, sentence.end) : null;
      };
      const wordsOf = (head: HeadName): string => {
        const sentence = reading?.strongest[head];
        return sentence ? parts[sentence.part]!.text.slice(sentence.start, sentence.end) : '';
      };
      const abuse = abuseIn({
        fired: of('abuse'),
        logit: reading?.values.abusive ?? null,
        language: document.language,
        isOnBusiness: isOnBusiness(themes),
        isAimed: guards('person').length > 0,
        outcries: guards('outcry'),
        isBlameless: guards('blameless').length > 0,
        voice,
        worst: spanOf('abusive'),
      });
      const intents = intentsOf({
        fired: of('intents'),
        stance: sentiment,
        mentions: themes,
        isNamed: speaker.isNamed,
        isCustomer: guards('customer').length > 0,
        isOutcry: guards('outcry').length > 0,
        isAbusive: abuse.length > 0,
        isHere: speaker.isHere,
        voice,
        language: document.language === 'en' ? 'en' : 'ko',
        isQuestion: parts.some(({ text }) => /[?？]/.test(text)),
        length,
        isContent,
        mayLeave: speaker.mayLeave,
        reading: reading && { values: reading.values, spanOf, wordsOf },
        wants: isContent ? NONE : of('remedies').filter(({ rule }) => WANTED_ACTS.has(rule.id)),
        advice: ofValue(of('loyalty'), 'referral'),
        going: fired.filter(isGoing),
        asks: all.filter(asksToKnow),
        rhetorical: guards('rhetorical'),
        bidding: guards('bidding'),
        advising: guards('advising'),
      });
      // who is content and asks for nothing tells what was done
      const isAsking = !isContent || ACTS.some((act) => intents.has(act));
      const remedies = remediesOfBills(isAsking ? list('remedies') : [], themes);
      if (remedies.includes('correct_bill') && evidence['remedies.repair']) {
        evidence['remedies.correct_bill'] ??= evidence['remedies.repair'];
        delete evidence['remedies.repair'];
      }
      if (abuse.length > 0) evidence['abusive.yes'] = abuse;
      for (const [intent, spans] of intents)
        if (spans.length > 0) evidence[INTENT_KEYS[intent]] = distinct(spans);
      const answer = intents.get('inquiry');
      if (answer && speaker.isOnBusiness && speaker.isVoiced && !remedies.some((id) => TOLD.has(id))) {
        remedies.push('info');
        evidence['remedies.info'] = answer;
      }
      const behaviours = list('behaviours');
      const effort = effortOf(of('effort'), list('effort'));
      const touchpoints = list('touchpoints');
      const isSent =
        guards('address').length + guards('press').length === 0 && !touchpoints.includes('store');
      const told = speaker.isOnBusiness
        ? themes.filter(({ id }) => isSent || !id.startsWith('delivery.'))
        : [];
      const moment = momentOf(of('moment'), momentRules, told);
      if (moment) evidence[`moment.${moment.value}`] = moment.spans;
      const { grades, spans } = threeRs(of('loyalty'), parts, {
        leave: intents.get('cancellation') ?? null,
        ultimata: guards('ultimatum'),
        idle: guards('idle'),
      });
      for (const [id, own] of spans) evidence[`loyalty.${id}`] = own;
      const [relationship = null] = valuesOf(of('relationship'));
      if (relationship !== null)
        evidence[`relationship.${relationship}`] = spansOf(ofValue(of('relationship'), relationship));
      const customerGroup = list('customerGroup');
      const alarms = alarmsIn({
        fired: of('urgency'),
        behaviours,
        reading: reading && { values: reading.values, spanOf },
        score: sentiment.score,
        voice,
        isOfLedger: guards('ledger').length > 0,
        isOfTheft: guards('theft').length > 0,
      });
      for (const { reason, spans } of alarms) evidence[`urgency.${reason}`] = spans;
      const value: FacetValue = {
        themes,
        intents: [...intents.keys()],
        remedies,
        behaviours,
        effort,
        touchpoints,
        moment: moment?.value ?? null,
        loyalty: grades,
        relationship,
        customerGroup,
        abusive: abuse.length > 0,
        facetEvidence: evidence,
        alarms,
      };
      const isCued = (key: string): boolean => fired.some(({ rule }) => rule.key === key);
      const believes = believe({
        language: document.language === 'en' ? 'en' : 'ko',
        stance: sentiment,
        voice: speaker.voice,
        length,
        guards: lazily(() => new Set(allGuards.map(({ rule }) => rule.id))),
      });
      return withoutDoubted(value, doubtedKeys(value, isCued, believes), (signs) =>
        effortOf(of('effort'), signs),
      );
    },
  };
  return classifier;
}
