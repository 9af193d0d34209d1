package prima.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import prima.core.text.ModelFile;
import prima.core.text.TextModels;

/** The text models that travel inside the jar, under {@code seeds/languages}. */
public final class ModelFiles {

  private static final String FOLDER = "seeds/languages/";

  private ModelFiles() {
  }

  /** The models, read on the driver; they travel to the executors with the task. */
  public static TextModels textModels() {
    List<ModelFile> files = new ArrayList<>();
    for (String resource : resources()) {
      try (InputStream stream = Seeds.open(resource)) {
        files.add(new ModelFile(resource, stream.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read model " + resource, e);
      }
    }
    return TextModels.of(files);
  }

  private static List<String> resources() {
    try {
      Path code = Path.of(ModelFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code) ? inFolder(code) : inJar(code);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("Cannot list the models in " + FOLDER, e);
    }
  }

  private static List<String> inFolder(Path code) throws IOException {
    try (Stream<Path> files = Files.walk(code.resolve(FOLDER))) {
      return files.filter(Files::isRegularFile).map(file -> code.relativize(file).toString().replace('\\', '/'))
          .sorted().toList();
    }
  }

  private static List<String> inJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith(FOLDER) && !name.endsWith("/"))
          .sorted().toList();
    }
  }
}
