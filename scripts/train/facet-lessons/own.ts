import { FACET_CORPUS, readAlarms, readCorpus, THEME_CORPUS } from '../../corpus/read.js';
import { alarmsAre, alarmsByCue, alarmsOnlyByCue, type NamesAlarm } from './alarm-labels.js';
import { byIntents, type FacetLesson, isOfHarm } from './lesson.js';

/** The corpus' texts of which many must be looked at soon, nobody having noted why. */
const URGENT = 'urgent';
/**
 * Texts about leaving, alarms and their look-alikes, witty ones, and of strangers, teach who leaves, complains and is alarmed. The other heads
 * are worse with them, and with `voices`: trained on these as well they lose suggestions, questions, requests and hazards (notes-facets.md).
 */
const OF_LEAVING: ReadonlySet<string> = new Set([URGENT, 'strangers', 'who-leaves']);

/**
 * What was written for the project: the corpus, its texts of alarms, and those for the themes, of which whether they tell of harm is learned (acts
 * were noted by the way).
 */
export function ownLessons(language: 'ko' | 'en', namesAlarm: NamesAlarm): FacetLesson[] {
  const corpus = [...readCorpus(), ...readCorpus(FACET_CORPUS)]
    .filter((row) => row.language === language)
    .map(({ text, intents, themes, field, heldOut }): FacetLesson => {
      const alarms = (field === URGENT ? alarmsOnlyByCue : alarmsByCue)(namesAlarm(text));
      const acts = byIntents(intents);
      const labels = OF_LEAVING.has(field)
        ? { complaint: acts.complaint!, cancellation: acts.cancellation!, ...alarms }
        : { ...acts, abusive: false, customer: true, harm: isOfHarm(themes), ...alarms };
      return { set: 'corpus', licence: "the project's own", text, labels, weight: 1, heldOut };
    });
  const harms = readCorpus(THEME_CORPUS)
    .filter((row) => row.language === language)
    .map(({ text, themes, heldOut }): FacetLesson => {
      const labels = { harm: isOfHarm(themes) };
      return { set: 'themes', licence: "the project's own", text, labels, weight: 1, heldOut };
    });
  const alarms = readAlarms()
    .filter((row) => row.language === language)
    .map(({ text, alarms, intents, heldOut }): FacetLesson => {
      const labels = { cancellation: intents.includes('cancellation'), ...alarmsAre(alarms) };
      return { set: 'alarms', licence: "the project's own", text, labels, weight: 1, heldOut };
    });
  return [...corpus, ...harms, ...alarms];
}
