package prima.stage.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Writes a PDF with fixed times and a fixed identifier. */
final class PdfWithoutClock {

  private static final String TIME = "1980-01-01T00:00:00Z";
  private static final String DATES = "(CreateDate|ModifyDate|MetadataDate)";

  private PdfWithoutClock() {
  }

  static byte[] bytes(PDDocument document) throws IOException {
    Calendar time = GregorianCalendar.from(LocalDate.of(1980, 1, 1).atStartOfDay(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(time);
    document.getDocumentInformation().setModificationDate(time);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      metadata.importXMPMetadata(withoutTimes(metadata.toByteArray()));
    }
    document.setDocumentId(0L);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] withoutTimes(byte[] xmp) {
    return new String(xmp, StandardCharsets.UTF_8)
        .replaceAll("(<xmp:" + DATES + ">)[^<]*", "$1" + TIME)
        .replaceAll("(xmp:" + DATES + "=\")[^\"]*", "$1" + TIME).getBytes(StandardCharsets.UTF_8);
  }
}
