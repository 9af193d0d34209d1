package prima.stage.clean;

import java.util.List;
import java.util.Map;
import prima.core.source.Times.Moment;
import prima.core.statistics.CarelessAnswering;
import prima.core.statistics.ResponseTally;
import prima.core.survey.Period;

/** What became of one delivered row. */
sealed interface Cleaned {

  /**
   * The row is not used.
   *
   * @param reason why
   * @param column the column that decided, or null
   * @param shape the shape of its value, or null: digits as 9, letters as a
   */
  record Rejected(RejectReason reason, String column, String shape) implements Cleaned {
  }

  /**
   * The row is used.
   *
   * @param key what identifies the questionnaire or case: rows with the same key are the same
   * @param unit the unit's code
   * @param service the service, or null
   * @param channel the channel, or null
   * @param period the month
   * @param version the version of the form, or null
   * @param response the answers, or null
   * @param complaint the case, or null
   * @param texts the texts, redacted
   */
  record Accepted(String key, String unit, String service, String channel, Period period, String version,
      Answers response, Case complaint, List<Comment> texts) implements Cleaned {

    public Accepted {
      texts = List.copyOf(texts);
    }
  }

  /**
   * The row is used as a part of a questionnaire that stands in the tables with its first row.
   *
   * @param whole the questionnaire
   */
  record Part(Accepted whole) implements Cleaned {
  }

  /**
   * The answers of a questionnaire.
   *
   * @param instrument the instrument's id
   * @param at when it was answered, or null
   * @param answers one for each element, or null where there is none
   * @param weight the sampling weight, or null
   * @param stratum the stratum, or null
   * @param cluster the cluster, or null
   * @param profile code by characteristic
   * @param outOfScale how many answers were outside the scale
   * @param flags what is unusual
   */
  record Answers(String instrument, Moment at, Byte[] answers, Double weight, String stratum, String cluster,
      Map<String, String> profile, int outOfScale, List<String> flags) {

    /** Signs that the questionnaire was filled in without reading. */
    CarelessAnswering careless() {
      int[] given = new int[answers.length];
      for (int j = 0; j < given.length; j++) {
        given[j] = answers[j] == null ? ResponseTally.MISSING : answers[j];
      }
      return CarelessAnswering.of(given);
    }
  }

  /**
   * A complaint case.
   *
   * @param category the category, or null
   * @param received when it came in
   * @param answered when it was first answered, or null
   * @param closed when it was closed, or null
   * @param disposition where it stands
   * @param escalated whether it was escalated, or null
   * @param firstContact whether the first answer closed it, or null
   * @param outOfHours whether it came in outside working hours, or null
   */
  record Case(String category, Moment received, Moment answered, Moment closed, String disposition, Boolean escalated,
      Boolean firstContact, Boolean outOfHours) {
  }

  /**
   * A text.
   *
   * @param kind suggestion, review, complaint, praise or comment
   * @param question what the writer was asked, or null
   * @param rating the stars that came with it, or null
   * @param body the text without personal data
   * @param redactions how many pieces of personal data were replaced
   */
  record Comment(String kind, String question, Byte rating, String body, int redactions) {
  }
}
