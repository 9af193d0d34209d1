package prima.core.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A named interval of the index, such as B (Baik) from 76.61.
 *
 * @param code the letter
 * @param label the word
 * @param lower the lowest index of the band, as published, with two decimals; the next band's lower bound ends it
 */
public record Band(String code, Labels label, BigDecimal lower) implements Serializable {

  public Band {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(lower, "lower");
  }
}
