package prima.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import prima.core.UserException;
import prima.core.UserException.Kind;

/**
 * The folder of the lake: its lock, and the journal from which an interrupted publication is finished.
 *
 * <p>The lock is the operating system's own and is free again when its process ends, however it ends. On a file system
 * that is not local there is no such lock: there the second of two runs is refused when it publishes.
 */
public final class Lake implements AutoCloseable {

  private static final String MARK = "run.begun";
  private static final String JOURNAL = "publish.journal";
  private static final String JOURNAL_ASIDE = JOURNAL + ".new";

  /** The locks of this JVM: to close a second channel on a file would give up the lock that the first one holds. */
  private static final Set<java.nio.file.Path> HELD = ConcurrentHashMap.newKeySet();

  /** One empty file for each person who was forgotten, named by its mark. */
  private static final String FORGOTTEN = "forgotten";

  /** Raw rows may hold personal data. */
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);

  private final Path folder;
  private final FileSystem files;
  private final Optional<Lock> lock;

  /** The operating system's lock on a file. */
  private record Lock(java.nio.file.Path file, FileChannel channel) {
  }

  private Lake(Path folder, FileSystem files, Optional<Lock> lock) {
    this.folder = folder;
    this.files = files;
    this.lock = lock;
  }

  /**
   * Opens the folder, makes it where it is missing, and takes its lock.
   *
   * @throws UserException if another run holds the lock, or the folder cannot be written
   */
  public static Lake open(String folder, Configuration hadoop) {
    try {
      Path path = new Path(folder);
      FileSystem files = path.getFileSystem(hadoop);
      files.setWriteChecksum(false);
      Path qualified = files.makeQualified(path);
      if (!files.mkdirs(qualified)) {
        throw new IOException("the folder cannot be made");
      }
      makePrivate(files, new Path(qualified, Table.Layer.RAW.folder()));
      if (!"file".equals(files.getScheme())) {
        return new Lake(qualified, files, Optional.empty());
      }
      java.nio.file.Path local = java.nio.file.Path.of(qualified.toUri()).toRealPath();
      return new Lake(qualified, files, Optional.of(lock(local.resolve(".lock")).orElseThrow(
          () -> new UserException(Kind.LOCKED, "Cannot use lake " + folder
              + ": another run of Prima is working on it. Wait until it has ended and run again"))));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static void makePrivate(FileSystem files, Path folder) throws IOException {
    files.mkdirs(folder);
    files.setPermission(folder, OWNER_ONLY);
  }

  private static Optional<Lock> lock(java.nio.file.Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean held = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      held = channel.tryLock() != null;
      return held ? Optional.of(new Lock(file, channel)) : Optional.empty();
    } finally {
      if (!held) {
        HELD.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static UserException unwritable(String folder, IOException e) {
    String reason = e instanceof AccessDeniedException ? "you have no right to write there"
        : e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.getMessage();
    return new UserException(Kind.LOCKED, "Cannot write to lake " + folder + ": " + reason
        + ". Check that it is a folder and that you may write to it, or name another with 'lake' in the configuration",
        e);
  }

  /** The folder, with its scheme. */
  public String folder() {
    return folder.toString();
  }

  /** Whether nobody else can be writing to the lake; false on a file system that has no locks. */
  public boolean isLocked() {
    return lock.isPresent();
  }

  /** Whether a run has not ended: it has left its mark. */
  public boolean wasInterrupted() {
    return exists(MARK);
  }

  /** Leaves the mark of a run that works, before it writes anything. */
  public void begin() {
    write(MARK, "");
  }

  /** Says in {@code status.json} how the last run ended, for schedulers that cannot rely on exit codes. */
  public void writeStatus(String json) {
    write("status.json", json);
  }

  /** Forgets the journal, all of whose steps are taken now, and then removes the mark. */
  public void end() {
    delete(JOURNAL);
    delete(JOURNAL_ASIDE);
    delete(MARK);
  }

  /** Writes down what is about to be published, so that it can be finished after a crash: one step a line. */
  public void writeJournal(List<String> steps) {
    write(JOURNAL_ASIDE, String.join("\n", steps));
    try {
      if (!files.rename(new Path(folder, JOURNAL_ASIDE), new Path(folder, JOURNAL))) {
        throw new IOException("the journal cannot be put in its place");
      }
    } catch (IOException e) {
      throw unwritable(folder(), e);
    }
  }

  /** The steps of a publication that was interrupted; empty if none was. */
  public Optional<List<String>> journal() {
    if (!exists(JOURNAL)) {
      return Optional.empty();
    }
    try (FSDataInputStream stream = files.open(new Path(folder, JOURNAL))) {
      return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The marks of the people who were forgotten. */
  public Set<String> forgotten() {
    return forgotten(folder(), files.getConf());
  }

  /** The marks in a lake that need not be there, and that is neither locked nor changed. */
  public static Set<String> forgotten(String folder, Configuration hadoop) {
    try {
      Path marked = new Path(folder, FORGOTTEN);
      FileSystem files = marked.getFileSystem(hadoop);
      Set<String> marks = new TreeSet<>();
      for (FileStatus mark : files.exists(marked) ? files.listStatus(marked) : new FileStatus[0]) {
        marks.add(mark.getPath().getName());
      }
      return marks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Marks people as forgotten, before anything of them is erased. */
  public void forget(Set<String> marks) {
    try {
      makePrivate(files, new Path(folder, FORGOTTEN));
    } catch (IOException e) {
      throw unwritable(folder(), e);
    }
    marks.forEach(mark -> write(FORGOTTEN + "/" + mark, ""));
  }

  @Override
  public void close() {
    try {
      if (lock.isPresent()) {
        lock.get().channel().close();
        HELD.remove(lock.get().file());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean exists(String name) {
    try {
      return files.exists(new Path(folder, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try (FSDataOutputStream stream = files.create(new Path(folder, name), true)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.hsync();
    } catch (IOException e) {
      throw unwritable(folder(), e);
    }
  }

  private void delete(String name) {
    try {
      files.delete(new Path(folder, name), false);
    } catch (IOException e) {
      throw unwritable(folder(), e);
    }
  }
}
