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

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Type;
import org.junit.jupiter.api.Test;

/** The allowed dependencies between specs, clients, adapters and sandbox. */
class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.domainbindings");

  private static final String SANDBOX = "org.domainbindings.sandbox..";
  private static final String CONTROL_CLIENT = "org.domainbindings.sandbox.client..";
  private static final String JUNIT = "org.domainbindings.junit..";
  private static final String TOUR = "org.domainbindings.tour..";
  private static final String CLIENTS = "org.domainbindings.*.client..";

  @Test
  void sandboxDependsOnNeitherClientsNorAdapters() {
    classes()
        .that()
        .resideInAPackage(SANDBOX)
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage(SANDBOX).or(resideOutsideOfPackages("org.domainbindings..")))
        .check(HOUSE);
  }

  @Test
  void sandboxUsesNoHttpClient() {
    noClasses()
        .that()
        .resideInAPackage(SANDBOX)
        .and()
        .resideOutsideOfPackage(CONTROL_CLIENT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "retrofit2..")
        .check(HOUSE);
  }

  @Test
  void sandboxHasNoCycles_andItsProvidersAreIndependent() {
    slices().matching("org.domainbindings.sandbox.(*)..").should().beFreeOfCycles().check(HOUSE);
    slices()
        .matching("org.domainbindings.sandbox.(dnspod|alidns|freenom)..")
        .should()
        .notDependOnEachOther()
        .check(HOUSE);
  }

  @Test
  void chainHasNoCycles() {
    slices()
        .matching("org.domainbindings.chain.(*)..")
        .should()
        .beFreeOfCycles()
        .check(new ClassFileImporter().importPackages("org.domainbindings.chain"));
  }

  @Test
  void sandboxServerDependsOnNoProvider() {
    noClasses()
        .that()
        .resideInAnyPackage("org.domainbindings.sandbox.server..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.domainbindings.sandbox..")
                .and(
                    resideOutsideOfPackages(
                        "org.domainbindings.sandbox.server..",
                        "org.domainbindings.sandbox.traffic..",
                        CONTROL_CLIENT)))
        .check(HOUSE);
  }

  @Test
  void adaptersDependOnNoTestCode() {
    noClasses()
        .that()
        .resideOutsideOfPackages(SANDBOX, TOUR, JUNIT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SANDBOX, TOUR, JUNIT)
        .check(HOUSE);
  }

  @Test
  void clientsDependOnNothingElse() {
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
            "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void providersAreIndependent() {
    slices()
        .matching("org.domainbindings.(dnspod|alidns|freenom)..")
        .should()
        .notDependOnEachOther()
        .check(HOUSE);
  }

  @Test
  void transportDependsOnNoProvider() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.domainbindings", "org.domainbindings.http..", "org.domainbindings.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.domainbindings.dnspod..",
            "org.domainbindings.alidns..",
            "org.domainbindings.freenom..")
        .check(HOUSE);
  }

  @Test
  void exceptionsDependOnNoTransport() {
    noClasses()
        .that()
        .resideInAPackage("org.domainbindings")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.domainbindings.http..", "org.domainbindings.rules..", "okhttp3..", "retrofit2..")
        .check(HOUSE);
  }

  @Test
  void clientsUseNoReflection() {
    noClasses()
        .that()
        .resideInAPackage(CLIENTS)
        .and()
        .doNotHaveSimpleName("ClientConverterFactory")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "kotlin.reflect..")
        .orShould()
        .callMethodWhere(target(owner(type(Class.class))))
        .check(HOUSE);
  }

  /** Retrofit's own interface has {@link Type} in its signature. */
  @Test
  void converterUsesNoReflection_exceptInItsSignature() {
    noClasses()
        .that()
        .haveSimpleName("ClientConverterFactory")
        .should()
        .dependOnClassesThat(resideInAPackage("java.lang.reflect..").and(not(type(Type.class))))
        .check(HOUSE);
  }
}
