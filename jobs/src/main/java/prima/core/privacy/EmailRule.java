package prima.core.privacy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, also those written against robots: "(at)", "[dot]", "at gmail titik com", "@gmail" alone. */
final class EmailRule implements Rule {

  private static final String LOCAL = "(?<![\\p{L}\\d._%+-])[\\p{L}\\d_][\\p{L}\\d._%+-]{0,63}+";
  private static final String LABEL = "[\\p{L}\\d-]{1,63}+";
  private static final String PROVIDER =
      "(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|icloud|live|proton|protonmail)(?![\\p{L}\\d])";
  private static final String BRACKETED_AT = " ?[(\\[{<] ?(?:at|et|a|@) ?[)\\]}>] ?";
  private static final String SPELLED_DOT = "(?:\\.|,(?=com|co)| ?[(\\[{<] ?(?:dot|titik|\\.) ?[)\\]}>] ?| (?:dot|titik) )";
  private static final String ENDING = "(?:com|co|id|net|org|go|ac|sch|edu|gov|uk|us|info)(?![\\p{L}\\d])";

  private static final Pattern EMAIL = Pattern.compile(LOCAL + "(?:"
      + "@" + LABEL + "(?:\\." + LABEL + "){1,5}+"
      + "|(?: ?@ ?|" + BRACKETED_AT + "| (?:at|et) )" + PROVIDER + "(?: ?" + SPELLED_DOT + " ?" + ENDING + "){0,3}+"
      + "|@" + LABEL + "(?:" + SPELLED_DOT + LABEL + "){1,5}+"
      + "|" + BRACKETED_AT + LABEL + "(?:" + SPELLED_DOT + LABEL + "){1,5}+"
      + "| (?:at|et) " + LABEL + "(?: (?:dot|titik) " + ENDING + "){1,3}+"
      + ")", Pattern.CASE_INSENSITIVE);

  /** Without one of these words there is no e-mail address. */
  private static final Set<String> SIGNS = Words.of(
      "@ dot titik gmail googlemail yahoo ymail rocketmail hotmail outlook icloud live proton protonmail");

  @Override
  public void find(FoldedText text, Finds finds) {
    if (!text.hasAny(SIGNS) && !hasBracketedAt(text)) {
      return;
    }
    Matcher matcher = EMAIL.matcher(text.string());
    while (matcher.find()) {
      finds.claim(PersonalDataKind.EMAIL, matcher.start(), matcher.end());
    }
  }

  private static boolean hasBracketedAt(FoldedText text) {
    for (int token = 1; token < text.tokens(); token++) {
      if ("([{<".indexOf(text.at(text.start(token - 1))) >= 0 && text.size(token) <= 2 && text.isWord(token)) {
        return true;
      }
    }
    return false;
  }
}
