package prima.data;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import prima.core.text.TextModels;

/** Looks at what a run needs of the machine and of the jar: Java, memory, space, fonts, models. */
public final class MachineCheck {

  private static final int OLDEST_JAVA = 17;
  private static final int NEWEST_JAVA = 21;
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_HEAP = 900 * MEGABYTE;
  private static final long LEAST_SPACE = 200 * MEGABYTE;
  private static final long ENOUGH_SPACE = 2048 * MEGABYTE;
  private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";
  private static final List<String> FONT_FILES = List.of("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf");

  private MachineCheck() {
  }

  /** Everything, in the order in which it is printed. */
  public static List<Finding> all() {
    return List.of(java(Runtime.version().feature()), memory(Runtime.getRuntime().maxMemory()),
        space(Path.of(System.getProperty("java.io.tmpdir"))), fonts(), models(), zone());
  }

  static Finding java(int version) {
    if (version < OLDEST_JAVA) {
      return Finding.fail("Java", "version " + version, "Install a JDK 17 or 21 and set JAVA_HOME to it");
    }
    return version > NEWEST_JAVA ? Finding.warn("Java", "version " + version + " is newer than those that Spark is tested with",
        "Should a run fail, use a JDK 17 or 21") : Finding.ok("Java", "version " + version);
  }

  static Finding memory(long heap) {
    String says = heap / MEGABYTE + " MB for Java";
    return heap < LEAST_HEAP ? Finding.warn("memory", says, "Give more: PRIMA_JAVA=-Xmx2g") : Finding.ok("memory", says);
  }

  /** Space and rights of the folder for temporary files. */
  static Finding space(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, "prima-", ".check"));
      long free = Files.getFileStore(folder).getUsableSpace();
      String says = folder + " has " + free / MEGABYTE + " MB free";
      String advice = "Make room, or name another folder: PRIMA_JAVA=\"-Xmx2g -Djava.io.tmpdir=/other/folder\"";
      return free < LEAST_SPACE ? Finding.fail("temporary files", says, advice)
          : free < ENOUGH_SPACE ? Finding.warn("temporary files", says, advice) : Finding.ok("temporary files", says);
    } catch (IOException e) {
      return Finding.fail("temporary files", folder + " cannot be written: " + e.getMessage(),
          "Check your rights, or name another folder: PRIMA_JAVA=\"-Xmx2g -Djava.io.tmpdir=/other/folder\"");
    }
  }

  /** The fonts that PDFs embed. */
  private static Finding fonts() {
    List<String> missing = new ArrayList<>();
    for (String name : FONT_FILES) {
      try (InputStream stream = MachineCheck.class.getClassLoader().getResourceAsStream(FONTS + name)) {
        if (stream == null) {
          missing.add(name);
        } else {
          Font.createFont(Font.TRUETYPE_FONT, stream);
        }
      } catch (IOException | FontFormatException e) {
        missing.add(name + " (" + e.getMessage() + ")");
      }
    }
    return missing.isEmpty() ? Finding.ok("fonts", "DejaVu Sans Condensed, plain and bold")
        : Finding.fail("fonts", "missing or damaged: " + String.join(", ", missing), "Build Prima again: ./mvnw package");
  }

  /** Whether every model is there and is the one whose figures stand beside it. */
  private static Finding models() {
    return models(ModelFiles.declared(), TextModels.fileNames());
  }

  static Finding models(Map<String, String> declared, List<String> needed) {
    List<String> faults = ModelFiles.faults(declared, needed);
    return faults.isEmpty() ? Finding.ok("text models", needed.size() + " files, " + declared.size() + " hashes agree")
        : Finding.fail("text models", String.join("; ", faults),
            "Build Prima from a clean checkout, or train the models again: prima train");
  }

  private static Finding zone() {
    return Finding.ok("time zone", "this machine is in " + ZoneId.systemDefault()
        + "; months are decided by the zone of the configuration and of each source");
  }
}
