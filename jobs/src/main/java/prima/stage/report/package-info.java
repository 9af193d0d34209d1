/**
 * The last room: marts become the report of a month that leadership reads.
 *
 * <p>{@link prima.stage.report.MartRows} is the door, the only class that knows Spark;
 * {@link prima.stage.report.MonthlyReport} gives the files. Templates live in {@code jobs/src/main/jte}, words in
 * {@code report_<language>.properties}.
 */
package prima.stage.report;
