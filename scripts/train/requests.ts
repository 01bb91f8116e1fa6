import { NEGATIVE, NEUTRAL, type Source, type Stance } from './mix.js';
import type { Row } from './tables.js';

/** What customers ask of banks, shops and hotels, and what they report as broken: the intents of open sets told apart. */
interface Intents {
  /** What went wrong: a complaint, however politely it is put. */
  readonly trouble: string;
  /** Leaves a matter open: teaches nothing. */
  readonly unclear: string;
}

const BANKING: Intents = {
  trouble:
    'Refund_not_showing_up balance_not_updated_after_bank_transfer balance_not_updated_after_cheque_or_cash_deposit beneficiary_not_allowed card_not_working card_payment_fee_charged card_payment_not_recognised card_payment_wrong_exchange_rate card_swallowed cash_withdrawal_charge cash_withdrawal_not_recognised compromised_card contactless_not_working declined_card_payment declined_cash_withdrawal declined_transfer direct_debit_payment_not_recognised extra_charge_on_statement failed_transfer top_up_failed top_up_reverted transaction_charged_twice transfer_fee_charged transfer_not_received_by_recipient unable_to_verify_identity virtual_card_not_working wrong_amount_of_cash_received wrong_exchange_rate_for_cash_withdrawal',
  unclear:
    'card_arrival exchange_charge pending_card_payment pending_cash_withdrawal pending_top_up pending_transfer pin_blocked reverted_card_payment? why_verify_identity lost_or_stolen_card lost_or_stolen_phone passcode_forgotten cancel_transfer request_refund top_up_by_bank_transfer_charge top_up_by_card_charge terminate_account',
};
const ASSISTANT: Intents = {
  trouble: 'account_blocked card_declined damaged_card lost_luggage',
  unclear: 'greeting goodbye thank_you yes no maybe fun_fact tell_joke oos report_fraud report_lost_card',
};
const SUPPORT: Intents = {
  trouble: 'complaint payment_issue registration_problems',
  unclear: 'review recover_password cancel_order delete_account get_refund',
};
const SPOKEN: Intents = {
  trouble: 'wrong_notworking_notshowing',
  unclear: 'none affirm deny thank dont_know greet acknowledge end_call lost_stolen why refund repeat',
};

/** A row of one or several intents ("a|b"): trouble wins, then what is unclear; the rest only asks. */
function byIntent({ trouble, unclear }: Intents): (row: Row) => Stance | null {
  const [troubles, doubts] = [new Set(trouble.split(' ')), new Set(unclear.split(' '))];
  return ({ label = '' }) => {
    const intents = label.split('|');
    if (intents.some((intent) => troubles.has(intent))) return NEGATIVE;
    return intents.some((intent) => doubts.has(intent)) ? null : NEUTRAL;
  };
}

export const REQUEST_SOURCES: readonly Source[] = [
  { set: 'banking77', licence: 'CC BY 4.0', stance: byIntent(BANKING) },
  { set: 'clinc150', licence: 'CC BY 3.0', stance: byIntent(ASSISTANT) },
  { set: 'bitext_support', licence: 'CDLA-Sharing-1.0', stance: byIntent(SUPPORT) },
  { set: 'nlupp', licence: 'CC BY 4.0', stance: byIntent(SPOKEN) },
];
