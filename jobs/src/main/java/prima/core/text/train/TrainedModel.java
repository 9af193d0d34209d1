package prima.core.text.train;

import java.util.Objects;

/**
 * A model as it is shipped.
 *
 * @param task what it decides: {@code sentiment}, {@code intent}, {@code topics} or {@code language}
 * @param bytes the gzipped table of weights, for {@code <task>.tsv.gz}
 * @param provenance where it comes from and how good it is: the section of {@code model.yaml} that begins with the task
 */
public record TrainedModel(String task, byte[] bytes, String provenance) {

  public TrainedModel {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(provenance, "provenance");
    bytes = bytes.clone();
  }

  /** The text of a {@code model.yaml} with this model's section put in or replaced; the sections of other models stay. */
  public String writeInto(String modelYaml) {
    StringBuilder text = new StringBuilder();
    boolean isOld = false;
    for (String line : modelYaml.lines().toList()) {
      if (!line.isEmpty() && !line.startsWith(" ") && !line.startsWith("#")) {
        isOld = line.startsWith(task + ":");
      }
      if (!isOld) {
        text.append(line).append('\n');
      }
    }
    return text.append(provenance).toString();
  }
}
