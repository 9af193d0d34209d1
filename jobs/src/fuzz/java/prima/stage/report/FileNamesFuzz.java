package prima.stage.report;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a unit is called: the name of its file is short, plain, and stays in its folder. */
class FileNamesFuzz {

  @FuzzTest(maxDuration = "5m")
  void every_name_is_plain(FuzzedDataProvider data) {
    String unit = data.consumeString(100);
    String slug = FileNames.slug(unit, data.consumeRemainingAsString());
    if (!slug.matches("[a-z0-9](-?[a-z0-9])*") || slug.length() > 50) {
      throw new IllegalStateException(slug);
    }
  }
}
