package prima.core.privacy;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes personal data out of a text in Indonesian or English and sets typed tags in its place, such as {@code [NIK]}.
 *
 * <p>Deterministic rules, in the order of their certainty: what an earlier rule has found, a later rule leaves alone.
 * Amounts of money, times, dates that are not birth dates, counts, version numbers, and roads without a house number
 * stay. Redacting a redacted text changes nothing.
 *
 * <p>The time is linear in the length of the text, whatever the text: rules look at words a fixed number of times, and
 * no pattern can go back. Immutable; may be used by many threads and sent to others.
 */
public final class Redactor implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final List<Rule> BEFORE_NAMES = List.of(new TagRule(), new EmailRule(), new LinkRule(),
      new BirthDateRule(), new PlateRule(), new NumberRule(), new AddressRule());
  private static final Rule NAMES = new NameRule();
  /** A tag may uncover what stood hidden beside it, such as an account name that was glued to a telephone number. */
  private static final int MOST_ROUNDS = 4;
  private static final List<Rule> IDENTIFIERS = List.of(new TagRule(), new EmailRule(), new NumberRule());

  private final TreeSet<String> staff;
  private transient StaffRule staffRule;

  /** Knows the rules, and nobody by name. */
  public Redactor() {
    this(Set.of());
  }

  /**
   * Also knows these names, wherever they stand.
   *
   * @param staff full names of people who work at the units; titles and academic degrees need not be removed
   */
  public Redactor(Collection<String> staff) {
    this.staff = new TreeSet<>(staff);
    this.staffRule = new StaffRule(this.staff);
  }

  /** The text with tags; the text of the answer is null where the text is null. */
  public Redaction redact(String text) {
    if (text == null || text.isEmpty()) {
      return new Redaction(text, Map.of());
    }
    Redaction whole = once(text);
    Redaction more = whole;
    for (int round = 1; round < MOST_ROUNDS && more.total() > 0; round++) {
      more = once(whole.text());
      whole = whole.then(more);
    }
    return whole;
  }

  private Redaction once(String text) {
    FoldedText folded = FoldedText.of(text);
    Finds finds = new Finds(folded.length());
    for (Rule rule : BEFORE_NAMES) {
      rule.find(folded, finds);
    }
    staffRule.find(folded, finds);
    NAMES.find(folded, finds);
    return finds.redact(text, folded);
  }

  /**
   * The name of a unit, a service or a channel without what identifies a person in it by itself: numbers of papers and
   * telephones, e-mail addresses. Names of people stay: hospitals and streets are called by them.
   */
  public String redactIdentifiers(String name) {
    if (name == null || name.isEmpty()) {
      return name;
    }
    FoldedText folded = FoldedText.of(name);
    Finds finds = new Finds(folded.length());
    IDENTIFIERS.forEach(rule -> rule.find(folded, finds));
    return finds.redact(name, folded).text();
  }

  private Object readResolve() {
    return new Redactor(staff);
  }
}
