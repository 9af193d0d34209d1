package prima.core.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the rules have found in one text. A place belongs to the rule that came first. */
final class Finds {

  private final BitSet claimed;
  private final List<Find> finds = new ArrayList<>();

  Finds(int length) {
    claimed = new BitSet(length);
  }

  /** Whether any place of the span belongs to an earlier find. */
  boolean isClaimed(int start, int end) {
    int next = claimed.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** Keeps a span from all later rules without setting a tag. */
  void protect(int start, int end) {
    claimed.set(start, end);
  }

  /** Claims the span, or the first stretch of it that is free. */
  void claim(PersonalDataKind kind, int start, int end) {
    int from = Math.min(claimed.nextClearBit(start), end);
    int taken = claimed.nextSetBit(from);
    int to = taken < 0 ? end : Math.min(end, taken);
    if (from < to) {
      claimed.set(from, to);
      finds.add(new Find(kind, from, to));
    }
  }

  /** The text with tags in place of the finds. */
  Redaction redact(String text, FoldedText folded) {
    finds.sort(Comparator.comparingInt(Find::start));
    StringBuilder redacted = new StringBuilder(text.length());
    Map<PersonalDataKind, Integer> counts = new EnumMap<>(PersonalDataKind.class);
    int copied = 0;
    for (Find find : finds) {
      redacted.append(text, copied, folded.origin(find.start)).append(find.kind.tag());
      copied = folded.origin(find.end - 1) + folded.width(find.end - 1);
      counts.merge(find.kind, 1, Integer::sum);
    }
    return new Redaction(redacted.append(text, copied, text.length()).toString(), counts);
  }

  private record Find(PersonalDataKind kind, int start, int end) {
  }
}
