/** How the report speaks: the words of a language, numbers and months as that language writes them, safe text. */
package prima.stage.report.word;
