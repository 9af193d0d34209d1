package prima.core.complaint;

/**
 * The promised times for complaints of a category.
 *
 * @param category the category as offices name it; {@code *} for every other
 * @param answerDays working days until the first answer
 * @param closeDays working days until the case is closed
 */
public record ServiceStandard(String category, int answerDays, int closeDays) {

  public ServiceStandard {
    if (answerDays < 0 || closeDays < answerDays) {
      throw new IllegalArgumentException("Cannot use a service standard for " + category + ": answer within "
          + answerDays + " and close within " + closeDays + " working days");
    }
  }
}
