/** Pages as tagged PDF: PDF/UA-1 and PDF/A-2a, fonts embedded, nothing asked of the outside, no clock inside. */
package prima.stage.report.pdf;
