package prima.core.text;

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
}
