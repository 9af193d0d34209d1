package prima.job;

import java.util.List;
import java.util.Map;
import prima.data.Table;

/**
 * What a run has done.
 *
 * @param runId the run
 * @param rows rows written, by table
 * @param accounting the accounting of each file; empty if the stage clean did not run
 * @param warnings what people should look at, in words
 * @param reports the folders of the reports, or of those that were already there with the same content
 */
public record RunResult(String runId, Map<Table, Long> rows, List<Accounting> accounting, List<String> warnings,
    List<String> reports) {
}
