package prima.core.survey;

import java.io.Serializable;

/**
 * The whole numbers that an answer may take, both ends included.
 *
 * @param minimum the lowest answer, 1 for SKM
 * @param maximum the highest answer, 4 for SKM
 */
public record Scale(int minimum, int maximum) implements Serializable {

  public Scale {
    if (minimum < 0 || maximum <= minimum || maximum > 100) {
      throw new IllegalArgumentException("Cannot use a scale from " + minimum + " to " + maximum
          + ": it needs two different whole numbers between 0 and 100, the lower one first");
    }
  }

  /** Whether the answer is on the scale. */
  public boolean contains(int answer) {
    return answer >= minimum && answer <= maximum;
  }

  /** How many different answers there are. */
  public int size() {
    return maximum - minimum + 1;
  }
}
