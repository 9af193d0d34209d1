package prima.core.text.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import prima.core.Sha256;

/** Writes the section of {@code model.yaml} that says where a model comes from and how good it is. */
final class Provenance {

  private final StringBuilder text = new StringBuilder();

  Provenance(String task, String date, byte[] model, List<TrainingFile> files, TrainingSettings settings) {
    text.append(task).append(":\n");
    line(1, "file", task + ".tsv.gz");
    line(1, "sha256", Sha256.hex(model));
    line(1, "trained", date);
    line(1, "trainer", "Stanford CoreNLP 4.5.10 LinearClassifierFactory (maximum entropy)");
    line(1, "settings", String.format(Locale.ROOT,
        "{sigma: %s, steps: %d, least_texts: %d, most_features: %d, balance: %s, grade_weight: %s, source_weights: %s, "
            + "neutral_shift: %s}",
        settings.sigma(),
        settings.steps(), settings.leastTexts(), settings.mostFeatures(), settings.balance(),
        settings.gradeWeight(), new TreeMap<>(settings.sourceWeights()).toString().replace("=", ": "),
        settings.neutralShift()));
    text.append("  # The texts are not part of Prima; only weights of words are.\n");
    text.append("  data:\n");
    for (TrainingFile file : files) {
      text.append("    - {name: ").append(file.name()).append(", bytes: ").append(file.bytes().length)
          .append(", sha256: ").append(file.sha256()).append("}\n");
    }
  }

  Provenance sizes(Map<String, Integer> texts) {
    text.append("  texts:\n");
    texts.forEach((source, count) -> line(2, source, String.valueOf(count)));
    return this;
  }

  /** Figures of one source, or of all: {@code name: {figure: value, …}}. */
  Provenance figures(String heading, Map<String, String> figures) {
    text.append("  ").append(heading).append(":\n");
    figures.forEach((source, figure) -> line(2, source, "{" + figure + "}"));
    return this;
  }

  static String figuresOf(Judgement judgement) {
    double[] interval = judgement.macroF1Interval(1);
    return String.format(Locale.ROOT,
        "texts: %d, accuracy: %.3f, balanced_accuracy: %.3f, macro_f1: %.3f, macro_f1_interval: [%.3f, %.3f]",
        judgement.size(), judgement.accuracy(), judgement.balancedAccuracy(), judgement.macroF1(), interval[0],
        interval[1]);
  }

  /** A figure with three decimals, or {@code null} where it could not be measured. */
  static String figure(double value) {
    return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.3f", value);
  }

  private void line(int depth, String key, String value) {
    text.append("  ".repeat(depth)).append(key).append(": ").append(value).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
