package prima.core.privacy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says which texts may be quoted word for word. A quote never tells when something happened, never touches on health,
 * children, beliefs, money or law, and holds nothing that redacting would still find.
 */
public final class QuoteRule implements Serializable {

  /** The fewest words of a quote: fewer say too little to be worth printing. */
  public static final int FEWEST_WORDS = 8;

  /** The most words of a quote. */
  public static final int MOST_WORDS = 45;

  private static final Pattern MOMENT = Pattern.compile("(?iu)"
      + "\\b\\d{1,2}[:.]\\d{2}(?!\\d)"
      + "|\\b\\d{1,4}\\s?[-/]\\s?\\d{1,4}\\b"
      + "|\\b(jam|pukul|pkl|tgl|tanggal|at)\\.?\\s?\\d"
      + "|\\b\\d{1,2}\\s?(am|pm|wib|wita|wit|o'clock)\\b"
      + "|\\b(19|20)\\d{2}\\b"
      + "|\\b\\d{1,2}\\s(jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)"
      + "|\\b(januari|februari|maret|april|juni|juli|agustus|september|oktober|november|desember"
      + "|january|february|june|july|august|october|december)\\b"
      + "|\\b(senin|selasa|rabu|kamis|jumat|jum'at|sabtu|hari minggu|ahad"
      + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b"
      + "|\\b(kemarin|kemaren|tadi pagi|tadi siang|tadi sore|yesterday|this morning|today|last (week|month|year)|hari ini|(minggu|bulan|tahun) (lalu|kemarin))\\b");

  private static final long serialVersionUID = 1L;

  private final Redactor redactor;
  private final HashSet<String> words = new HashSet<>();
  private final ArrayList<String> beginnings = new ArrayList<>();

  /**
   * Knows what must not be quoted.
   *
   * @param redactor finds personal data
   * @param sensitive words in lower case; a star at the end stands for any ending
   */
  public QuoteRule(Redactor redactor, Collection<String> sensitive) {
    this.redactor = redactor;
    sensitive.forEach(word -> {
      if (word.endsWith("*")) {
        beginnings.add(word.substring(0, word.length() - 1));
      } else {
        words.add(word);
      }
    });
  }

  /** Whether the text may be printed as it is. */
  public boolean allows(String text) {
    String[] spoken = text.strip().split("\\s+");
    return spoken.length >= FEWEST_WORDS && spoken.length <= MOST_WORDS && !MOMENT.matcher(text).find()
        && !isSensitive(text) && redactor.redact(text).text().equals(text);
  }

  private boolean isSensitive(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (words.contains(word) || beginnings.stream().anyMatch(word::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
