package prima.core.text;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import prima.core.Sha256;

/**
 * The files of all text models. It may be sent to the executors; {@link #scorer} builds the scorer once per JVM.
 *
 * <p>The files are found by the end of their names; {@link #fileNames} lists them.
 */
public final class TextModels implements Serializable {

  private static final Map<String, TextScorer> SCORERS = new ConcurrentHashMap<>();
  private static final String LANGUAGE_MODEL = "languages/language.tsv.gz";
  private static final List<Language> SCORED = List.of(Language.ID, Language.EN);

  private final List<ModelFile> files;
  private final TopicCatalog catalog;
  private final String modelId;
  private final boolean readsTrees;

  private TextModels(List<ModelFile> files, TopicCatalog catalog, boolean readsTrees) {
    this.files = List.copyOf(files.stream().sorted(Comparator.comparing(ModelFile::name)).toList());
    this.catalog = catalog;
    this.readsTrees = readsTrees;
    this.modelId = hash(this.files, catalog) + (readsTrees ? "-rntn" : "");
  }

  /** The models in these files, in any order, and the topics as an official wrote them down. */
  public static TextModels of(List<ModelFile> files, TopicCatalog catalog) {
    return new TextModels(files, catalog, false);
  }

  /**
   * These models, but the sentiment of English texts by CoreNLP's recursive network. Whether its models are there shows when
   * the scorer is built.
   */
  public TextModels withTreeSentiment() {
    return new TextModels(files, catalog, true);
  }

  /** The names of all files that are needed, under {@code seeds/}. */
  public static List<String> fileNames() {
    List<String> names = new ArrayList<>(List.of(LANGUAGE_MODEL));
    for (Language language : SCORED) {
      LanguagePack.FILES.forEach(file -> names.add("languages/" + language.code() + "/" + file));
    }
    return names;
  }

  /** Names the content of the files: the same content, the same id. */
  public String modelId() {
    return modelId;
  }

  /**
   * The scorer of these models, built at the first call in this JVM.
   *
   * @throws prima.core.UserException if the recursive network is asked for and not on the class path
   */
  public TextScorer scorer() {
    return SCORERS.computeIfAbsent(modelId, id -> build());
  }

  private TextScorer build() {
    Map<Language, LanguagePack> packs = new EnumMap<>(Language.class);
    Map<Language, WordLists> words = new EnumMap<>(Language.class);
    for (Language language : SCORED) {
      TreeSentiment trees = readsTrees && language == Language.EN ? TreeSentiment.load() : null;
      packs.put(language, LanguagePack.of(language, filesOf(language), catalog, trees));
      words.put(language, WordLists.read(filesOf(language).get("words.tsv")));
    }
    LanguageDetector detector = new LanguageDetector(LinearModel.read(file(LANGUAGE_MODEL)));
    return new TextScorer(modelId, detector, packs, new ContextReader(words));
  }

  private Map<String, ModelFile> filesOf(Language language) {
    Map<String, ModelFile> found = new HashMap<>();
    for (String name : LanguagePack.FILES) {
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

  private static String hash(List<ModelFile> files, TopicCatalog catalog) {
    MessageDigest digest = Sha256.start();
    for (ModelFile file : files) {
      digest.update(file.name().substring(Math.max(0, file.name().lastIndexOf("languages/"))).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Sha256.start().digest(file.bytes()));
    }
    digest.update(catalog.toString().getBytes(StandardCharsets.UTF_8));
    return "text-" + Sha256.hex(digest).substring(0, 12);
  }
}
