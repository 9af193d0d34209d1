package prima.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the models see of a text: words and word pairs (with a mark when negated) and pieces of two to five letters.
 *
 * <p>A feature is known by a 64-bit hash of its name, so that scoring makes no strings. Names as written in the model files:
 * {@code ramah} a word, {@code !ramah} the word under a negation, {@code petugas ramah} a pair, {@code ~ramah_} a piece of a
 * word ({@code _} is its edge), {@code @time} a term of a topic. Words and pieces are two groups; within a group every
 * occurrence weighs one over the square root of their number, so that long and short texts are measured alike. A topic whose
 * terms occur weighs one, and one more where they occur twice ({@code @@time}).
 */
final class Features {

  static final int WORDS = 0;
  static final int PIECES = 1;
  static final int TERMS = 2;
  private static final int SHORTEST_PIECE = 2;
  private static final int LONGEST_PIECE = 5;
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  int count;
  long[] hash;
  /** The first token a feature stands on. */
  int[] first;
  /** The last token a feature stands on: the first, or the one after it for a pair. */
  int[] last;
  /** The number of features of words, which come first. */
  int words;
  /** Where the pieces end and the terms begin. */
  int pieces;
  private final int tokens;
  /** The names, kept for training only. */
  private final List<String> names;

  private Features(int tokens, int capacity, boolean named) {
    this.tokens = tokens;
    hash = new long[capacity];
    first = new int[capacity];
    last = new int[capacity];
    names = named ? new ArrayList<>() : null;
  }

  static Features of(NormalText text) {
    return extract(text, List.of(), false);
  }

  /** With the terms found in the text. */
  static Features of(NormalText text, List<TermIndex.Hit> terms) {
    return extract(text, terms, false);
  }

  static Features named(NormalText text, List<TermIndex.Hit> terms) {
    return extract(text, terms, true);
  }

  String name(int index) {
    return names.get(index);
  }

  int group(int index) {
    return index < words ? WORDS : index < pieces ? PIECES : TERMS;
  }

  /** The first feature of a group; the group ends where the next one begins. */
  int from(int group) {
    return switch (group) {
      case WORDS -> 0;
      case PIECES -> words;
      case TERMS -> pieces;
      default -> count;
    };
  }

  /** The number of tokens of the text. */
  int tokens() {
    return tokens;
  }

  /** What one occurrence of a feature of a group weighs in this text. */
  double scale(int group) {
    int size = from(group + 1) - from(group);
    return size == 0 ? 0 : group == TERMS ? 1 : 1 / Math.sqrt(size);
  }

  private static Features extract(NormalText text, List<TermIndex.Hit> terms, boolean named) {
    Features features = new Features(text.count, text.count * 24 + 8, named);
    int before = -1;
    for (int token = 0; token < text.count; token++) {
      features.addWord(text, token);
      if (text.kind[token] == Token.Kind.PUNCTUATION) {
        continue;
      }
      if (before >= 0) {
        features.addPair(text, before, token);
      }
      before = token;
    }
    features.words = features.count;
    for (int token = 0; token < text.count; token++) {
      if (text.isWord(token)) {
        features.addPieces(text, token);
      }
    }
    features.pieces = features.count;
    features.addTerms(terms);
    return features;
  }

  private void addTerms(List<TermIndex.Hit> terms) {
    Map<String, Integer> times = new HashMap<>();
    for (TermIndex.Hit hit : terms) {
      int time = times.merge(hit.group(), 1, Integer::sum);
      if (time <= 2) {
        String name = (time == 1 ? "@" : "@@") + hit.group();
        add(hashOf(name), hit.first(), hit.last());
        if (names != null) {
          names.add(name);
        }
      }
    }
  }

  private void addWord(NormalText text, int token) {
    long sum = START;
    if (text.negated[token]) {
      sum = step(sum, '!');
    }
    add(finish(steps(sum, text.form[token])), token, token);
    if (names != null) {
      names.add(text.negated[token] ? "!" + text.form[token] : text.form[token]);
    }
  }

  private void addPair(NormalText text, int left, int right) {
    boolean negated = text.negated[left] && text.negated[right];
    long sum = negated ? step(START, '!') : START;
    sum = steps(step(steps(sum, text.form[left]), ' '), text.form[right]);
    add(finish(sum), left, right);
    if (names != null) {
      names.add((negated ? "!" : "") + text.form[left] + " " + text.form[right]);
    }
  }

  private void addPieces(NormalText text, int token) {
    String form = text.form[token];
    int length = form.length() + 2;
    long start = step(START, '~');
    if (text.negated[token]) {
      start = step(start, '!');
    }
    for (int from = 0; from < length - 1; from++) {
      long sum = start;
      int longest = Math.min(length, from + LONGEST_PIECE);
      for (int to = from; to < longest; to++) {
        sum = step(sum, letter(form, to));
        if (to - from + 1 >= SHORTEST_PIECE) {
          add(finish(sum), token, token);
          if (names != null) {
            names.add(pieceName(form, from, to, text.negated[token]));
          }
        }
      }
    }
  }

  private static String pieceName(String form, int from, int to, boolean negated) {
    StringBuilder name = new StringBuilder(negated ? "~!" : "~");
    for (int at = from; at <= to; at++) {
      name.append(letter(form, at));
    }
    return name.toString();
  }

  private static char letter(String form, int index) {
    return index == 0 || index == form.length() + 1 ? '_' : form.charAt(index - 1);
  }

  private void add(long value, int from, int to) {
    if (count == hash.length) {
      int capacity = count * 2;
      hash = Arrays.copyOf(hash, capacity);
      first = Arrays.copyOf(first, capacity);
      last = Arrays.copyOf(last, capacity);
    }
    hash[count] = value;
    first[count] = from;
    last[count] = to;
    count++;
  }

  /** The hash of a feature's name. */
  static long hashOf(String name) {
    return finish(steps(START, name));
  }

  private static long steps(long sum, String text) {
    for (int at = 0; at < text.length(); at++) {
      sum = step(sum, text.charAt(at));
    }
    return sum;
  }

  private static long step(long sum, char letter) {
    return (sum ^ letter) * PRIME;
  }

  private static long finish(long sum) {
    long mixed = (sum ^ (sum >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
