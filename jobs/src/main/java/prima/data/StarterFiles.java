package prima.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import prima.core.UserException;
import prima.core.UserException.Kind;

/** The first files of a new office: a configuration with explanations, a list of units, and a small sample to run. */
public final class StarterFiles {

  private static final String SEEDS = "seeds/starter/";
  private static final List<String> NAMES = List.of("prima.yaml", "units.csv", "skm/2026-09.csv", "skm/2026-10.csv",
      "complaints/complaints.csv");

  private StarterFiles() {
  }

  /**
   * Writes all files into a folder, which need not be there.
   *
   * @return the configuration
   * @throws UserException if one of the files is there already, or cannot be written
   */
  public static Path write(Path folder) {
    for (String name : NAMES) {
      if (Files.exists(folder.resolve(name))) {
        throw new UserException(Kind.USAGE, "Cannot make a new office in " + folder + ": " + name
            + " is there already. Name another folder; nothing was written");
      }
    }
    try {
      for (String name : NAMES) {
        Path target = folder.resolve(name);
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (InputStream seed = Seeds.open(SEEDS + name)) {
          Files.copy(seed, target);
        }
      }
      return folder.resolve(NAMES.get(0));
    } catch (IOException e) {
      throw new UserException(Kind.USAGE, "Cannot write into " + folder + ": " + e.getMessage()
          + ". Check that it is a folder and that you may write to it", e);
    }
  }
}
