package prima.core.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which members of a whole must not be told where the whole and all other members are.
 *
 * <p>Who knows the whole and the told members knows the sum of the hidden ones, that a small member has from 1 to
 * {@code minimum - 1} people, and that another hidden member has at least {@code minimum}. The hidden ones are safe if no
 * count follows from that: there are two or more, they are together no smaller than a group that may be told, and at
 * least one could be smaller and one larger.
 */
final class HiddenMembers {

  private final Map<String, Long> people;
  private final int minimum;
  private final Set<String> hidden = new TreeSet<>();

  private HiddenMembers(Map<String, Long> people, int minimum) {
    this.people = people;
    this.minimum = minimum;
  }

  static Set<String> of(Map<String, Long> people, int minimum) {
    HiddenMembers members = new HiddenMembers(people, minimum);
    members.hide();
    return members.hidden;
  }

  private void hide() {
    List<String> others = new ArrayList<>();
    people.forEach((member, count) -> {
      if (count > 0) {
        (count < minimum ? hidden : others).add(member);
      }
    });
    others.sort(Comparator.<String, Long>comparing(people::get).thenComparing(Comparator.naturalOrder()));
    for (int next = 0; !hidden.isEmpty() && !isSafe() && next < others.size(); next++) {
      hidden.add(others.get(next));
    }
  }

  private boolean isSafe() {
    long sum = 0;
    long couldFall = 0;
    long couldRise = 0;
    for (String member : hidden) {
      long count = people.get(member);
      boolean isSmall = count < minimum;
      sum += count;
      couldFall += count - (isSmall ? 1 : minimum);
      couldRise += isSmall ? minimum - 1 - count : 1;
    }
    return hidden.size() > 1 && sum >= minimum && couldFall > 0 && couldRise > 0;
  }
}
