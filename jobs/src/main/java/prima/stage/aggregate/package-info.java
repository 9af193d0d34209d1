/**
 * response, complaint, text_score → the marts. Spark counts, plain Java judges.
 *
 * <p>{@link prima.stage.aggregate.ResponseTallies} counts in one scan; {@link prima.stage.aggregate.IndexJudge} turns the
 * tallies of all keys into rows of the marts. The judges run in one task over thousands of small tallies, so that tests
 * over all units of a month can be adjusted for each other.
 *
 * <p>On the way {@link prima.stage.aggregate.Weighting} fits weights to the people served,
 * {@link prima.stage.aggregate.DomainCells} arranges the sample for every view,
 * {@link prima.stage.aggregate.Standings} sets units beside each other, and
 * {@link prima.stage.aggregate.DriverRows} finds what matters to people.
 * {@link prima.stage.aggregate.ProfileJudge} suppresses what could show a person.
 * {@link prima.stage.aggregate.Explanation} takes one index apart again.
 */
package prima.stage.aggregate;
