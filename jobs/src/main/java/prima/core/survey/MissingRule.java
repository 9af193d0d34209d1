package prima.core.survey;

/** What the mean of an element is divided by when answers are missing. A missing answer never counts as 0. */
public enum MissingRule {
  /** Each element's sum by the number of its own answers: the rule of Permenpan RB 14/2017. */
  AVAILABLE_PER_ELEMENT,
  /** The sum of all answers by the number of all answers: the hospital indicator "Kepuasan Pasien". */
  POOLED_CELLS,
  /** Only respondents who answered every element: for comparison. */
  COMPLETE_CASE
}
