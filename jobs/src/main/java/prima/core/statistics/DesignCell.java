package prima.core.statistics;

import java.util.Objects;
import java.util.Optional;

/**
 * What one stratum, or one cluster of it, brings to a figure.
 *
 * <p>The error of a figure about a part of a sample (a unit, a service) depends on the whole sample: sampling units
 * without a response of that part count as zeros. So every stratum and cluster of the sample has a cell, with an empty
 * domain tally where the part has no response. Where weights were raked, each raking cell of it has one.
 *
 * @param stratum the stratum; null where the sample has none
 * @param cluster the cluster within the stratum; null where the respondents themselves were sampled
 * @param domain the responses that the figure is about
 * @param sampled how many respondents of the sample are in this cell, in or out of the domain; nobody is in two cells
 * @param whole all responses of the sample in this cell; empty where the figure does not need those out of the domain
 * @param raked how the weights of this cell were raked; empty where they were not
 */
public record DesignCell(String stratum, String cluster, ResponseTally domain, long sampled,
    Optional<ResponseTally> whole, Optional<RakedCell> raked) {

  public DesignCell {
    Objects.requireNonNull(domain, "domain");
    if (sampled < domain.answering()) {
      throw new IllegalArgumentException("Cannot use a sample of " + sampled + " respondents with "
          + domain.answering() + " in the domain: stratum " + stratum + ", cluster " + cluster);
    }
    if (raked.isPresent() && whole.isEmpty()) {
      throw new IllegalArgumentException("Cannot use raked weights without all responses of the sample: stratum "
          + stratum + ", cluster " + cluster);
    }
  }

  /** A cell of which only the responses in the domain matter, besides the number of all. */
  public DesignCell(String stratum, String cluster, ResponseTally domain, long sampled) {
    this(stratum, cluster, domain, sampled, Optional.empty(), Optional.empty());
  }

  /** A cell of a figure about a part of the sample. */
  public static DesignCell ofPart(String stratum, String cluster, ResponseTally domain, ResponseTally whole,
      Optional<RakedCell> raked) {
    return new DesignCell(stratum, cluster, domain, whole.answering(), Optional.of(whole), raked);
  }

  /** The only cell of a simple sample in which the figure is about everyone. */
  public static DesignCell simple(ResponseTally domain) {
    return new DesignCell(null, null, domain, domain.answering());
  }

  /** The same cell in a stratum of another name. */
  public DesignCell in(String otherStratum) {
    return new DesignCell(otherStratum, cluster, domain, sampled, whole, raked);
  }
}
