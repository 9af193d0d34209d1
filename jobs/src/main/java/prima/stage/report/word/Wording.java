package prima.stage.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words of one language, from its resource bundle. Independent of the locale of the machine. */
public final class Wording {

  private static final String FOLDER = "/prima/stage/report/";

  private final String language;
  private final Properties texts;

  private Wording(String language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** Loads the bundle of a language by its ISO 639-1 code. */
  public static Wording in(String language) {
    String name = "report_" + language + ".properties";
    try (InputStream stream = isCode(language) ? Wording.class.getResourceAsStream(FOLDER + name) : null) {
      if (stream == null) {
        throw new IllegalArgumentException("Cannot write a report in language: " + language
            + ". Use id or en, or add the bundle " + name);
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new Wording(language, texts);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the words of the report: " + name, e);
    }
  }

  private static boolean isCode(String language) {
    return language != null && language.matches("[a-z]{2,3}");
  }

  /** The ISO 639-1 code of the language. */
  public String language() {
    return language;
  }

  /** The keys of all texts. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** Whether there is a text of this key. */
  public boolean has(String key) {
    return texts.getProperty(key) != null;
  }

  /** The text of a key with {@code {0}}, {@code {1}} … filled in. The arguments are data: nothing in them is filled in. */
  public String text(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("Cannot find the words in language " + language + ": " + key);
    }
    return arguments.length == 0 ? text : fill(text, arguments);
  }

  private static String fill(String text, Object[] arguments) {
    StringBuilder filled = new StringBuilder(text.length() + 32);
    int position = 0;
    while (position < text.length()) {
      int place = placeAt(text, position);
      if (place >= 0 && place < arguments.length) {
        filled.append(arguments[place]);
        position += 3;
      } else {
        filled.append(text.charAt(position++));
      }
    }
    return filled.toString();
  }

  private static int placeAt(String text, int position) {
    boolean isPlace = text.charAt(position) == '{' && position + 2 < text.length() && text.charAt(position + 2) == '}';
    return isPlace ? text.charAt(position + 1) - '0' : -1;
  }
}
