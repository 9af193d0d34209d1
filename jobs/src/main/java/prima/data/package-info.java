/**
 * The plumbing: the only package that touches files and the catalog.
 *
 * <p>{@link prima.data.Table} and {@link prima.data.Contract} say what the tables are, {@link prima.data.Store} writes
 * them aside, has {@link prima.data.Audit} check them and publishes them, {@link prima.data.Lake} is the folder with its
 * lock and its journal, {@link prima.data.Seeds} reads what people decide.
 */
package prima.data;
