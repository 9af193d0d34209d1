package prima.core.text;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Measures the scorer by itself on one thread. Run its main method; it is no test. */
public final class TextBenchmark {

  private static final String[] WORDS = {
    "petugas", "loket", "ramah", "sekali", "tapi", "antre", "lama", "banget", "aplikasi", "gabisa", "dibuka", "kode",
    "otp", "tidak", "masuk", "terima", "kasih", "pelayanan", "cepat", "dan", "jelas", "syaratnya", "ribet", "dokter",
    "menjelaskan", "dengan", "baik", "parkir", "sempit", "mohon", "diperbaiki", "sudah", "tiga", "bulan", "belum",
    "jadi", "padahal", "katanya", "seminggu", "selesai", "admin", "membalas", "keluhan", "saya", "kemarin", ",", ".",
    "the", "staff", "were", "friendly", "waiting", "room", "👍"
  };

  private TextBenchmark() {}

  /** Prints the time to load the models and the texts scored per second. */
  public static void main(String[] arguments) {
    TextModels models = SeedModels.models();
    long start = processorTime();
    TextScorer scorer = models.scorer();
    print("models loaded in %.2f s%n", seconds(start));
    List<String> texts = texts(20_000, 25);
    for (int round = 1; round <= 5; round++) {
      long begin = processorTime();
      int scored = 0;
      for (String text : texts) {
        scored += scorer.score(text).isScored() ? 1 : 0;
      }
      print("round %d: %.0f texts/s of 25 words, %d scored%n", round, texts.size() / seconds(begin), scored);
    }
    System.gc();
    print("heap used %d MB%n", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }

  private static List<String> texts(int count, int words) {
    Random random = new Random(5);
    List<String> texts = new ArrayList<>();
    for (int text = 0; text < count; text++) {
      StringBuilder written = new StringBuilder();
      for (int word = 0; word < words; word++) {
        written.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      texts.add(written.toString());
    }
    return texts;
  }

  private static double seconds(long since) {
    return (processorTime() - since) / 1e9;
  }

  /** The time this thread had a processor: other programs on the machine do not count. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
