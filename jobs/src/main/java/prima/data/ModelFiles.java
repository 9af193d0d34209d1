package prima.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.Sha256;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.survey.Labels;
import prima.core.survey.Settings;
import prima.core.text.ModelFile;
import prima.core.text.TextModels;
import prima.core.text.TopicCatalog;

/** The text models and topics that travel inside the jar, under {@code seeds}. */
public final class ModelFiles {

  private static final List<String> PROVENANCE = List.of("seeds/languages/model.yaml", "seeds/languages/id/model.yaml",
      "seeds/languages/en/model.yaml");
  private static final String TOPICS = "seeds/topics.yaml";
  private static final String SENSITIVE_WORDS = "seeds/sensitive-words.yaml";

  private ModelFiles() {
  }

  /**
   * The models, read on the driver; they travel to the executors with the task.
   *
   * @throws UserException if a model is missing or is not the one whose figures stand beside it
   */
  public static TextModels textModels() {
    List<String> faults = faults(declared(), TextModels.fileNames());
    if (!faults.isEmpty()) {
      throw new UserException(Kind.USAGE, "Cannot use the text models: " + String.join("; ", faults)
          + ". Build Prima from a clean checkout, or train the models again: prima train");
    }
    List<ModelFile> files = new ArrayList<>();
    TextModels.fileNames().forEach(name -> files.add(file("seeds/" + name)));
    return TextModels.of(files, topics());
  }

  /** The models as the configuration's key {@code scorer} asks for them. */
  public static TextModels textModels(String scorer) {
    return scorer.equals(Configuration.RNTN) ? textModels().withTreeSentiment() : textModels();
  }

  /** What is wrong with the files, in words; empty if each is there with its declared SHA-256. */
  static List<String> faults(Map<String, String> declared, List<String> needed) {
    List<String> faults = new ArrayList<>();
    needed.stream().filter(name -> !Seeds.has("seeds/" + name)).forEach(name -> faults.add(name + " is missing"));
    declared.forEach((name, hash) -> {
      if (Seeds.has(name) && !hash.equals(Sha256.hex(file(name).bytes()))) {
        faults.add(name + " is not the model whose figures are in model.yaml");
      }
    });
    return faults;
  }

  /** The SHA-256 of every model, as its provenance has it. */
  static Map<String, String> declared() {
    Map<String, String> declared = new TreeMap<>();
    PROVENANCE.stream().filter(Seeds::has)
        .forEach(list -> collect(Seeds.yaml(list), list.substring(0, list.lastIndexOf('/') + 1), declared));
    return declared;
  }

  private static void collect(Map<?, ?> block, String folder, Map<String, String> declared) {
    if (block.get("file") instanceof String file && block.get("sha256") instanceof String hash) {
      declared.put(folder + file, hash);
    }
    block.values().forEach(value -> {
      if (value instanceof Map<?, ?> map) {
        collect(map, folder, declared);
      }
    });
  }

  /** One file of the models. */
  public static ModelFile file(String resource) {
    try (InputStream stream = Seeds.open(resource)) {
      return new ModelFile(resource, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read model " + resource, e);
    }
  }

  /** The topics as officials wrote them down. */
  public static TopicCatalog topics() {
    return TopicCatalog.of(Seeds.yaml(TOPICS));
  }

  /** What the signs are called at which somebody must look, by code. */
  public static Map<String, Labels> urgentLabels() {
    Map<String, Labels> labels = new TreeMap<>();
    topics().urgent().forEach(sign -> labels.put(sign.code(), new Labels(sign.labels())));
    return labels;
  }

  /** Words that keep a text from being quoted, of all languages: Indonesian texts hold English words, and the reverse. */
  public static List<String> sensitiveWords() {
    Settings words = Settings.of(Seeds.yaml(SENSITIVE_WORDS), SENSITIVE_WORDS);
    return words.keys().stream().flatMap(language -> words.texts(language).stream()).toList();
  }

  /** What topics are called, by code. */
  public static Map<String, Labels> topicLabels() {
    Map<String, Labels> labels = new TreeMap<>();
    topics().topics().forEach(topic -> labels.put(topic.code(), new Labels(topic.labels())));
    return labels;
  }
}
