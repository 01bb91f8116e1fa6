import { ALARMS, type Alarm } from '../../../src/classify/facets/alarms.js';

/** Which kinds of alarm a cue names in a text. */
export type NamesAlarm = (text: string) => ReadonlySet<Alarm>;

/** What is known of a text; a kind that is not in it is unknown. */
export type AlarmLabels = Readonly<Partial<Record<Alarm, boolean>>>;

/** Nobody is alarmed, but what `unknown` names may be. */
export const noAlarmBut = (unknown: readonly Alarm[]): AlarmLabels =>
  Object.fromEntries(ALARMS.filter((kind) => !unknown.includes(kind)).map((kind) => [kind, false]));
export const NO_ALARM: AlarmLabels = noAlarmBut([]);

/** All kinds of a text that somebody has read for them. */
export const alarmsAre = (kinds: readonly string[]): AlarmLabels =>
  Object.fromEntries(ALARMS.map((kind) => [kind, kinds.includes(kind)]));

/** Customers' texts that nobody has read for alarms: where a cue names one it is meant, nearly always; elsewhere there is none. */
export const alarmsByCue = (names: ReadonlySet<Alarm>): AlarmLabels => alarmsAre([...names]);
/** The same where many alarms are told that no cue names: what is not named is unknown. */
export const alarmsOnlyByCue = (names: ReadonlySet<Alarm>): AlarmLabels =>
  Object.fromEntries([...names].map((kind) => [kind, true]));
/** Texts of no customer, or of one who tells of a thing: what a cue names is unknown. */
export const alarmsUnlessCued = (names: ReadonlySet<Alarm>): AlarmLabels => noAlarmBut([...names]);

/** Questions to a bank (banking77) by their intent: payments that the customer does not know were made by somebody else. */
const TAKEN = new Set([
  'card_payment_not_recognised',
  'cash_withdrawal_not_recognised',
  'direct_debit_payment_not_recognised',
  'compromised_card',
  'report_fraud',
]);
/** What is lost, stolen or wrongly charged may be used by somebody. */
const PERHAPS_TAKEN = new Set([
  'lost_or_stolen_card',
  'lost_or_stolen_phone',
  'extra_charge_on_statement',
  'report_lost_card',
  'account_blocked',
]);
export const alarmsByIntent = (intent: string): AlarmLabels => {
  if (TAKEN.has(intent)) return { ...NO_ALARM, account_taken: true };
  return PERHAPS_TAKEN.has(intent) ? noAlarmBut(['account_taken']) : NO_ALARM;
};
/** Several intents a question (nlupp), which say less: what does not work, is lost or wanted back. */
export const alarmsByIntents = (intents: readonly string[]): AlarmLabels =>
  noAlarmBut([
    ...(intents.some((id) => ['wrong_notworking_notshowing', 'lost_stolen', 'refund'].includes(id))
      ? (['account_taken'] as const)
      : []),
  ]);

/** The same for leaving: which intents of the sets leave the company, and of which nobody knows. Other questions leave nobody. */
const LEAVES = new Set(['terminate_account']);
const PERHAPS_LEAVES = new Set([
  'cancel_order',
  'delete_account',
  'check_cancellation_fee',
  'switch_account',
  'complaint',
  'cancel_close_leave_freeze',
  'freeze_account',
]);
export const leavesBy = (intents: readonly string[]): { readonly cancellation?: boolean } => {
  if (intents.some((id) => LEAVES.has(id))) return { cancellation: true };
  return intents.some((id) => PERHAPS_LEAVES.has(id)) ? {} : { cancellation: false };
};
