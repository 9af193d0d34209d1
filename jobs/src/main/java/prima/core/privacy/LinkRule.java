package prima.core.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web addresses and the names of people on social networks.
 *
 * <p>The bare name of a site, such as pajak.go.id, is the name of a service and stays; with a path it goes.
 */
final class LinkRule implements Rule {

  private static final Pattern LINK = Pattern.compile(
      "(?<![\\p{L}\\d])(?:(?:https?|hxxps?|ftp)://|www\\.)[^\\s<>\"\\[\\]]{2,4000}+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH = Pattern.compile(
      "(?<![\\p{L}\\d._/-])([\\p{L}\\d][\\p{L}\\d.-]{3,250}+)/[^\\s<>\"\\[\\]]{1,4000}+");
  private static final Set<String> ENDINGS =
      Words.of("com id net org me ly co gl be info gov edu uk link page app io gle to us site xyz online my");
  private static final Pattern HANDLE = Pattern.compile(
      "(?<![\\p{L}\\d._@/])@[\\p{L}_][\\p{L}\\d_.]{1,29}+(?:@[\\p{L}_][\\p{L}\\d_.]{1,29}+){0,9}+");
  private static final Set<String> NETWORKS = Words.of(
      "ig insta instagram twitter tiktok telegram facebook fb username userid linkedin threads snapchat");
  private static final Set<String> WEB = Words.of("www http https hxxp hxxps ftp");
  private static final int LONGEST_HANDLE = 40;
  private static final int SHORTEST_HANDLE = 3;

  @Override
  public void find(FoldedText text, Finds finds) {
    if (text.hasAny(WEB)) {
      Matcher link = LINK.matcher(text.string());
      while (link.find()) {
        claim(text, finds, PersonalDataKind.URL, link.start(), link.end());
      }
    }
    Matcher path = PATH.matcher(text.string());
    while (text.string().indexOf('/') >= 0 && path.find()) {
      if (isSite(path.group(1)) && !finds.isClaimed(path.start(), path.end())) {
        claim(text, finds, PersonalDataKind.URL, path.start(), path.end());
      }
    }
    findHandles(text, finds);
  }

  private static void findHandles(FoldedText text, Finds finds) {
    for (int token = 1; token < text.tokens(); token++) {
      if ((text.isMark(token, ':') || text.isMark(token, '=')) && namesNetwork(text, token - 1)) {
        findNamedHandle(text, finds, text.start(token + 1));
      }
    }
    Matcher handle = HANDLE.matcher(text.string());
    while (text.string().indexOf('@') >= 0 && handle.find()) {
      claim(text, finds, PersonalDataKind.HANDLE, handle.start(), handle.end());
    }
  }

  private static boolean namesNetwork(FoldedText text, int token) {
    String word = text.word(token);
    String before = text.word(token - 1);
    return NETWORKS.contains(word) || word.equals("id") && (before.equals("line") || before.equals("user"))
        || word.equals("name") && before.equals("user");
  }

  private static void findNamedHandle(FoldedText text, Finds finds, int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST_HANDLE && (Character.isLetterOrDigit(text.at(end))
        || "_.@".indexOf(text.at(end)) >= 0)) {
      end++;
    }
    if (end - start >= SHORTEST_HANDLE) {
      claim(text, finds, PersonalDataKind.HANDLE, start, end);
    }
  }

  private static boolean isSite(String host) {
    int dot = host.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(host.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** Claims without the punctuation that ends the sentence. */
  private static void claim(FoldedText text, Finds finds, PersonalDataKind kind, int start, int end) {
    int last = end;
    while (last > start + 1 && ".,;:!?)'".indexOf(text.at(last - 1)) >= 0) {
      last--;
    }
    if (!finds.isClaimed(start, last)) {
      finds.claim(kind, start, last);
    }
  }
}
