package prima.data.raw;

import java.io.Serializable;
import java.util.Objects;

/** A password. It never shows when it is printed. */
public final class Secret implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HIDDEN = "(secret)";

  private final String value;

  /** Keeps a secret. */
  public Secret(String value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /** The secret itself, for the one who asks for it. */
  String reveal() {
    return value;
  }

  /** The text without the secret, wherever it stands in it. */
  String hideIn(String text) {
    return value.isEmpty() ? text : text.replace(value, HIDDEN);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
