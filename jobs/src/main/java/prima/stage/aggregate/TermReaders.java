package prima.stage.aggregate;

import java.util.EnumMap;
import java.util.Map;
import prima.core.text.Language;
import prima.core.text.TermReader;
import prima.data.ModelFiles;

/** The readers of terms of each language, made when first asked for. */
final class TermReaders {

  private final Map<Language, TermReader> readers = new EnumMap<>(Language.class);

  TermReader of(Language language) {
    return readers.computeIfAbsent(language,
        known -> TermReader.of(known, ModelFiles.file("seeds/languages/" + known.code() + "/words.tsv")));
  }
}
