package prima.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.survey.Labels;
import prima.core.survey.Settings;
import prima.core.text.ModelFile;
import prima.core.text.TextModels;
import prima.core.text.TopicCatalog;

/** The text models and topics that travel inside the jar, under {@code seeds}. */
public final class ModelFiles {

  private static final String TOPICS = "seeds/topics.yaml";
  private static final String SENSITIVE_WORDS = "seeds/sensitive-words.yaml";

  private ModelFiles() {
  }

  /** The models, read on the driver; they travel to the executors with the task. */
  public static TextModels textModels() {
    List<ModelFile> files = new ArrayList<>();
    TextModels.fileNames().forEach(name -> files.add(file("seeds/" + name)));
    return TextModels.of(files, topics());
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
