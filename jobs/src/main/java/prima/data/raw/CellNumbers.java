package prima.data.raw;

import java.math.BigDecimal;

/** How numbers are written that come as numbers, not as text: in full, without a fraction where there is none. */
final class CellNumbers {

  private static final double LARGEST_WHOLE = 1e15;

  private CellNumbers() {
  }

  /** The number: 3 for 3.0, 3.25, 1234567890123. */
  static String textOf(double value) {
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
      return Long.toString((long) value);
    }
    return Double.isFinite(value) ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
