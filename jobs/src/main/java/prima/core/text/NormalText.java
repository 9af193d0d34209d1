package prima.core.text;

/**
 * A text after normalisation: its words in standard form, each with its place in the text as it was written.
 *
 * <p>The arrays run in parallel and are owned by the scorer; nobody changes them after {@link Normaliser#normalise}.
 */
final class NormalText {

  final String written;
  int count;
  String[] form;
  int[] start;
  int[] end;
  Token.Kind[] kind;
  /** Whether the word stands in the scope of a negation. */
  boolean[] negated;
  /** The clause a word belongs to, from 0: commas, full stops and words of contrast begin a new one. */
  int[] clause;

  NormalText(String written, int capacity) {
    this.written = written;
    form = new String[capacity];
    start = new int[capacity];
    end = new int[capacity];
    kind = new Token.Kind[capacity];
    negated = new boolean[capacity];
    clause = new int[capacity];
  }

  void add(String word, Token token, boolean inNegation, int inClause) {
    if (count == form.length) {
      grow();
    }
    form[count] = word;
    start[count] = token.start();
    end[count] = token.end();
    kind[count] = token.kind();
    negated[count] = inNegation;
    clause[count] = inClause;
    count++;
  }

  boolean isWord(int index) {
    return kind[index] == Token.Kind.WORD;
  }

  int clauses() {
    return count == 0 ? 0 : clause[count - 1] + 1;
  }

  private void grow() {
    int capacity = count * 2 + 8;
    form = java.util.Arrays.copyOf(form, capacity);
    start = java.util.Arrays.copyOf(start, capacity);
    end = java.util.Arrays.copyOf(end, capacity);
    kind = java.util.Arrays.copyOf(kind, capacity);
    negated = java.util.Arrays.copyOf(negated, capacity);
    clause = java.util.Arrays.copyOf(clause, capacity);
  }
}
