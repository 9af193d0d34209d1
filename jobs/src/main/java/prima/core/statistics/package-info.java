/**
 * Tallies that merge exactly, and the pure functions that turn them into figures with their uncertainty.
 *
 * <p>Plain Java, no Spark, no files. Every estimator is written once, names its formula and its source, and equals R on
 * golden cases ({@code shared/data/golden}; copies of the small ones lie in the test resources), and every figure of
 * every case is compared, or {@code GoldenCompletenessTest} says why not. What is undefined is absent with a reason:
 * never 0, never NaN, never infinite. Inputs that make no sense (negative weights, margins that disagree, a population
 * smaller than its sample, no convergence) are errors that name the value; {@code EdgeCasesTest} tries every public
 * estimator with them.
 *
 * <h2>The way of a figure</h2>
 * <pre>
 * responses -> ResponseTally (merged) -> DesignCell per stratum and cluster -> IndexEstimator -> IndexEstimate
 *                                     \-> OfficialIndex (exact, two decimals)        |
 *                BoundedEstimate -> ScoreInterval, BandProbabilities, Change -> MultipleTesting over one table
 * </pre>
 *
 * <h2>Classes, formulas, sources, golden cases</h2>
 * <table>
 * <caption>One class for each family; its Javadoc says more</caption>
 * <tr><th>class</th><th>formula</th><th>source</th><th>golden</th></tr>
 * <tr><td>{@link prima.core.statistics.ExactSums}, {@link prima.core.statistics.ResponseTally}</td>
 *     <td>fixed-point sums of w, w v, w^2 v v': no bit depends on order or partitions</td>
 *     <td>Kulisch 2013</td><td>d02 d32</td></tr>
 * <tr><td>{@link prima.core.statistics.IndexEstimator}</td>
 *     <td>I = c sum a m, three rules for missing answers; V from scores z = c sum a w r (y - m) / sum w r</td>
 *     <td>Permenpan RB 14/2017; survey</td><td>d01 d02 d24 d34</td></tr>
 * <tr><td>{@link prima.core.statistics.OfficialIndex}</td>
 *     <td>c sum a S/n in fractions, one rounding to two decimals</td><td>Permenpan RB 14/2017</td>
 *     <td>d01 d34, skm g01 to g10</td></tr>
 * <tr><td>{@link prima.core.statistics.RakedCell}, {@link prima.core.statistics.DesignCell}</td>
 *     <td>scores less what the margins explain, from the sums of raking cells</td><td>Deville 1992; survey</td>
 *     <td>d09</td></tr>
 * <tr><td>{@link prima.core.statistics.ShareEstimator}</td>
 *     <td>Wilson's, under a design with n = p (1 - p) / V</td><td>svyciprop</td><td>d07 d15</td></tr>
 * <tr><td>{@link prima.core.statistics.PartDifference}</td>
 *     <td>z = g_part'v - g_whole'v: a unit against the total that it is a part of</td><td>Binder 1983</td>
 *     <td>d04</td></tr>
 * <tr><td>{@link prima.core.statistics.PersonMeans}</td>
 *     <td>mean over respondents of their own means</td><td>method page 1.1; psych</td><td>d01 d11 d23 d34</td></tr>
 * <tr><td>{@link prima.core.statistics.SurveyDesign}, {@link prima.core.statistics.DesignVariance}</td>
 *     <td>sum (1 - f) n / (n - 1) sum (z - mean z)^2, second stage, domains, lonely strata</td>
 *     <td>Binder 1983; survey</td><td>d03 to d06 d10 d29</td></tr>
 * <tr><td>{@link prima.core.statistics.DesignRegression}, {@link prima.core.statistics.WaldTest}</td>
 *     <td>(X'WX)^-1 X'Wy with scores; groups, ranks; b'V^-1 b / q</td>
 *     <td>Binder 1983; Lumley and Scott 2013; svyglm, svyranktest</td><td>d31</td></tr>
 * <tr><td>{@link prima.core.statistics.ScoreInterval}, {@link prima.core.statistics.TInterval},
 *     {@link prima.core.statistics.SmallSampleInterval}</td>
 *     <td>Wilson's with n = m (1 - m) / v and Student's t</td><td>Wilson 1927; svyciprop</td>
 *     <td>d07 d22 d23</td></tr>
 * <tr><td>{@link prima.core.statistics.ShareInterval}, {@link prima.core.statistics.ProportionInterval},
 *     {@link prima.core.statistics.ShareTest}</td>
 *     <td>Wilson, Clopper-Pearson, Jeffreys, mid-p, Agresti-Coull, Newcombe; logit, arcsine, likelihood, Korn-Graubard;
 *     chi-squared, Yates, Fisher</td>
 *     <td>Newcombe 1998; binom, prop.test, svyciprop</td><td>d07 d15</td></tr>
 * <tr><td>{@link prima.core.statistics.RateInterval}</td><td>Garwood, Byar, exact ratio, score test</td>
 *     <td>Garwood 1936; poisson.test</td><td>d16</td></tr>
 * <tr><td>{@link prima.core.statistics.ResponseBounds}</td>
 *     <td>r I + (1 - r) L to r I + (1 - r) U</td><td>Manski 1989</td><td></td></tr>
 * <tr><td>{@link prima.core.statistics.BandProbabilities}</td>
 *     <td>P(I &gt;= b) = T((m - b) / sqrt(b (1 - b) / n))</td><td>method page 1.5</td><td>d22 d34</td></tr>
 * <tr><td>{@link prima.core.statistics.Change}, {@link prima.core.statistics.MultipleTesting},
 *     {@link prima.core.statistics.RankSumTest}</td>
 *     <td>D / sqrt(V1 + V2 - 2 Cov), Satterthwaite, MOVER, equivalence; BH, BY, Holm, Hochberg, Hommel</td>
 *     <td>Zou 2008; t.test, p.adjust, wilcox.test</td><td>d08 d23</td></tr>
 * <tr><td>{@link prima.core.statistics.ControlChart}</td><td>mean -+ 2.66 mean range; four rules</td>
 *     <td>NHSRplotthedots</td><td>d18</td></tr>
 * <tr><td>{@link prima.core.statistics.AttributeChart}, {@link prima.core.statistics.SmallShiftChart}</td>
 *     <td>p, u, c, Laney p' and u'; EWMA, CUSUM</td><td>Laney 2002; qcc</td><td>d19</td></tr>
 * <tr><td>{@link prima.core.statistics.RankIntervals}, {@link prima.core.statistics.FunnelPlot}</td>
 *     <td>1 + #{L &gt; U}; 1 + sum P(higher); target -+ z s sqrt(phi)</td>
 *     <td>Klein 2020; Spiegelhalter 2005</td><td>d33</td></tr>
 * <tr><td>{@link prima.core.statistics.Shrinkage}, {@link prima.core.statistics.Heterogeneity},
 *     {@link prima.core.statistics.SmoothedVariances}</td>
 *     <td>g y + (1 - g) x'b, g = A / (A + v)</td><td>Rao and Molina 2015; DerSimonian and Laird 1986; sae</td>
 *     <td>d20</td></tr>
 * <tr><td>{@link prima.core.statistics.Raking}, {@link prima.core.statistics.Calibration},
 *     {@link prima.core.statistics.TrimmedWeights}</td>
 *     <td>w = d F(x'l); variance of residuals</td><td>Deville 1992; survey</td><td>d09</td></tr>
 * <tr><td>{@link prima.core.statistics.WeightSummary}, {@link prima.core.statistics.ClusterEffect}</td>
 *     <td>(sum w)^2 / sum w^2; ICC by analysis of variance</td><td>Kish 1965</td><td>d09 d10</td></tr>
 * <tr><td>{@link prima.core.statistics.ResolutionCurve}, {@link prima.core.statistics.LogRankTest}</td>
 *     <td>S = prod (1 - d/n), Greenwood, medians, restricted mean</td><td>Kaplan-Meier 1958; survival</td>
 *     <td>d17</td></tr>
 * <tr><td>{@link prima.core.statistics.Moments}, {@link prima.core.statistics.LinearModel},
 *     {@link prima.core.statistics.KeyDrivers}, {@link prima.core.statistics.DriverIntervals},
 *     {@link prima.core.statistics.ElementImportance}, {@link prima.core.statistics.Priority}</td>
 *     <td>b = S^-1 s; LMG, Johnson, Pratt, CAR; quadrants</td><td>Groemping 2006; relaimpo</td><td>d14 d32</td></tr>
 * <tr><td>{@link prima.core.statistics.Reliability}, {@link prima.core.statistics.OneFactor},
 *     {@link prima.core.statistics.Dimensionality},
 *     {@link prima.core.statistics.PolychoricCorrelation}</td>
 *     <td>alpha, lambda 6, omega, CFI, SRMR, KMO, Bartlett, MAP; P(h, k; r) of cells</td>
 *     <td>Olsson 1979; psych, lavaan, polycor</td><td>d11 d12 d13</td></tr>
 * <tr><td>{@link prima.core.statistics.SampleSize}, {@link prima.core.statistics.SamplePlan}</td>
 *     <td>X N P Q / (d^2 (N - 1) + X P Q), X = 3.841</td>
 *     <td>Krejcie and Morgan 1970</td><td>d25</td></tr>
 * <tr><td>{@link prima.core.statistics.Standardisation}, {@link prima.core.statistics.MixEffect},
 *     {@link prima.core.statistics.IndexSplit},
 *     {@link prima.core.statistics.CaseMix}</td>
 *     <td>sum o m; rate + mix = difference; raw - b'(x_u - x)</td><td>Kitagawa 1955; HCAHPS</td>
 *     <td>d29 d36</td></tr>
 * <tr><td>{@link prima.core.statistics.CarelessAnswering}, {@link prima.core.statistics.UnusualAnswers}</td>
 *     <td>longest run, variability, odd and even, Mahalanobis</td><td>careless</td><td>d26</td></tr>
 * <tr><td>{@link prima.core.statistics.Drift}, {@link prima.core.statistics.PageHinkley},
 *     {@link prima.core.statistics.RaoScottTest}</td>
 *     <td>PSI, Jensen-Shannon, Wasserstein, chi-squared; sums above the past; second-order correction</td>
 *     <td>Lin 1991; Page 1954; Rao and Scott 1984; survey</td><td>d30 d31</td></tr>
 * <tr><td>{@link prima.core.statistics.ConfusionMatrix}, {@link prima.core.statistics.CoderAgreement},
 *     {@link prima.core.statistics.AuditedShare}, {@link prima.core.statistics.ScoreQuality}</td>
 *     <td>F1, kappa, AC1, alpha; mean f + mean (y - f)</td><td>vcd, irr; Angelopoulos 2023</td>
 *     <td>d21 d35</td></tr>
 * <tr><td>{@link prima.core.statistics.Quantile}, {@link prima.core.statistics.QuantileRule}</td>
 *     <td>nine rules, with weights; Woodruff</td><td>Hyndman and Fan 1996; survey</td><td>d27</td></tr>
 * <tr><td>{@link prima.core.statistics.CompositeIndex}, {@link prima.core.statistics.Normalisation}</td>
 *     <td>weighted means between goalposts; (x - mean) / s, ranks, first component</td><td>OECD 2008</td>
 *     <td>d28</td></tr>
 * </table>
 *
 * <h2>Libraries</h2>
 * Linear algebra, root finding and quadrature from Commons Math 3.6.1, which Spark brings. Distributions, tests and
 * binomial intervals from Commons Statistics, because in Commons Math 3.6.1 Clopper and Pearson's interval fails at 0 and n,
 * the binomial test gives p above 1, quantiles are off by 1e-9 and more, upper tails are lost, and ranks with ties are
 * not corrected.
 */
package prima.core.statistics;
