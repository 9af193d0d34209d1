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
  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\d._@/])@[\\p{L}_][\\p{L}\\d_.]{1,29}+");
  private static final Pattern NAMED_HANDLE = Pattern.compile("(?<![\\p{L}\\d])(?:ig|insta|instagram|twitter|tiktok"
      + "|telegram|facebook|fb|user ?name|user id|id line|line id|akun ig|akun fb) ?[:=] ?(@?[\\p{L}\\d_.]{3,40}+)",
      Pattern.CASE_INSENSITIVE);

  @Override
  public void find(FoldedText text, Finds finds) {
    Matcher link = LINK.matcher(text.string());
    while (link.find()) {
      claim(text, finds, PersonalDataKind.URL, link.start(), link.end());
    }
    Matcher path = PATH.matcher(text.string());
    while (path.find()) {
      if (isSite(path.group(1)) && !finds.isClaimed(path.start(), path.end())) {
        claim(text, finds, PersonalDataKind.URL, path.start(), path.end());
      }
    }
    findHandles(text, finds);
  }

  private static void findHandles(FoldedText text, Finds finds) {
    Matcher named = NAMED_HANDLE.matcher(text.string());
    while (named.find()) {
      claim(text, finds, PersonalDataKind.HANDLE, named.start(1), named.end(1));
    }
    Matcher handle = HANDLE.matcher(text.string());
    while (handle.find()) {
      claim(text, finds, PersonalDataKind.HANDLE, handle.start(), handle.end());
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
