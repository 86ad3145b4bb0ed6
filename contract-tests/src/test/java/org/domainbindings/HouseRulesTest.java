package org.domainbindings;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Type;

/** Which part of the house may know which: specs, clients, adapters and sandbox. */
@AnalyzeClasses(packages = "org.domainbindings", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  private static final String SANDBOX = "org.domainbindings.sandbox..";
  private static final String TOUR = "org.domainbindings.tour..";
  private static final String CLIENTS = "org.domainbindings.*.client..";
  private static final String GENERATOR = "org.domainbindings.generator..";

  @ArchTest
  static final ArchRule sandboxIsASecondOpinion_thatKnowsNeitherClientsNorAdapters =
      classes()
          .that()
          .resideInAPackage(SANDBOX)
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage(SANDBOX).or(resideOutsideOfPackages("org.domainbindings..")));

  @ArchTest
  static final ArchRule sandboxUsesNoHttpClient =
      noClasses()
          .that()
          .resideInAPackage(SANDBOX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "retrofit2..");

  @ArchTest
  static final ArchRule adaptersKnowNothingOfWhatTestsThem =
      noClasses()
          .that()
          .resideOutsideOfPackages(SANDBOX, TOUR)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SANDBOX, TOUR);

  @ArchTest
  static final ArchRule clientsStandAlone =
      classes()
          .that()
          .resideInAPackage(CLIENTS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              CLIENTS,
              "java..",
              "com.squareup.moshi..",
              "okhttp3..",
              "okio..",
              "retrofit2..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule providersKnowNothingOfEachOther =
      slices()
          .matching("org.domainbindings.(dnspod|alidns|freenom)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule transportKnowsNoProvider =
      noClasses()
          .that()
          .resideInAnyPackage("org.domainbindings", "org.domainbindings.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.domainbindings.dnspod..",
              "org.domainbindings.alidns..",
              "org.domainbindings.freenom..");

  @ArchTest
  static final ArchRule vocabularyKnowsNoTransport =
      noClasses()
          .that()
          .resideInAPackage("org.domainbindings")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.domainbindings.http..", "okhttp3..", "retrofit2..");

  @ArchTest
  static final ArchRule nothingThatRunsNeedsTheGenerator =
      noClasses().should().dependOnClassesThat().resideInAPackage(GENERATOR);

  @ArchTest
  static final ArchRule clientsUseNoReflection =
      noClasses()
          .that()
          .resideInAPackage(CLIENTS)
          .and()
          .doNotHaveSimpleName("FormConverterFactory")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "kotlin.reflect..")
          .orShould()
          .callMethodWhere(target(owner(type(Class.class))));

  /** Retrofit's own interface has {@link Type} in its signature. */
  @ArchTest
  static final ArchRule formConverterUsesNoReflection_butThatOfItsSignature =
      noClasses()
          .that()
          .haveSimpleName("FormConverterFactory")
          .should()
          .dependOnClassesThat(resideInAPackage("java.lang.reflect..").and(not(type(Type.class))));
}
