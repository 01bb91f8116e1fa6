/** Exit codes: 0 done · 1 finding asked for · 2 usage or input · 3 rejects under --strict · 4 internal or environment · 130 interrupted. */
export const EXIT = { done: 0, finding: 1, input: 2, rejects: 3, internal: 4, interrupted: 130 } as const;

/** Every failure, with the exit code it ends in. */
export const FAILURES = {
  usage: EXIT.input,
  file_missing: EXIT.input,
  file_unreadable: EXIT.input,
  file_empty: EXIT.input,
  file_binary: EXIT.input,
  file_changed: EXIT.internal,
  format_unknown: EXIT.input,
  format_unsupported: EXIT.input,
  encoding_unknown: EXIT.input,
  encoding_unclear: EXIT.input,
  too_large: EXIT.input,
  gzip_broken: EXIT.input,
  header_unclear: EXIT.input,
  records_unclear: EXIT.input,
  column_missing: EXIT.input,
  column_unclear: EXIT.input,
  label_unclear: EXIT.input,
  too_few_rows: EXIT.input,
  model_worse: EXIT.finding,
  all_rejected: EXIT.input,
  filter_invalid: EXIT.input,
  config_invalid: EXIT.input,
  taxonomy_invalid: EXIT.input,
  model_invalid: EXIT.input,
  facets_invalid: EXIT.input,
  summary_invalid: EXIT.input,
  history_mixed: EXIT.input,
  store_invalid: EXIT.input,
  query_invalid: EXIT.input,
  locked: EXIT.internal,
  engine_missing: EXIT.input,
  output_exists: EXIT.input,
  output_unwritable: EXIT.internal,
  disk_full: EXIT.internal,
  rejects_found: EXIT.rejects,
} as const;

export type FailureCode = keyof typeof FAILURES;
