package prima.core.text.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes weights as the gzipped table that {@link prima.core.text.LinearModel} reads: sorted, rounded, without a date. */
final class ModelWriter {

  private final List<String> labels;
  private final TreeMap<String, double[]> table = new TreeMap<>();

  private ModelWriter(List<String> labels) {
    this.labels = labels;
  }

  /**
   * The bytes of a model.
   *
   * @param features names in the order of the weights
   * @param weights [feature][label]
   * @param most how many features to keep, those with the largest weights
   * @param special further lines, such as thresholds
   */
  static byte[] bytes(
      List<String> labels, List<String> features, double[][] weights, int most, Map<String, double[]> special) {
    ModelWriter writer = new ModelWriter(labels);
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(
                row -> features.get(row).startsWith("(") ? Double.NEGATIVE_INFINITY : -size(weights[row]))
            .thenComparing(features::get))
        .limit(most)
        .forEach(row -> writer.table.put(features.get(row), weights[row]));
    writer.table.putAll(special);
    return writer.bytes();
  }

  private static double size(double[] row) {
    double middle = row.length == 1 ? 0 : Arrays.stream(row).average().orElse(0);
    return Arrays.stream(row).map(weight -> Math.abs(weight - middle)).max().orElse(0);
  }

  private byte[] bytes() {
    StringBuilder text = new StringBuilder("feature\t").append(String.join("\t", labels)).append('\n');
    table.forEach((feature, row) -> {
      String cells = cells(row);
      if (!cells.isBlank()) {
        text.append(feature).append(cells).append('\n');
      }
    });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new Best(bytes)) {
      gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String cells(double[] row) {
    StringBuilder cells = new StringBuilder();
    for (double weight : row) {
      cells.append('\t');
      long hundredths = Math.round(weight * 100);
      if (hundredths != 0) {
        cells.append(hundredths / 100.0);
      }
    }
    return cells.toString();
  }

  /** GZIP at the highest level; Java writes no time into its heading. */
  private static final class Best extends GZIPOutputStream {
    Best(ByteArrayOutputStream bytes) throws IOException {
      super(bytes);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
