package prima.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedTextsTest {

  private final PrintedTexts texts = new PrintedTexts(List.of(
      "Baik. Kursi tunggu di lorong \"kidul\" sudah reyot, & kotor sekali sejak lama!"));

  @Test
  void a_sentence_is_found_however_the_page_escapes_or_cuts_it() {
    assertThat(texts.areIn("<q>Kursi tunggu di lorong &#34;kidul&#34; sudah reyot, &amp; kotor sekali sejak lama</q>")).isTrue();
    assertThat(texts.areIn("<q>kursi tunggu di lorong \u201Ckidul\u201D sudah reyot, &amp; kotor sekali …</q>")).isTrue();
  }

  @Test
  void what_many_people_write_is_nobodys() {
    assertThat(texts.areIn("<q>Baik.</q>")).isFalse();
    assertThat(new PrintedTexts(List.of("Baik.", "Cukup ramah")).isEmpty()).isTrue();
  }

  @Test
  void the_revisions_that_print_a_text_are_found_and_one_is_deleted_alone(@TempDir Path reports) throws Exception {
    for (String name : List.of("2026-09", "2026-10", "2026-10-r2")) {
      Files.createDirectories(reports.resolve(name));
      Files.writeString(reports.resolve(name).resolve("report.html"), name.startsWith("2026-10")
          ? "Kursi tunggu di lorong kidul sudah reyot, kotor sekali sejak lama" : "nothing");
    }
    ReportFolder folder = new ReportFolder(reports);
    assertThat(folder.printing(texts)).containsExactly(reports.resolve("2026-10"), reports.resolve("2026-10-r2"));
    folder.repair(List.of(ReportFolder.removal(reports.resolve("2026-10"))));
    assertThat(reports.toFile().list()).containsExactlyInAnyOrder("2026-09", "2026-10-r2");
  }
}
