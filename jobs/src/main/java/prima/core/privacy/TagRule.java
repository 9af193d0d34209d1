package prima.core.privacy;

/** Leaves the tags of an earlier redaction as they are. */
final class TagRule implements Rule {

  @Override
  public void find(FoldedText text, Finds finds) {
    for (int token = 0; token < text.tokens(); token++) {
      if (text.isMark(token, '[')) {
        protect(text, finds, text.start(token));
      }
    }
  }

  private static void protect(FoldedText text, Finds finds, int start) {
    for (PersonalDataKind kind : PersonalDataKind.values()) {
      if (text.string().startsWith(kind.tag(), start)) {
        finds.protect(start, start + kind.tag().length());
      }
    }
  }
}
