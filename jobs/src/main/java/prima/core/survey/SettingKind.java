package prima.core.survey;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of value that a setting may have.
 *
 * @param words what the value must be, for error messages
 * @param reading the value in its type, or null where it is of another kind
 */
record SettingKind<T>(String words, Function<Object, T> reading) {

  static final SettingKind<String> TEXT = new SettingKind<>("a text; put it in quotes",
      value -> value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Boolean
          ? String.valueOf(value) : null);

  static final SettingKind<Integer> WHOLE_NUMBER =
      new SettingKind<>("a whole number", value -> value instanceof Integer number ? number : null);

  /** Keeps the digits as written: 88.31 is 88.31. */
  static final SettingKind<BigDecimal> DECIMAL = new SettingKind<>("a number",
      value -> value instanceof Number number && Double.isFinite(number.doubleValue())
          ? new BigDecimal(number.toString()) : null);

  static final SettingKind<Boolean> FLAG =
      new SettingKind<>("true or false", value -> value instanceof Boolean flag ? flag : null);

  /** The value in its type, or nothing where it is of another kind. */
  Optional<T> read(Object value) {
    return Optional.ofNullable(reading.apply(value));
  }
}
