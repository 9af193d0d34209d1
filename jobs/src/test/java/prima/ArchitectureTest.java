package prima;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The walls of the house. */
@AnalyzeClasses(packages = "prima", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule imports_point_down_from_the_front_door_to_the_foundation = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("front door").definedBy("prima", "prima.command..")
      .layer("rooms").definedBy("prima.stage..")
      .layer("hallway").definedBy("prima.job..")
      .layer("plumbing").definedBy("prima.data..")
      .layer("foundation").definedBy("prima.core..")
      .whereLayer("front door").mayNotBeAccessedByAnyLayer()
      .whereLayer("rooms").mayOnlyBeAccessedByLayers("front door")
      .whereLayer("hallway").mayOnlyBeAccessedByLayers("front door", "rooms")
      .whereLayer("plumbing").mayOnlyBeAccessedByLayers("front door", "rooms", "hallway");

  @ArchTest
  static final ArchRule rooms_do_not_know_each_other =
      slices().matching("prima.stage.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule the_foundation_knows_no_spark_and_no_tables = noClasses().that()
      .resideInAPackage("prima.core..").should().dependOnClassesThat()
      .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.iceberg..", "scala..");

  @ArchTest
  static final ArchRule the_foundation_opens_no_files = noClasses().that().resideInAPackage("prima.core..")
      .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
      .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.File")
      .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.FileInputStream");

  @ArchTest
  static final ArchRule only_texts_are_read_with_corenlp = noClasses().that()
      .resideOutsideOfPackage("prima.core.text..").should().dependOnClassesThat()
      .resideInAPackage("edu.stanford.nlp..");

  @ArchTest
  static final ArchRule rooms_open_no_files = noClasses().that().resideInAPackage("prima.stage..")
      .should().accessClassesThat().haveFullyQualifiedName("java.nio.file.Files")
      .orShould().accessClassesThat().haveFullyQualifiedName("java.io.File");

  @ArchTest
  static final ArchRule rooms_start_no_spark_actions = noClasses().that().resideInAPackage("prima.stage..")
      .and().resideOutsideOfPackage("prima.stage.report..").should().callMethodWhere(isSparkAction());

  @ArchTest
  static final ArchRule only_the_runner_builds_a_session = noClasses().that()
      .doNotHaveFullyQualifiedName("prima.job.JobRunner").should().callMethod(
          "org.apache.spark.sql.SparkSession", "builder");

  @ArchTest
  static final ArchRule nothing_is_deserialised_executed_or_scripted = noClasses().should().dependOnClassesThat()
      .haveFullyQualifiedName("java.io.ObjectInputStream")
      .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder")
      .orShould().dependOnClassesThat().resideInAPackage("javax.script..")
      .orShould().callMethod(Runtime.class, "exec", String.class);

  @ArchTest
  static final ArchRule only_the_front_door_ends_the_process = noClasses().that()
      .doNotHaveFullyQualifiedName("prima.Main").should().callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule there_is_no_drawer_for_everything = classes().should()
      .resideOutsideOfPackages("..util..", "..common..", "..helper..");

  private static DescribedPredicate<JavaMethodCall> isSparkAction() {
    Set<String> actions = Set.of("collect", "collectAsList", "count", "first", "head", "take", "takeAsList", "show",
        "foreach", "foreachPartition", "reduce", "toLocalIterator", "write", "writeTo", "isEmpty");
    return DescribedPredicate.describe("is a Spark action", call -> actions.contains(call.getName())
        && call.getTargetOwner().isAssignableTo("org.apache.spark.sql.Dataset"));
  }
}
