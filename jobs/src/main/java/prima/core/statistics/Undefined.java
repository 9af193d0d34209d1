package prima.core.statistics;

/** Why a figure does not exist. Tables carry the name beside the empty figure; it is never 0 and never NaN. */
public enum Undefined {
  /** Nobody answered, or nobody who answered has a weight. */
  NO_RESPONDENTS,
  /** An element of the index has no answer, so the index of the whole questionnaire does not exist. */
  ELEMENT_WITHOUT_ANSWERS,
  /** All respondents come from one sampling unit, or one in each stratum: too few to know the error. */
  ONE_SAMPLING_UNIT
}
