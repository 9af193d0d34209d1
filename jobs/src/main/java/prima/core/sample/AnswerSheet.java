package prima.core.sample;

import java.util.List;
import prima.core.survey.Period;

/**
 * The nine answers of a respondent: a hidden opinion of the service, one of each element, cut into four answers.
 *
 * @param answers the answers as people gave them, 1 to 4, in the order of the questionnaire
 */
record AnswerSheet(int[] answers) {

  /** The elements in the order of the questionnaire, which is the order of the columns U1 to U9. */
  static final List<String> ELEMENTS = List.of("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi",
      "perilaku", "sarana", "pengaduan");

  private static final double[] EASE = {0.05, -0.05, -0.3, 0.25, 0.1, 0.1, 0.15, -0.2, -0.15};
  private static final double[] CUTS = {-2.4, -1.3, 0.9};
  private static final int TIME = 2;
  private static final int COST = 3;
  private static final int BEHAVIOUR = 6;

  /** How each element of a unit is seen in a month, on the hidden scale. */
  static double[] outlook(long seed, SampleUnit unit, Period month, PlantedFacts facts) {
    Chance habits = Chance.at(seed, "habits", unit.code());
    double mood = facts.quality(unit, month) + 0.04 * Chance.at(seed, "mood", unit.code(), month).normal();
    double[] outlook = new double[ELEMENTS.size()];
    for (int j = 0; j < outlook.length; j++) {
      outlook[j] = mood + EASE[j] + 0.15 * habits.normal();
    }
    if (facts.isWorse(unit, month)) {
      outlook[TIME] -= 0.35;
      outlook[BEHAVIOUR] -= 0.6;
    }
    return outlook;
  }

  /** Draws the answers. Some people tick the same box from top to bottom. */
  static AnswerSheet draw(double[] outlook, boolean isFree, double leaning, Chance chance) {
    double opinion = leaning + 0.7 * chance.normal();
    boolean ticksOneColumn = chance.happens(0.05);
    int[] answers = new int[outlook.length];
    for (int j = 0; j < answers.length; j++) {
      answers[j] = ticksOneColumn ? (opinion > 0.2 ? 4 : 3) : cut(outlook[j] + opinion + 0.8 * chance.normal());
    }
    if (isFree && !ticksOneColumn) {
      answers[COST] = chance.happens(0.97) ? 4 : answers[COST];
    }
    return new AnswerSheet(answers);
  }

  /** The cells as delivered: some empty, a few with a slip of the pen that is not on the scale. */
  String[] cells(boolean skipsCost, Chance chance) {
    String[] cells = new String[answers.length];
    for (int j = 0; j < cells.length; j++) {
      cells[j] = chance.happens(0.015) ? chance.oneOf(List.of("", "-")) : String.valueOf(answers[j]);
    }
    if (skipsCost && chance.happens(0.4)) {
      cells[COST] = "0";
    }
    if (chance.happens(0.002)) {
      cells[chance.between(0, cells.length - 1)] = chance.oneOf(List.of("5", "6", "33"));
    }
    return cells;
  }

  double mean() {
    int sum = 0;
    for (int answer : answers) {
      sum += answer;
    }
    return (double) sum / answers.length;
  }

  /** The element with the lowest answer; among equals, one by chance. */
  int weakest(Chance chance) {
    int weakest = chance.between(0, answers.length - 1);
    for (int j = 0; j < answers.length; j++) {
      weakest = answers[j] < answers[weakest] ? j : weakest;
    }
    return weakest;
  }

  private static int cut(double opinion) {
    int answer = 1;
    for (double bound : CUTS) {
      answer += opinion > bound ? 1 : 0;
    }
    return answer;
  }
}
