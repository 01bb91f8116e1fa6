import type { Row } from '../tables.js';
import type { Labels } from './lesson.js';

/**
 * What a set's own labels say of the acts, where readers of some of its rows nearly always told the same (acts.tsv): a question about a
 * top-up limit is no complaint, a declined transfer is one. What they told in different ways is unknown, and so is everything else.
 */
const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Questions to a bank (banking77), by intent. */
const BANK = {
  complains: names(
    'transaction_charged_twice failed_transfer declined_transfer beneficiary_not_allowed declined_cash_withdrawal declined_card_payment wrong_amount_of_cash_received top_up_failed transfer_not_received_by_recipient direct_debit_payment_not_recognised card_payment_not_recognised contactless_not_working virtual_card_not_working card_swallowed',
  ),
  asksOnly: names(
    'age_limit atm_support automatic_top_up country_support disposable_card_limits supported_cards_and_currencies top_up_by_bank_transfer_charge top_up_by_card_charge top_up_limits transfer_into_account transfer_timing verify_my_identity verify_source_of_funds why_verify_identity lost_or_stolen_phone',
  ),
  asks: names(
    'card_about_to_expire fiat_currency_support getting_virtual_card transfer_fee_charged pending_card_payment',
  ),
  isCalm: names(
    'activate_my_card cancel_transfer card_about_to_expire card_acceptance card_linking change_pin edit_personal_details exchange_charge exchange_rate exchange_via_app fiat_currency_support get_disposable_virtual_card getting_spare_card getting_virtual_card lost_or_stolen_card order_physical_card pin_blocked receiving_money top_up_by_cash_or_cheque verify_top_up visa_or_mastercard',
  ),
  asksNoAct: names(
    'card_arrival card_payment_fee_charged extra_charge_on_statement pending_card_payment pending_transfer declined_card_payment',
  ),
} as const;

/** Requests to a shop (bitext_support), by intent. */
const SHOP = {
  asksOnly: names(
    'check_cancellation_fee check_invoice check_payment_methods check_refund_policy delivery_options delivery_period review',
  ),
  isCalm: names(
    'cancel_order change_order contact_customer_service create_account delete_account edit_account get_invoice get_refund place_order recover_password switch_account track_order track_refund',
  ),
} as const;

/** Spoken to a bank or a hotel (nlupp): all intents of a row. */
const SPOKEN = {
  asks: names('request_info how how_long how_much when'),
  mayComplain: names(
    'wrong_notworking_notshowing transfer_payment_deposit card balance refund why overdraft cancel_close_leave_freeze handoff deny none lost_stolen fees_interests',
  ),
} as const;

const CALM: Labels = { complaint: false, praise: false };
const ASKS_ONLY: Labels = { ...CALM, inquiry: true, request: false };

const byBank = (intent: string): Labels => {
  if (BANK.asksOnly.has(intent)) return ASKS_ONLY;
  return {
    praise: false,
    ...(BANK.complains.has(intent) ? { complaint: true } : BANK.isCalm.has(intent) ? CALM : {}),
    ...(BANK.asks.has(intent) ? { inquiry: true } : {}),
    ...(BANK.asksNoAct.has(intent) ? { request: false } : {}),
  };
};

const byShop = (intent: string): Labels => {
  if (SHOP.asksOnly.has(intent)) return ASKS_ONLY;
  return SHOP.isCalm.has(intent) ? CALM : { praise: false };
};

const bySpoken = (intents: readonly string[]): Labels => ({
  praise: false,
  ...(intents.includes('wrong_notworking_notshowing') ? { complaint: true } : {}),
  ...(intents.some((id) => SPOKEN.mayComplain.has(id)) ? {} : { complaint: false }),
  ...(intents.some((id) => SPOKEN.asks.has(id)) ? { inquiry: true } : {}),
});

/** Reviews by their polarity; one that is mixed may do either. */
const byPolarity = ({ label, neg_categories: blamed }: Row): Labels => {
  if (label === 'neg') return { complaint: true };
  if (label === 'neu') return CALM;
  return label === 'pos' && !blamed ? { complaint: false, praise: true } : {};
};

export const ACTS_BY_LABEL: readonly {
  readonly set: string;
  readonly lang: 'ko' | 'en';
  readonly labels: (row: Row) => Labels;
}[] = [
  { set: 'banking77', lang: 'en', labels: ({ label }) => byBank(label!) },
  { set: 'bitext_support', lang: 'en', labels: ({ label }) => byShop(label!) },
  { set: 'nlupp', lang: 'en', labels: ({ label }) => bySpoken(label!.split('|')) },
  { set: 'mams_acsa', lang: 'en', labels: byPolarity },
  { set: 'vader_amazon', lang: 'en', labels: byPolarity },
  { set: 'sentiment_sentences', lang: 'en', labels: byPolarity },
  { set: 'kobest_sentineg', lang: 'ko', labels: byPolarity },
];
