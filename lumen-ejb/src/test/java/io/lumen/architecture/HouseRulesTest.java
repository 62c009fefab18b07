package io.lumen.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.lumen.order.OrderSource;
import io.lumen.ticket.OrderSnapshot;
import io.lumen.verification.OrderVerification;
import io.lumen.verification.VerifiedOrder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Rules that hold in every feature, and the two that keep an unproven order from being told. */
class HouseRulesTest {

    @Test
    void onlyTheVerificationMakesAVerifiedOrder() {
        noClasses().that().doNotHaveFullyQualifiedName(OrderVerification.class.getName())
                .should().callConstructorWhere(target(owner(are(type(VerifiedOrder.class)))))
                .check(Product.CLASSES);
    }

    @Test
    void aVerifiedOrderCannotBeMadeFromOutsideOrExtended() {
        JavaClass proof = Product.CLASSES.get(VerifiedOrder.class);
        assertThat(proof.getModifiers()).contains(JavaModifier.FINAL);
        assertThat(proof.getConstructors()).isNotEmpty().noneMatch(constructor ->
                constructor.getModifiers().contains(JavaModifier.PUBLIC) || constructor.getModifiers().contains(JavaModifier.PROTECTED));
    }

    /** What a person is shown of an order is made from a verified one: the snapshot is built where it asks for the proof. */
    @Test
    void onlyAVerifiedOrderGoesOnATicket() {
        noClasses().that().doNotHaveFullyQualifiedName(OrderSnapshot.class.getName())
                .should().callConstructorWhere(target(owner(are(type(OrderSnapshot.class)))))
                .check(Product.CLASSES);
    }

    @Test
    void onlyTheVerificationAsksAStore() {
        classes().that().areAssignableTo(OrderSource.class).and().areNotInterfaces().should().resideInAPackage("io.lumen.integration..").check(Product.CLASSES);
        noClasses().that().resideOutsideOfPackages("io.lumen.verification", "io.lumen.integration..", "io.lumen.order")
                .should().dependOnClassesThat().areAssignableTo(OrderSource.class)
                .check(Product.CLASSES);
    }

    @Test
    void understandingKnowsTheLanguageAndNothingElse() {
        classes().that().resideInAPackage("io.lumen.understanding").should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "io.lumen.understanding", "opennlp.tools.."))
                .check(Product.CLASSES);
        classes().that().resideInAPackage("io.lumen.understanding..").should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "io.lumen.understanding..", "opennlp.tools..", "com.fasterxml.jackson.."))
                .check(Product.CLASSES);
    }

    @Test
    void nothingThirdPartyDrivesTheDialogue() {
        classes().that().haveSimpleName("Dialogue").or().haveSimpleName("DialogueState").or().haveSimpleName("Decision").or().haveSimpleName("Step").should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "io.lumen.."))
                .check(Product.CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?").check(Product.CLASSES);
    }

    @Test
    void nobodyWritesToTheConsole() {
        noClasses().that().resideOutsideOfPackage("io.lumen.understanding.cli")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace")
                .orShould().dependOnClassesThat().resideInAPackage("java.util.logging..")
                .check(Product.CLASSES);
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class)
                .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
                .check(Product.CLASSES);
    }

    @Test
    void timeIsHandedIn() {
        noClasses().that().resideOutsideOfPackage("io.lumen.runtime")
                .should().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(java.util.Date.class)
                .check(Product.CLASSES);
    }

    /** A generator with a fixed seed is no chance. */
    @Test
    void idsAndChanceAreHandedIn() {
        noClasses().that().resideOutsideOfPackage("io.lumen.runtime")
                .should().callMethod(UUID.class, "randomUUID")
                .orShould().callMethod(Math.class, "random")
                .orShould().callMethod(ThreadLocalRandom.class, "current")
                .orShould().callConstructor(Random.class)
                .orShould().callConstructor(SecureRandom.class)
                .check(Product.CLASSES);
    }
}
