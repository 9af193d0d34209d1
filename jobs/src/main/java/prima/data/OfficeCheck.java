package prima.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prima.core.UserException;

/** Looks at what a run needs of an office: its configuration, its key, its lake and its reports. Changes nothing. */
public final class OfficeCheck {

  private OfficeCheck() {
  }

  /** Everything, in the order in which it is printed. */
  public static List<Finding> all(Path file) {
    Configuration configuration;
    try {
      configuration = Configuration.read(file);
      Office.read(configuration);
    } catch (UserException e) {
      return List.of(Finding.fail("configuration", e.getMessage(), "Correct " + file));
    }
    List<Finding> findings = new ArrayList<>(List.of(
        Finding.ok("configuration", file + " names " + configuration.inputs().size() + " inputs, in zone "
            + configuration.zone()), key(configuration.key()), writable("reports", configuration.reports())));
    if (configuration.lake().contains("://")) {
      findings.add(Finding.warn("lake", configuration.lake() + " is not on this machine and was not looked at",
          "Check there that only its owner may read the folder raw"));
      return findings;
    }
    Path lake = Path.of(configuration.lake());
    findings.add(writable("lake", lake));
    findings.add(lock(lake));
    findings.add(journal(lake));
    findings.add(raw(lake));
    return findings;
  }

  private static Finding key(Path key) {
    try {
      if (!Files.exists(key)) {
        return Finding.ok("key", key + " will be made by the first run");
      }
      if (Files.size(key) < 16) {
        return Finding.fail("key", key + " is too short to be safe", "Move it away; the next run makes a new one");
      }
      return KeyFile.isOpenToOthers(key)
          ? Finding.fail("key", "others may read or change " + key, "Close it: chmod 600 " + key)
          : Finding.ok("key", key + " is its owner's alone");
    } catch (IOException e) {
      return Finding.fail("key", key + " cannot be read: " + e.getMessage(), "Check your rights");
    }
  }

  /** Whether the folder, or the nearest one above it that is there, can be written. */
  private static Finding writable(String subject, Path folder) {
    Path nearest = folder.toAbsolutePath();
    while (nearest != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (nearest == null || !Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
      return Finding.fail(subject, folder + " cannot be written", "Check that " + nearest
          + " is a folder and that you may write to it, or name another folder in the configuration");
    }
    return Finding.ok(subject, folder + (nearest.equals(folder.toAbsolutePath()) ? " can be written" : " will be made"));
  }

  private static Finding lock(Path lake) {
    Path lock = lake.resolve(".lock");
    if (!Files.exists(lock)) {
      return Finding.ok("lock", "no run has used the lake yet");
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return Optional.ofNullable(channel.tryLock()).isPresent() ? Finding.ok("lock", "no run is working on the lake")
          : busy();
    } catch (OverlappingFileLockException e) {
      return busy();
    } catch (IOException e) {
      return Finding.fail("lock", lock + " cannot be opened: " + e.getMessage(), "Check your rights");
    }
  }

  private static Finding busy() {
    return Finding.warn("lock", "a run is working on the lake", "Wait until it has ended");
  }

  private static Finding journal(Path lake) {
    return Files.exists(lake.resolve("publish.journal"))
        ? Finding.warn("last run", "it was interrupted while it published", "Run again: the next run finishes it")
        : Files.exists(lake.resolve("run.begun"))
        ? Finding.warn("last run", "it has not ended, or was interrupted before it published anything",
            "If no run is working, run again: the next run clears it away")
        : Finding.ok("last run", "nothing is left to finish");
  }

  private static Finding raw(Path lake) {
    Path raw = lake.resolve(Table.Layer.RAW.folder());
    try {
      boolean isOpen = Files.exists(raw) && Files.getFileStore(raw).supportsFileAttributeView("posix")
          && Files.getPosixFilePermissions(raw).stream().map(PosixFilePermission::name)
              .anyMatch(right -> !right.startsWith("OWNER_"));
      return isOpen ? Finding.fail("raw rows", "others may read " + raw, "Close it: chmod 700 " + raw)
          : Finding.ok("raw rows", raw + " is its owner's alone");
    } catch (IOException e) {
      return Finding.fail("raw rows", raw + " cannot be looked at: " + e.getMessage(), "Check your rights");
    }
  }
}
