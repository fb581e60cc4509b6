package dev.jxapi.runtime;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@AnalyzeClasses(packages = "dev.jxapi.runtime", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String INTERNAL = "dev.jxapi.runtime.internal..";

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses().should().accessField(System.class, "out");

    @ArchTest
    static final ArchRule onlyInternalPackagesCreateThreads = noClasses()
            .that()
            .resideOutsideOfPackage(INTERNAL)
            .should()
            .callConstructorWhere(target(owner(assignableTo(Thread.class).or(assignableTo(ExecutorService.class)))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executors.class);

    @ArchTest
    static final ArchRule publicSignaturesShowNoInternalTypes = noMembers()
            .that()
            .arePublic()
            .or()
            .areProtected()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(INTERNAL)
            .should(ArchCondition.from(internalTypes()));

    @ArchTest
    static final ArchRule publicTypesAreNoInternalTypes = noClasses()
            .that()
            .arePublic()
            .and()
            .resideOutsideOfPackage(INTERNAL)
            .should()
            .beAssignableTo(resideInAPackage(INTERNAL));

    private static DescribedPredicate<JavaMember> internalTypes() {
        return DescribedPredicate.describe(
                "have a signature with internal types",
                member -> member.getAllInvolvedRawTypes().stream().anyMatch(resideInAPackage(INTERNAL)));
    }
}
