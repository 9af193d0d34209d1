package prima.core.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prima.core.privacy.NameWords.Title;

/**
 * Names of people: words with a capital after a title, or after "nama saya", "a.n.", "my name is"; well-known first
 * names after a title in any case; a well-known first name followed by another name.
 *
 * <p>Words of every day end a name, so that "Pak Tolong" and "Ibu Kota" stay.
 */
final class NameRule implements Rule {

  private static final Pattern DEGREES = Pattern.compile(
      "(?:,? ?(?:[SMA]\\.|Sp\\.|Dr\\.|Ph\\.)(?: ?[A-Z][A-Za-z]{0,5}+\\.?){1,3}+){1,4}+");
  private static final int MOST_TITLES = 5;
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_DEGREES = 80;
  private static final int SHORTEST_ALONE = 4;

  @Override
  public void find(FoldedText text, Finds finds) {
    int token = 0;
    while (token < text.tokens()) {
      int last = text.isWord(token) ? findAt(text, finds, token) : -1;
      token = Math.max(token, last) + 1;
    }
  }

  /** Claims the name that begins or is announced here and answers its last token, or -1. */
  private static int findAt(FoldedText text, Finds finds, int token) {
    Title title = NameWords.titleOf(text, token);
    if (title != null) {
      return findTitled(text, finds, token, title);
    }
    int announced = NameWords.afterIntroduction(text, token);
    if (announced > token && NameWords.titleOf(text, announced) == null) {
      return claim(text, finds, announced, lastOfName(text, announced, false));
    }
    return isKnownPair(text, token) || isKnownAlone(text, token)
        ? claim(text, finds, token, lastOfName(text, token, true)) : -1;
  }

  /** Two well-known names side by side, of which one is nothing else. */
  private static boolean isKnownPair(FoldedText text, int token) {
    boolean areNames = text.isCapitalised(token) && text.isCapitalised(token + 1)
        && text.areClose(token, token + 1, 1) && NameWords.isFirstName(text.word(token))
        && NameWords.isKnown(text.word(token + 1));
    return areNames && !isAfterInstitution(text, token)
        && !(NameWords.isAmbiguous(text.word(token)) && NameWords.isAmbiguous(text.word(token + 1)));
  }

  /** A well-known first name that is nothing else. */
  private static boolean isKnownAlone(FoldedText text, int token) {
    return text.isCapitalised(token) && text.size(token) >= SHORTEST_ALONE && !text.isShouting()
        && NameWords.isFirstName(text.word(token)) && !NameWords.isAmbiguous(text.word(token))
        && !isAfterInstitution(text, token);
  }

  /** Whether a street or a house is named after the bearer of the name. */
  private static boolean isAfterInstitution(FoldedText text, int token) {
    return NameWords.isInstitution(text.word(text.isMark(token - 1, '.') ? token - 2 : token - 1));
  }

  private static int findTitled(FoldedText text, Finds finds, int first, Title firstTitle) {
    if (NameWords.isInstitution(text.word(first - 1))) {
      return -1;
    }
    Title title = firstTitle;
    int name = afterTitle(text, first, title);
    for (int i = 0; i < MOST_TITLES && name > 0; i++) {
      Title next = NameWords.titleInChain(text, name);
      if (next == null) {
        int last = lastOfName(text, name, title.isWeak());
        return claim(text, finds, name, last);
      }
      title = next.isWeak() || !title.isWeak() || next == Title.ABBREVIATION ? next : title;
      name = afterTitle(text, name, next);
    }
    return -1;
  }

  /** The token after a title with its dot, or with a slash before the next title; -1 where no name can follow. */
  private static int afterTitle(FoldedText text, int title, Title kind) {
    int next = title + 1;
    boolean hasDot = text.isMark(next, '.');
    if (hasDot && !kind.mayHaveDot()) {
      return -1;
    }
    next = hasDot || text.isMark(next, '/') ? next + 1 : next;
    boolean isClose = text.areClose(next - 1, next, 2) && (next == title + 1 || text.areClose(title, title + 1, 1));
    return isClose && text.isWord(next) ? next : -1;
  }

  /** The last token of the name that begins here, or -1 where none does. */
  private static int lastOfName(FoldedText text, int first, boolean isWeak) {
    int token = first;
    int last = -1;
    while (token < first + 2 * LONGEST_NAME && token < text.tokens()) {
      if (token > first && !text.areClose(token - 1, token, 2)) {
        return last;
      }
      if (isInitial(text, token)) {
        token = text.isMark(token + 1, '.') ? token + 2 : token + 1;
      } else if (last >= 0 && NameWords.isParticle(text.word(token)) && isName(text, token + 1, false, last)) {
        token++;
      } else if (isName(text, token, isWeak && last < 0, last)) {
        last = token++;
      } else if (last >= 0 && text.isMark(token, '-') && isName(text, token + 1, false, last)
          && text.end(token) == text.start(token + 1)) {
        token++;
      } else {
        return last;
      }
    }
    return last;
  }

  private static boolean isInitial(FoldedText text, int token) {
    return text.isWord(token) && text.size(token) <= 2 && text.isUpper(token) && text.isMark(token + 1, '.')
        && text.areClose(token, token + 1, 0) && text.isWord(token + 2);
  }

  /**
   * Whether the word may be part of a name. A weak title allows known names only. A word that no list has and that is
   * written without a capital is one where nothing else explains it, but not after a name that has its capital.
   *
   * @param before the last word of the name so far, or -1
   */
  private static boolean isName(FoldedText text, int token, boolean isWeak, int before) {
    if (!text.isWord(token)) {
      return false;
    }
    String word = text.word(token);
    boolean isKnown = NameWords.isKnown(word);
    if (text.isCapitalised(token)) {
      return isKnown || !isWeak && !NameWords.isOrdinary(word);
    }
    boolean isUpper = text.isUpper(token) && text.size(token) > 1;
    if (isUpper && !text.isShouting()) {
      return isKnown || !isWeak && text.size(token) > 3 && !NameWords.isOrdinary(word);
    }
    return NameWords.isNameWhereExpected(word)
        || !isWeak && !text.isCapitalised(before) && NameWords.mayBeName(word);
  }

  /** Whether the name goes on to be that of a place, as in "Marie Curie Centre". */
  private static boolean isPlace(FoldedText text, int last) {
    int token = last + 1;
    while (token <= last + MOST_TITLES && text.isCapitalised(token) && !NameWords.isPlace(text.word(token))) {
      token++;
    }
    return NameWords.isPlace(text.word(last)) || text.isCapitalised(token) && NameWords.isPlace(text.word(token));
  }

  private static int claim(FoldedText text, Finds finds, int first, int last) {
    if (last < first || finds.isClaimed(text.start(first), text.end(last)) || isPlace(text, last)) {
      return -1;
    }
    int end = text.end(last);
    Matcher degrees = DEGREES.matcher(text.string()).region(end, Math.min(text.length(), end + LONGEST_DEGREES));
    finds.claim(PersonalDataKind.NAME, text.start(first), degrees.lookingAt() ? degrees.end() : end);
    return last;
  }
}
