package prima.core.text;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of all text models. It may be sent to the executors; {@link #scorer} builds the scorer once per JVM.
 *
 * <p>The files are found by the end of their names: {@code languages/language.tsv.gz} tells languages apart, and each of {@code
 * languages/id/} and {@code languages/en/} has {@code words.tsv} and {@code sentiment.tsv.gz}.
 */
public final class TextModels implements Serializable {

  private static final Map<String, TextScorer> SCORERS = new ConcurrentHashMap<>();
  private static final List<Language> SCORED = List.of(Language.ID, Language.EN);

  private final List<ModelFile> files;
  private final String modelId;

  private TextModels(List<ModelFile> files) {
    this.files = List.copyOf(files.stream().sorted(Comparator.comparing(ModelFile::name)).toList());
    this.modelId = hash(this.files);
  }

  /** The models in these files, in any order. */
  public static TextModels of(List<ModelFile> files) {
    return new TextModels(files);
  }

  /** Names the content of the files: the same content, the same id. */
  public String modelId() {
    return modelId;
  }

  /** The scorer of these models, built at the first call in this JVM. */
  public TextScorer scorer() {
    return SCORERS.computeIfAbsent(modelId, id -> build());
  }

  private TextScorer build() {
    Map<Language, LanguagePack> packs = new EnumMap<>(Language.class);
    for (Language language : SCORED) {
      packs.put(language, LanguagePack.of(language, filesOf(language)));
    }
    LanguageDetector detector = new LanguageDetector(LinearModel.read(file("languages/language.tsv.gz")));
    return new TextScorer(modelId, detector, packs);
  }

  private Map<String, ModelFile> filesOf(Language language) {
    Map<String, ModelFile> found = new HashMap<>();
    for (String name : List.of("words.tsv", "sentiment.tsv.gz")) {
      found.put(name, file("languages/" + language.code() + "/" + name));
    }
    return found;
  }

  private ModelFile file(String end) {
    return files.stream()
        .filter(file -> file.name().endsWith(end))
        .findFirst()
        .orElseThrow(
            () -> new ModelFormatException(end, "it is not among " + files.stream().map(ModelFile::name).toList()));
  }

  private static String hash(List<ModelFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ModelFile file : files) {
        digest.update(file.name().substring(file.name().lastIndexOf("languages/") + 1).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(MessageDigest.getInstance("SHA-256").digest(file.bytes()));
      }
      return "text-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JVM has SHA-256", impossible);
    }
  }
}
