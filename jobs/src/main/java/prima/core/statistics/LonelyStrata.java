package prima.core.statistics;

/** What to do with a stratum of one sampling unit, which shows no spread; as in R's survey package. */
public enum LonelyStrata {
  /** Refuse. */
  FAIL,
  /** Compare the unit with the mean of all sampling units: errs on the safe side. */
  ADJUST,
  /** Give the stratum the mean variance of the other strata. */
  AVERAGE,
  /** Let it add nothing, as if it were taken whole: understates the error. */
  REMOVE
}
