/** Parameters that let their reader in, whatever their value. */
const SECRET =
  /[?&#;/](?:[a-z_-]{0,30}?(?:token|apikey|api[_-]key|secret|passw(?:or)?d|passcode|pwd|session[_-]?id|signature|jwt|otp|credential|nonce|auth(?:orization)?)|(?:auth|access|invite|invitation|login|verification|pass|pin|security)[_-]?(?:code|key)|key|invite|sid|sessid|phpsessid|jsessionid|sig|pw|email|phone|mobile|tel|ssn)=([^&#\s]{4,})/gi;
/** Parameters that do so where nobody chose their value: "session=morning" is a choice. */
const PERHAPS =
  /[?&#;/](?:[a-z_-]{0,30}?(?:session|hash|[a-z]{1,12}[_-]key)|code|(?:auth|access|invite|invitation|login|verification|security)[_-]?id|(?:referr?al|room|meeting)[_-]?(?:code|key|id)|reset|verify)=([^&#\s]{4,})/gi;
/** What documentation writes in the place of a value. */
const PLACEHOLDER = /^(?:[<{[(]|%7b|(?:your|my|insert|example|some)[_-]|x{3,}|\.{3})/i;

/** A password in front of the host. */
const LOGIN = /:\/\/[^/\s]{1,64}:[^/\s@]{1,64}@/;
/** A step of letters and digits that nobody chose: 24 or more, with both in it. */
const RANDOM_STEP =
  /[/=](?=[a-z_-]{0,23}\d)(?=[\d_-]{0,23}[a-z])[a-z\d_]{24,}(?![a-z\d_])|\/eyJ[a-z\d_-]{8,}/i;
/** Steps behind which the next ones let in: invitations, magic links, webhooks. */
const DOOR =
  /\/(?:magic|invites?|invitation|verify|verification|confirm|reset|activate|login|signin|auth|sso|join|hooks?|webhooks?|in|share|token|otp|recover|unsubscribe|s|l)\/(?:[^/?#\s]{1,20}\/){0,3}([a-z\d_-]{8,})(?=[/?#.,)\]]|$)/i;

/** Twelve letters or more with too few vowels, or too many other letters in a row, for a word. */
const isNoWord = (value: string): boolean =>
  /^[a-z]{12,}$/i.test(value) &&
  (/[^aeiouy]{5}/i.test(value) || value.replace(/[^aeiouy]/gi, '').length < value.length / 4);
/** What nobody chose: with a digit, a capital behind a small letter, or many letters that are no word. */
const isMade = (value: string): boolean =>
  !PLACEHOLDER.test(value) && (/\d|[a-z][A-Z]/.test(value) || isNoWord(value));
/** Digits in two places or more among letters, or letters of both sizes beside digits: what no editor calls a page. */
const isRandom = (step: string): boolean => {
  const runs = step.match(/\d+/g) ?? [];
  if (!/[a-z]/i.test(step) || runs.length === 0 || /^(?:19|20)\d{6}/.test(step)) return false;
  return runs.length > 1 && !/[-_].*[-_]/.test(step);
};
/** Steps behind which what everybody may read is named: posts, videos, goods. */
const PUBLIC =
  /^(?:p|posts?|reels?|tv|watch|videos?|v|shorts|status|stor(?:y|ies)|photos?|pins?|articles?|news|blog|products?|goods|items?|dp|listings?|reviews?|questions?|albums?|tracks?|playlists?|episodes?|channels?)$/i;
/** The same without anything that says so: longer, and of capitals, small letters and digits. */
const isRandomAnywhere = (step: string): boolean =>
  step.length >= 12 && /[a-z]/.test(step) && /[A-Z]/.test(step) && (step.match(/\d+/g)?.length ?? 0) > 1;

/** Whether a link lets its reader in: by a password, by a parameter, by a step that nobody chose; or tells a person's data. */
export function isTokenLink(link: string): boolean {
  if (LOGIN.test(link) || RANDOM_STEP.test(link)) return true;
  for (const [, value] of link.matchAll(SECRET)) if (!PLACEHOLDER.test(value!)) return true;
  for (const [, value] of link.matchAll(PERHAPS)) if (isMade(value!)) return true;
  const step = DOOR.exec(link)?.[1];
  if (step !== undefined && isRandom(step)) return true;
  return link
    .replace(/[?#].*$/s, '')
    .split('/')
    .slice(3)
    .some(
      (part, i, steps) =>
        /^[A-Za-z\d]+$/.test(part) && isRandomAnywhere(part) && !(i > 0 && PUBLIC.test(steps[i - 1]!)),
    );
}
