package prima.core.privacy;

import static prima.core.privacy.PersonalDataKind.ACCOUNT;
import static prima.core.privacy.PersonalDataKind.IDENTITY;
import static prima.core.privacy.PersonalDataKind.NIK;
import static prima.core.privacy.PersonalDataKind.NPWP;
import static prima.core.privacy.PersonalDataKind.PHONE;

import java.util.List;
import java.util.Optional;
import prima.core.privacy.NumberParts.Part;

/**
 * Identity, tax, family, insurance, account and telephone numbers: by their own form, or by the word before them.
 */
final class NumberRule implements Rule {

  private static final int NIK_DIGITS = 16;
  private static final String LOOSE = " .-/";
  private static final String PLAIN = " .-";

  @Override
  public void find(FoldedText text, Finds finds) {
    List<Part> parts = NumberParts.of(text, finds);
    int part = 0;
    PersonalDataKind last = null;
    int lastToken = -1;
    while (part < parts.size()) {
      Number number = numberAt(text, parts, part, follows(text, lastToken, parts.get(part).token()) ? last : null);
      if (number != null) {
        int first = parts.get(part).token();
        lastToken = parts.get(part + number.parts - 1).token();
        last = number.kind;
        finds.claim(number.kind, startOf(text, first, number.kind), text.end(lastToken));
      }
      part += number == null ? 1 : number.parts;
    }
  }

  /** How many parts make up a number of this kind. */
  private record Number(PersonalDataKind kind, int parts) {
  }

  private static Number numberAt(FoldedText text, List<Part> parts, int first, PersonalDataKind previous) {
    int token = parts.get(first).token();
    boolean isInside = first > 0 && parts.get(first).before() == '.' && parts.get(first).digits().length() == 3;
    if (NumberContext.isAmount(text, token, token) && !parts.get(first).isSpelled()) {
      return null;
    }
    int taxpayer = taxpayerNumber(parts, first);
    if (taxpayer > 0) {
      return new Number(NPWP, taxpayer);
    }
    PersonalDataKind named = NumberContext.before(text, token).orElse(previous);
    Optional<Number> byName = named == null ? Optional.empty() : numberOf(text, named, parts, first);
    if (byName.isPresent()) {
      return byName.get();
    }
    int sixteen = NumberParts.join(parts, first, NIK_DIGITS, NIK_DIGITS, PLAIN);
    if (sixteen > 0) {
      PersonalDataKind kind = NumberForms.kindOfSixteen(NumberParts.digits(parts, first, sixteen));
      return kind == null ? null : new Number(kind, sixteen);
    }
    return isInside ? null : byForm(text, parts, first);
  }

  private static Number byForm(FoldedText text, List<Part> parts, int first) {
    int phone = PhoneForm.parts(text, parts, first);
    if (phone > 0) {
      return new Number(PHONE, phone);
    }
    return NumberForms.isSocialSecurity(parts, first) ? new Number(IDENTITY, 3) : null;
  }

  /** A number that the words before it name: its digits need only be about as many as that kind has. */
  private static Optional<Number> numberOf(FoldedText text, PersonalDataKind kind, List<Part> parts, int first) {
    if (kind == PersonalDataKind.BPJS || kind == IDENTITY) {
      int phone = PhoneForm.mobileParts(text, parts, first);
      if (phone > 0 && parts.get(first).digits().length() < 13) {
        return Optional.of(new Number(PHONE, phone));
      }
    }
    int count = switch (kind) {
      case NIK, KK -> NumberParts.join(parts, first, 14, 18, LOOSE);
      case NPWP -> NumberParts.join(parts, first, 14, 17, LOOSE);
      case BPJS -> NumberParts.join(parts, first, 10, 13, PLAIN);
      case ACCOUNT -> NumberParts.join(parts, first, 8, 19, " -");
      case IDENTITY -> NumberParts.join(parts, first, 6, 16, PLAIN);
      case PHONE -> PhoneForm.namedParts(text, parts, first);
      default -> 0;
    };
    if (count == 0 || NumberContext.isAmount(text, parts.get(first).token(), parts.get(first + count - 1).token())) {
      return Optional.empty();
    }
    boolean isValidNik = kind != PersonalDataKind.KK && kind != NPWP
        && NumberForms.isNik(NumberParts.digits(parts, first, count));
    return Optional.of(new Number(isValidNik && kind != ACCOUNT ? NIK : kind, count));
  }

  /** 12.345.678.9-012.345, whatever stands before it. */
  private static int taxpayerNumber(List<Part> parts, int first) {
    int[] lengths = {2, 3, 3, 1, 3, 3};
    if (first + lengths.length > parts.size()) {
      return 0;
    }
    for (int i = 0; i < lengths.length; i++) {
      Part part = parts.get(first + i);
      if (part.digits().length() != lengths[i] || i > 0 && ".- ".indexOf(part.before()) < 0) {
        return 0;
      }
    }
    return lengths.length;
  }

  /** A second number after "dan", "atau" or a comma is of the kind of the first. */
  private static boolean follows(FoldedText text, int last, int token) {
    if (last < 0 || token - last != 2) {
      return false;
    }
    String between = text.word(last + 1);
    return between.equals("dan") || between.equals("atau") || between.equals("and") || between.equals("or")
        || between.equals(",") || between.equals("/");
  }

  private static int startOf(FoldedText text, int token, PersonalDataKind kind) {
    int start = kind == IDENTITY && NumberContext.isPrefix(text, token - 1, token) ? token - 1 : token;
    while (kind == PHONE && start > token - 2 && (text.isMark(start - 1, '+') || text.isMark(start - 1, '('))) {
      start--;
    }
    return text.start(start);
  }
}
