package prima.core.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a given list: names of two and more words in any case, single words of names where they are written
 * with a capital or stand after a title.
 */
final class StaffRule implements Rule {

  private static final int SHORTEST_ALONE = 3;

  private final Node root = new Node();
  private final Set<String> parts = new HashSet<>();

  StaffRule(Collection<String> names) {
    for (String name : names) {
      add(words(FoldedText.of(name)));
    }
  }

  /** The words that may follow a word of a name. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private boolean isEnd;
  }

  /** The words of a name without titles before and degrees after it. */
  private static List<String> words(FoldedText name) {
    List<String> words = new ArrayList<>();
    for (int token = 0; token < name.tokens() && !name.isMark(token, ','); token++) {
      if (name.isWord(token) && !NameWords.isTitle(name.word(token))) {
        words.add(name.word(token));
      }
    }
    return words;
  }

  private void add(List<String> words) {
    for (String word : words) {
      if (word.length() >= SHORTEST_ALONE && !NameWords.isOrdinary(word)) {
        parts.add(word);
      }
    }
    if (words.size() > 1) {
      Node node = root;
      for (String word : words) {
        node = node.next.computeIfAbsent(word, w -> new Node());
      }
      node.isEnd = true;
    }
  }

  @Override
  public void find(FoldedText text, Finds finds) {
    int token = parts.isEmpty() && root.next.isEmpty() ? text.tokens() : 0;
    while (token < text.tokens()) {
      int last = Math.max(lastOfWholeName(text, token), lastOfParts(text, token));
      if (last >= 0 && !finds.isClaimed(text.start(token), text.end(last))) {
        finds.claim(PersonalDataKind.NAME, text.start(token), text.end(last));
      }
      token = Math.max(last, token) + 1;
    }
  }

  private int lastOfWholeName(FoldedText text, int first) {
    Node node = root;
    int last = -1;
    int token = first;
    while (text.isWord(token)) {
      node = node.next.get(text.word(token));
      if (node == null) {
        return last;
      }
      last = node.isEnd ? token : last;
      token = text.isMark(token + 1, '.') ? token + 2 : token + 1;
    }
    return last;
  }

  private int lastOfParts(FoldedText text, int first) {
    int token = first;
    boolean isTitled = NameWords.isTitle(text.word(first - 1));
    while (parts.contains(text.word(token)) && (text.isCapitalised(token) || text.isUpper(token) || isTitled)) {
      token++;
    }
    return token - 1 >= first ? token - 1 : -1;
  }
}
