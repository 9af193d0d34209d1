package prima.core.text;

import java.util.Collection;
import java.util.List;

/**
 * A group of words that occur together in texts.
 *
 * @param words the strongest first
 * @param share of the texts' weight that the theme explains, 0..1
 * @param stability how much of its words the same search finds again from other starting points, 0..1; below 0.5 the theme
 *     is an accident of the start
 */
public record Theme(List<String> words, double share, double stability) {

  public Theme {
    words = List.copyOf(words);
  }

  /** Whether the search finds the theme again from most starting points. */
  public boolean isStable() {
    return stability >= 0.5;
  }

  /** Whether a text speaks of the theme: at least two of the theme's words are among its words. */
  public boolean isIn(Collection<String> text) {
    return words.stream().filter(text::contains).limit(2).count() == 2;
  }
}
