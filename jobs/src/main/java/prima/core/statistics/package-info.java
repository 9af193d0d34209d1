/**
 * Tallies that merge exactly, and the pure functions that turn them into figures with their uncertainty.
 *
 * <p>Plain Java, no Spark, no files. Every estimator is written once, names its formula and its source, and equals R's
 * {@code survey} package on golden cases. What is undefined is absent with a reason: never 0, never NaN.
 */
package prima.core.statistics;
