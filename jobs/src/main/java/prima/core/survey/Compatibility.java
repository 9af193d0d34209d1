package prima.core.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Settings that reproduce what an older publication printed. The default reproduces nothing: it is exact.
 *
 * @param fixedWeight the weight that every element got, such as 0.11 or 0.111; absent means the exact share
 * @param elementDecimals the decimals to which element means were rounded before weighting; absent means not rounded
 * @param rounding how the index was brought to two decimals: HALF_UP, or DOWN where the publisher truncated
 * @param keepsOutOfScale whether answers outside the scale were counted as they stood
 */
public record Compatibility(Optional<BigDecimal> fixedWeight, Optional<Integer> elementDecimals,
    RoundingMode rounding, boolean keepsOutOfScale) {

  /** Exact weights, one HALF_UP rounding at the end, answers outside the scale are missing. */
  public static final Compatibility NONE =
      new Compatibility(Optional.empty(), Optional.empty(), RoundingMode.HALF_UP, false);

  public Compatibility {
    if (rounding != RoundingMode.HALF_UP && rounding != RoundingMode.DOWN) {
      throw new IllegalArgumentException("Cannot round an index by " + rounding + ": use HALF_UP or DOWN");
    }
  }
}
