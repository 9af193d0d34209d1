/**
 * Small writers of SVG. Each takes ready labels and numbers and gives one drawing with a title and a description.
 *
 * <p>Blue is better, orange is worse, grey is common cause; every colour comes with a shape of its own.
 */
package prima.stage.report.chart;
