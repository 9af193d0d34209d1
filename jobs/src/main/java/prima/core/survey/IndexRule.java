package prima.core.survey;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How answers become the index: {@code index = multiplier * weighted mean of element means + offset}.
 *
 * @param missing what element means are divided by
 * @param scoring what an answer counts
 * @param multiplier 25 for SKM (1 to 4 becomes 25 to 100), 20 for five points, 100 for the Net Promoter Score
 * @param offset 0 for all of these; negative for indices that start at 0
 * @param compatibility settings that reproduce an older publication
 */
public record IndexRule(MissingRule missing, Scoring scoring, BigDecimal multiplier, BigDecimal offset,
    Compatibility compatibility) {

  public IndexRule {
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(scoring, "scoring");
    Objects.requireNonNull(offset, "offset");
    Objects.requireNonNull(compatibility, "compatibility");
    if (multiplier.signum() <= 0) {
      throw new IllegalArgumentException("Cannot use a multiplier that is not positive: " + multiplier);
    }
  }
}
