package prima.core.statistics;

import java.util.Objects;

/**
 * What one stratum, or one cluster of it, brings to a figure.
 *
 * <p>The error of a figure about a part of a sample (a unit, a service) depends on the whole sample: sampling units
 * without a response of that part count as zeros. So every stratum and cluster of the sample has a cell, with an empty
 * domain tally where the part has no response.
 *
 * @param stratum the stratum; null where the sample has none
 * @param cluster the cluster within the stratum; null where the respondents themselves were sampled
 * @param domain the responses that the figure is about
 * @param sampled how many respondents of the sample are in this cell, in or out of the domain; nobody is in two cells
 */
public record DesignCell(String stratum, String cluster, ResponseTally domain, long sampled) {

  public DesignCell {
    Objects.requireNonNull(domain, "domain");
    if (sampled < domain.answering()) {
      throw new IllegalArgumentException("Cannot use a sample of " + sampled + " respondents with "
          + domain.answering() + " in the domain: stratum " + stratum + ", cluster " + cluster);
    }
  }

  /** The only cell of a simple sample in which the figure is about everyone. */
  public static DesignCell simple(ResponseTally domain) {
    return new DesignCell(null, null, domain, domain.answering());
  }
}
