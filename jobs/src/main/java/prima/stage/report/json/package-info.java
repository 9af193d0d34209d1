/** The printed figures for machines: each with its table, its key, its value as in the mart, and how it was printed. */
package prima.stage.report.json;
