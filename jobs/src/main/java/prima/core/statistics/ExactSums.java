package prima.core.statistics;

import java.io.Serializable;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * A row of sums of doubles that do not depend on the order of the summands.
 *
 * <p>Each sum is a fixed-point number of 192 bits whose last bit is 2<sup>-110</sup>, so adding is integer arithmetic:
 * associative, commutative and free of rounding. The only loss is what a summand has below 2<sup>-110</sup>
 * (8e-34), which is cut off. The largest sum is about 2<sup>80</sup> (1e24). One rounding happens when a sum is read.
 */
public final class ExactSums implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LIMBS = 3;
  private static final int FRACTION_BITS = 110;
  private static final int MANTISSA_BITS = 52;
  private static final int LARGEST_SHIFT = FRACTION_BITS + 27;

  /** Three limbs for each sum, the least significant first, in two's complement. */
  private final long[] limbs;

  /** This many sums, all 0. */
  public ExactSums(int size) {
    limbs = new long[LIMBS * size];
  }

  /** How many sums there are. */
  public int size() {
    return limbs.length / LIMBS;
  }

  /**
   * Adds to one of the sums.
   *
   * @throws IllegalArgumentException if the summand is not finite, or so large that it could not be added exactly
   */
  public void add(int index, double summand) {
    if (summand == 0) {
      return;
    }
    int exponent = Math.getExponent(summand);
    int shift = exponent - MANTISSA_BITS + FRACTION_BITS;
    if (exponent > Double.MAX_EXPONENT || shift > LARGEST_SHIFT) {
      throw new IllegalArgumentException("Cannot add exactly: " + summand + " is not finite or is above 1e24");
    }
    long mantissa = Double.doubleToRawLongBits(summand) & ((1L << MANTISSA_BITS) - 1) | 1L << MANTISSA_BITS;
    if (exponent < Double.MIN_EXPONENT || shift <= -MANTISSA_BITS - 1) {
      return;
    }
    if (shift < 0) {
      mantissa >>>= -shift;
      shift = 0;
    }
    addShifted(index, mantissa, shift, summand < 0);
  }

  /** Adds a whole number to one of the sums. */
  public void add(int index, long summand) {
    long magnitude = Math.absExact(summand);
    addShifted(index, magnitude & 0xffff_ffffL, FRACTION_BITS, summand < 0);
    addShifted(index, magnitude >>> 32, FRACTION_BITS + 32, summand < 0);
  }

  /** Adds every sum of the other row to the sum in the same place. */
  public void add(ExactSums other) {
    if (other.limbs.length != limbs.length) {
      throw new IllegalArgumentException("Cannot add " + other.size() + " sums to " + size());
    }
    for (int i = 0; i < limbs.length; i += LIMBS) {
      addLimbs(i, other.limbs[i], other.limbs[i + 1], other.limbs[i + 2]);
    }
  }

  /** The sum, rounded once to the nearest double. */
  public double value(int index) {
    int at = LIMBS * index;
    byte[] bytes = ByteBuffer.allocate(Long.BYTES * LIMBS)
        .putLong(limbs[at + 2]).putLong(limbs[at + 1]).putLong(limbs[at]).array();
    return Math.scalb(new BigInteger(bytes).doubleValue(), -FRACTION_BITS);
  }

  private void addShifted(int index, long mantissa, int shift, boolean negative) {
    int limb = shift >>> 6;
    int bits = shift & 63;
    long lower = mantissa << bits;
    long upper = bits == 0 ? 0 : mantissa >>> (64 - bits);
    long first = limb == 0 ? lower : 0;
    long second = limb == 0 ? upper : limb == 1 ? lower : 0;
    long third = limb == 1 ? upper : limb == 2 ? lower : 0;
    int at = LIMBS * index;
    if (negative) {
      addLimbs(at, ~first, ~second, ~third);
      addLimbs(at, 1, 0, 0);
    } else {
      addLimbs(at, first, second, third);
    }
  }

  private void addLimbs(int at, long first, long second, long third) {
    long sum = limbs[at] + first;
    long carry = Long.compareUnsigned(sum, first) < 0 ? 1 : 0;
    limbs[at] = sum;
    long middle = limbs[at + 1] + second;
    long carryUp = Long.compareUnsigned(middle, second) < 0 ? 1 : 0;
    middle += carry;
    carryUp += carry == 1 && middle == 0 ? 1 : 0;
    limbs[at + 1] = middle;
    long top = limbs[at + 2];
    limbs[at + 2] = top + third + carryUp;
    if (((top ^ limbs[at + 2]) & (third ^ limbs[at + 2])) < 0) {
      throw new ArithmeticException("Cannot add exactly: the sum is above 1e24");
    }
  }
}
