package prima.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads what people decide and computers look up: YAML files of the jar ({@code seeds}, {@code schemas}) or of an
 * office's own folder.
 *
 * <p>Only plain maps, lists, texts and numbers are made: no tags, few aliases, bounded size.
 */
public final class Seeds {

  private static final int LARGEST_FILE = 4 * 1024 * 1024;
  private static final int MOST_ALIASES = 20;

  private Seeds() {
  }

  /** Whether the jar has this resource. */
  public static boolean has(String resource) {
    return Seeds.class.getClassLoader().getResource(resource) != null;
  }

  /** Opens a resource of the jar. */
  public static InputStream open(String resource) {
    InputStream stream = Seeds.class.getClassLoader().getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalArgumentException("Cannot find in Prima's seeds: " + resource);
    }
    return stream;
  }

  /** Reads a YAML resource of the jar. */
  public static Map<String, Object> yaml(String resource) {
    try (InputStream stream = open(resource)) {
      return parse(stream, resource);
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + resource + ": " + e.getMessage(), e);
    }
  }

  /** Reads a YAML file. */
  public static Map<String, Object> yaml(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("Cannot find file: " + file + ". Check the path, or name another file with --config");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      if (Files.size(file) > LARGEST_FILE) {
        throw new IllegalArgumentException("Cannot read " + file + ": it has " + Files.size(file)
            + " bytes, the limit is " + LARGEST_FILE + ". Check that it is the file you mean");
      }
      return parse(stream, file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parse(InputStream stream, String where) {
    LoadSettings settings = LoadSettings.builder().setLabel(where).setAllowDuplicateKeys(false)
        .setMaxAliasesForCollections(MOST_ALIASES).setCodePointLimit(LARGEST_FILE).build();
    try {
      Object document = new Load(settings).loadFromInputStream(stream);
      if (document instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
        return (Map<String, Object>) map;
      }
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("Cannot read " + where + " as YAML: lists or maps lie too deep in each other");
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException("Cannot read " + where + " as YAML: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("Cannot read " + where + ": it must hold keys and values, such as 'lake: lake'");
  }
}
