package prima.data.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of a file tell the same rows, on the same lines, as the whole file. */
class PieceCutterTest {

  private static final String HEADER = "id,unit,note\n";
  private static final RawFile FILE = RawFile.of("survey.csv", RawFormat.DELIMITED);

  @Test
  void a_file_of_plain_lines_is_cut_at_ends_of_lines() {
    byte[] file = (HEADER + "1,A,good\n2,B,bad\n3,C,\n").getBytes(StandardCharsets.UTF_8);

    assertThat(pieces(file, FILE, 10)).extracting(Piece::offset, Piece::line)
        .containsExactly(tuple(0, 1), tuple(13, 2), tuple(30, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,A,\"two\nlines\"\n2,B,\n", "1,A,\"no partner\n2,B,\n3,C,\n", "1,A,\"closed\"too early\n2,B,\n",
      "1,A,\r2,B,\r3,C,\r", "1,A,\"two\rlines\"\n2,B,\n"})
  void a_file_that_leaves_doubts_stays_whole(String rows) {
    assertThat(pieces((HEADER + rows.repeat(3)).getBytes(StandardCharsets.UTF_8), FILE, 8)).isEmpty();
  }

  @Test
  void a_file_whose_characters_have_two_bytes_stays_whole() {
    byte[] file = (HEADER + "1,A,good\n".repeat(10)).getBytes(StandardCharsets.UTF_16LE);

    assertThat(pieces(file, FILE, 20)).isEmpty();
  }

  @Test
  void a_file_with_a_long_preface_and_windows_letters_is_cut_too() {
    RawFile file = FILE.encodedAs("windows-1252").withHeader(java.util.Set.of("id", "unit", "note"));
    byte[] bytes = ("Laporan; dibuat 2026\n\n" + HEADER + "1,A,café\n2,B,naïve\n".repeat(20))
        .getBytes(Charset.forName("windows-1252"));

    assertThat(inPieces(bytes, file, 40)).isEqualTo(whole(bytes, file)).hasSize(40);
  }

  @Test
  void whatever_the_rows_and_the_size_of_the_pieces_the_rows_are_those_of_the_whole() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      byte[] file = random(random).getBytes(StandardCharsets.UTF_8);
      assertThat(inPieces(file, FILE, 1 + random.nextInt(60))).as(new String(file, StandardCharsets.UTF_8))
          .isEqualTo(whole(file, FILE));
    }
  }

  @Test
  void a_fault_of_the_encoding_is_told_by_the_byte_of_the_file() {
    byte[] file = (HEADER + "1,A,good\n2,B,b?d\n3,C,\n").getBytes(StandardCharsets.UTF_8);
    int place = HEADER.length() + "1,A,good\n2,B,b".length();
    file[place] = (byte) 0xFF;

    assertThat(inPieces(file, FILE, 5)).isEqualTo(whole(file, FILE))
        .anyMatch(row -> row.contains("byte " + place));
  }

  private static String random(Random random) {
    String[] cells = {"", "1", "A B", "\"quoted\"", "\"a,b\"", "\"say \"\"yes\"\"\"", "in\"side", "\"spaced\"  ", "é–😀", "\u0000",
        "\"late\nline\"", "\"open", " "};
    String end = random.nextBoolean() ? "\n" : "\r\n";
    int kinds = random.nextInt(10) == 0 ? cells.length : cells.length - 3;
    StringBuilder file = new StringBuilder("id,unit,note").append(end);
    for (int row = random.nextInt(30); row > 0; row--) {
      int width = random.nextInt(15) == 0 ? 2 : 3;
      for (int cell = 0; cell < width; cell++) {
        file.append(cell == 0 ? "" : ",").append(cells[random.nextInt(kinds)]);
      }
      file.append(row == 1 && random.nextBoolean() ? "" : end);
    }
    return file.toString();
  }

  private static List<String> whole(byte[] bytes, RawFile file) {
    return told(RawRows.open(new ByteArrayInputStream(bytes), file));
  }

  private static List<String> inPieces(byte[] bytes, RawFile file, long size) {
    List<Piece> pieces = pieces(bytes, file, size);
    List<String> told = new ArrayList<>();
    for (Piece piece : pieces) {
      byte[] part = Arrays.copyOfRange(bytes, (int) piece.offset(), (int) (piece.offset() + piece.length()));
      told.addAll(told(RawRows.open(new ByteArrayInputStream(part), file, piece)));
    }
    return pieces.isEmpty() ? whole(bytes, file) : told;
  }

  private static List<Piece> pieces(byte[] bytes, RawFile file, long size) {
    try (RawRows rows = RawRows.open(new ByteArrayInputStream(bytes), file)) {
      return RawRows.pieces(new ByteArrayInputStream(bytes), rows, size);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> told(RawRows rows) {
    List<String> told = new ArrayList<>();
    rows.forEachRemaining(record -> told.add(record.toString()));
    return told;
  }

  private static org.assertj.core.groups.Tuple tuple(long offset, long line) {
    return org.assertj.core.api.Assertions.tuple(offset, line);
  }
}
