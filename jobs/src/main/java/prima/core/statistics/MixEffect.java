package prima.core.statistics;

/**
 * Why a mean differs between two periods or groups: because services got better (rate), or because more people came
 * for the better services (mix). Both add up to the difference exactly.
 *
 * <p>{@code rate = sum (m2 - m1) (p1 + p2) / 2}, {@code mix = sum (p2 - p1) (m1 + m2) / 2}.
 *
 * <p>Source: Kitagawa (1955). Golden case d29.
 *
 * @param rate the part that comes from the services' own means
 * @param mix the part that comes from who was served
 */
public record MixEffect(double rate, double mix) {

  /** Splits the difference of the second from the first; means of services that nobody used do not matter. */
  public static MixEffect between(double[] firstMeans, double[] firstMix, double[] secondMeans, double[] secondMix) {
    Standardisation.checkMix(firstMix, firstMeans.length);
    Standardisation.checkMix(secondMix, secondMeans.length);
    Checks.sameLength("services before", firstMix.length, "services after", secondMix.length);
    double rate = 0;
    double mix = 0;
    for (int s = 0; s < firstMix.length; s++) {
      double first = firstMix[s] > 0 ? firstMeans[s] : secondMeans[s];
      double second = secondMix[s] > 0 ? secondMeans[s] : firstMeans[s];
      if (firstMix[s] > 0 || secondMix[s] > 0) {
        Checks.finite("mean of service " + (s + 1), first + second);
        rate += (second - first) * (firstMix[s] + secondMix[s]) / 2;
        mix += (secondMix[s] - firstMix[s]) * (first + second) / 2;
      }
    }
    return new MixEffect(rate, mix);
  }

  /** The whole difference. */
  public double total() {
    return rate + mix;
  }
}
