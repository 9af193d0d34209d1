package prima.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.data.RawFiles.Delivery;

/** Finds what the inputs of a configuration name. */
final class Deliveries {

  private final Configuration configuration;
  private final Office office;
  private final org.apache.hadoop.conf.Configuration hadoop;

  Deliveries(Configuration configuration, Office office, org.apache.hadoop.conf.Configuration hadoop) {
    this.configuration = configuration;
    this.office = office;
    this.hadoop = hadoop;
  }

  /**
   * All files and tables, in the order of the inputs and then of their paths.
   *
   * @throws UserException if an input names no file
   */
  List<Delivery> find() {
    List<Delivery> deliveries = new ArrayList<>();
    for (Input input : configuration.inputs()) {
      List<Delivery> found = input.jdbc().isPresent() ? List.of(table(input, input.jdbc().get())) : files(input);
      if (found.isEmpty()) {
        throw new UserException(Kind.INPUT, "Cannot find input: " + input.path() + " (source " + input.source()
            + "). Looked in " + Configuration.place(configuration.folder(), input.path())
            + ". Check the path in " + configuration.file());
      }
      deliveries.addAll(found);
    }
    return deliveries;
  }

  private Delivery table(Input input, JdbcInput jdbc) {
    return new Delivery(jdbc.label(), null, input.source(), input.unit().orElse(null),
        input.period().map(String::valueOf).orElse(null),
        jdbc.database(office.source(input.source()).columns().id()));
  }

  private List<Delivery> files(Input input) {
    String place = Configuration.place(configuration.folder(), input.path());
    try {
      Path path = new Path(place);
      FileSystem files = path.getFileSystem(hadoop);
      FileStatus[] matches = files.globStatus(path);
      List<Path> found = new ArrayList<>();
      for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
        if (match.isFile()) {
          found.add(match.getPath());
        } else {
          addFiles(files, match.getPath(), found);
        }
      }
      refuseLinksOut(place, found);
      return found.stream().filter(file -> !file.getName().startsWith(".") && !file.getName().startsWith("_"))
          .sorted(Comparator.comparing(Path::toString)).map(file -> new Delivery(label(file), file.toString(),
              input.source(), input.unit().orElse(null), input.period().map(String::valueOf).orElse(null), null))
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(Kind.INPUT, "Cannot read input: " + input.path() + ": " + e.getMessage()
          + ". Check the path in " + configuration.file(), e);
    }
  }

  private static void addFiles(FileSystem files, Path folder, List<Path> found) throws IOException {
    RemoteIterator<LocatedFileStatus> within = files.listFiles(folder, true);
    while (within.hasNext()) {
      found.add(within.next().getPath());
    }
  }

  /** Who may put files into a folder must not make Prima read others: a link is followed only within the folder. */
  private static void refuseLinksOut(String place, List<Path> found) throws IOException {
    for (Path file : found) {
      java.nio.file.Path local = "file".equals(file.toUri().getScheme()) ? java.nio.file.Path.of(file.toUri().getPath())
          : null;
      if (local != null && !local.toString().equals(place) && !local.toRealPath().startsWith(fixedFolder(place))) {
        throw new UserException(Kind.INPUT, "Cannot read input: " + place + ": " + file.getName()
            + " is a link that leads out of this folder. Put the file itself there, or name it in an input of its own");
      }
    }
  }

  /** The folder of an input down to its first wildcard. */
  private static java.nio.file.Path fixedFolder(String place) throws IOException {
    String fixed = place.split("[*?\\[{]", 2)[0];
    java.nio.file.Path folder = java.nio.file.Path.of(fixed.equals(place) ? place
        : fixed.substring(0, Math.max(1, fixed.lastIndexOf('/'))));
    return folder.toRealPath();
  }

  /** The path relative to the configuration, so that a lake does not depend on where the checkout lies. */
  private String label(Path file) {
    if (!"file".equals(file.toUri().getScheme())) {
      return file.toString();
    }
    java.nio.file.Path local = java.nio.file.Path.of(file.toUri().getPath());
    return configuration.folder().relativize(local).toString().replace('\\', '/');
  }
}
