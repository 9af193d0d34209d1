/** The tables of the report as a workbook: one header row, one table per sheet, no merged cells, no formulas. */
package prima.stage.report.sheet;
