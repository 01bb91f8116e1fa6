const CUSTOMER_NAMES = '고객님?|손님|이용자|민원인|문의자|customer|client|user|caller';
const AGENT_NAMES =
  '상담[원사직]님?|상담|직원|담당자?|매니저|점장|챗봇|봇|시스템|agent|rep|representative|operator|advisor|support|bot|system';
const NAMES = `(${CUSTOMER_NAMES}|${AGENT_NAMES})`;
/** Behind the speaker: a number, a name or a time in brackets ("고객2", "고객(14:03)"). */
const DETAIL = '[ \\t]*\\d{0,2}(?:[ \\t]*[([][^)\\]\\n]{1,20}[)\\]])?';

/** Who speaks, where a line or a sentence begins: "상담원:", "[고객]:", "Customer 1:"; or alone in brackets: "[고객] …". */
const TURN = new RegExp(
  `(?:^|(?<=[.!?。…\\s\\])]))[ \\t]*[[(<【]?${NAMES}${DETAIL}[\\])>】]?[ \\t]*[:：]|(?:^|[\\n\\r])[ \\t]*[[(<【]${NAMES}${DETAIL}[\\])>】](?:[ \\t]*[:：])?`,
  'gi',
);
const IS_CUSTOMER = new RegExp(`^(?:${CUSTOMER_NAMES})$`, 'i');

/**
 * Where the customer speaks in a call transcript, without the speaker's name; offsets into the text given. Empty when only the
 * other side speaks. null when the text is no transcript: a lone "담당자: 김" in a letter makes none.
 */
export function customerTurns(text: string): { start: number; end: number }[] | null {
  const turns = [...text.matchAll(TURN)].map((turn, i, all) => ({
    isCustomer: IS_CUSTOMER.test(turn[1] ?? turn[2] ?? ''),
    at: turn.index,
    start: turn.index + turn[0].length,
    end: all[i + 1]?.index ?? text.length,
  }));
  const beginsWithTurn = turns[0] !== undefined && text.slice(0, turns[0].at).trim() === '';
  const bothSpeak = new Set(turns.map((turn) => turn.isCustomer)).size === 2;
  const oneSpeaks = beginsWithTurn && (turns.length > 1 || turns[0]?.isCustomer);
  if (!bothSpeak && !oneSpeaks) return null;
  return turns.filter((turn) => turn.isCustomer).map(({ start, end }) => ({ start, end }));
}
