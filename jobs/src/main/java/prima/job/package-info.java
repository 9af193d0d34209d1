/**
 * The hallway: what a job is, the runner that takes the jobs in a row, their progress, and the record of the run.
 *
 * <p>{@link prima.job.JobRunner} is the only class that builds a Spark session.
 */
package prima.job;
