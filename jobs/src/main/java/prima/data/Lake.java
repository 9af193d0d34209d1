package prima.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import prima.core.UserException;
import prima.core.UserException.Kind;

/**
 * The folder of the lake: its lock, and the journal from which an interrupted publication is finished.
 *
 * <p>The lock is the operating system's own and is free again when its process ends, however it ends. On a file system
 * that is not local there is no such lock: there the second of two runs is refused when it publishes.
 */
public final class Lake implements AutoCloseable {

  private final Path folder;
  private final FileSystem files;
  private final FileChannel channel;
  private final FileLock lock;

  private Lake(Path folder, FileSystem files, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.files = files;
    this.channel = channel;
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
      files.mkdirs(qualified);
      if (!"file".equals(files.getScheme())) {
        return new Lake(qualified, files, null, null);
      }
      FileChannel channel = FileChannel.open(java.nio.file.Path.of(qualified.toUri()).resolve(".lock"),
          StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new UserException(Kind.LOCKED, "Cannot use lake " + folder
            + ": another run of Prima is working on it. Wait until it has ended and run again");
      }
      return new Lake(qualified, files, channel, lock);
    } catch (IOException e) {
      throw new UserException(Kind.LOCKED, "Cannot write to lake " + folder + ": " + e.getMessage()
          + ". Check that the folder exists and that you may write to it", e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** The folder, with its scheme. */
  public String folder() {
    return folder.toString();
  }

  /** Whether a run was interrupted: it has left its mark. */
  public boolean wasInterrupted() {
    return exists("run.begun");
  }

  /** Leaves the mark of a run that works, before it writes anything. */
  public void begin() {
    write("run.begun", "");
  }

  /** Removes the mark. */
  public void end() {
    delete("publish.journal");
    delete("run.begun");
  }

  /** Writes down what is about to be published, so that it can be finished after a crash: one step a line. */
  public void writeJournal(List<String> steps) {
    write("publish.journal.new", String.join("\n", steps));
    try {
      files.rename(new Path(folder, "publish.journal.new"), new Path(folder, "publish.journal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The steps of a publication that was interrupted; empty if none was. */
  public Optional<List<String>> journal() {
    if (!exists("publish.journal")) {
      return Optional.empty();
    }
    try (FSDataInputStream stream = files.open(new Path(folder, "publish.journal"))) {
      return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.release();
        channel.close();
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
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String name) {
    try {
      files.delete(new Path(folder, name), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
