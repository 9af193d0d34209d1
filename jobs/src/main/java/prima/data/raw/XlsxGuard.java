package prima.data.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a workbook before it is parsed: unpacks every part once, without keeping it, and refuses bombs, parts of one
 * name, and document types, through which XML reads other files.
 */
final class XlsxGuard {

  private static final int MOST_PARTS = 2_000;
  private static final long HARMLESS = 8L << 20;
  private static final long LARGEST_STRINGS = 96L << 20;
  private static final int RATIO = 100;
  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 4096;
  private static final String REMEDY =
      "Open it in a spreadsheet program and save the sheet as a new workbook or as CSV";

  private XlsxGuard() {
  }

  /**
   * Checks all parts.
   *
   * @throws RawFileException if the workbook is no zip file, is damaged, or is dangerous
   */
  static void check(Path path, RawFile file) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw refused(file, "it has " + zip.size() + " parts, the limit is " + MOST_PARTS);
      }
      Set<String> names = new HashSet<>();
      long total = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
          throw refused(file, "two of its parts have one name");
        }
        total += unpack(zip, entry, file, total);
      }
      if (!names.contains("xl/workbook.xml")) {
        throw refused(file, "it is a zip file but no XLSX workbook");
      }
    } catch (ZipException e) {
      throw new RawFileException(file.name(), "it is damaged or is no XLSX workbook",
          "Deliver the file again, and save an old .xls as .xlsx", e);
    } catch (IOException e) {
      throw Unpacking.damaged(file, e);
    }
  }

  private static long unpack(ZipFile zip, ZipEntry entry, RawFile file, long before) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    long packed = Math.max(1, entry.getCompressedSize());
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream part = zip.getInputStream(entry)) {
      int read = part.readNBytes(buffer, 0, BUFFER);
      while (read > 0) {
        if (size == 0 && isXml(name) && hasDocumentType(buffer, Math.min(read, HEAD))) {
          throw refused(file, "its part " + safe(name) + " declares a document type");
        }
        size += read;
        boolean isBomb = size > HARMLESS && size / RATIO > packed;
        if (isBomb || before + size > file.limits().unpackedBytes()) {
          throw refused(file, "its part " + safe(name) + " unpacks to more than "
              + (isBomb ? RATIO + " times its size, as a zip bomb does" : "the limit for all"));
        }
        if (name.endsWith("sharedstrings.xml") && size > LARGEST_STRINGS) {
          throw refused(file, "its texts have more than " + LARGEST_STRINGS + " bytes");
        }
        read = part.readNBytes(buffer, 0, BUFFER);
      }
    }
    return size;
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
  }

  /** Also in UTF-16, where every second byte is zero. */
  private static boolean hasDocumentType(byte[] head, int length) {
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1).replace("\u0000", "");
    return text.toLowerCase(Locale.ROOT).contains("<!doctype") || text.contains("<!ENTITY");
  }

  private static String safe(String name) {
    return name.replaceAll("[^a-z0-9_./-]", "?");
  }

  private static RawFileException refused(RawFile file, String reason) {
    return new RawFileException(file.name(), reason, REMEDY);
  }
}
