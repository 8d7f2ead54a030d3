package org.ladderregistry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.ladderregistry.platform.OneTransaction;

/** What the code keeps to, and for each rule a class that breaks it on purpose (src/offenders): a rule that never failed proves nothing. */
enum Rule {
    FEATURES_FORM_NO_CYCLE(slices().matching(Rule.ROOT + ".(*)..").should().beFreeOfCycles(), "park.KnowsFirms"),

    THE_KERNEL_KNOWS_JAVA_ALONE(
            classes()
                    .that()
                    .resideInAPackage(in("kernel"))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(in("kernel"), "java..", "org.jspecify..")),
            "kernel.KnowsLibraries"),

    THE_RULES_KNOW_JAVA_AND_THE_KERNEL(
            classes()
                    .that()
                    .resideInAPackage(in("policy"))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(in("policy"), in("kernel"), "java..", "org.jspecify..")),
            "policy.KnowsParks"),

    THE_PLATFORM_KNOWS_NO_FEATURE(knowsOnly("platform", "kernel"), "platform.KnowsParks"),

    ACCESS_KNOWS_NO_FEATURE(knowsOnly("access", "kernel", "platform"), "access.KnowsParks"),

    EVENTS_KNOW_NO_FEATURE(knowsOnly("event", "kernel", "platform", "access"), "event.KnowsParks"),

    NOBODY_KNOWS_THE_CONSOLE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage(in("console"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(in("console")),
            "ladder.KnowsConsole"),

    ENTITIES_STAY_WITH_THEIR_FEATURE(
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .or()
                    .areAssignableTo(PanacheRepositoryBase.class)
                    .should()
                    .bePackagePrivate(),
            "ladder.PublicRow",
            "ladder.PublicRows"),

    HTTP_STAYS_AT_THE_DOOR(
            noClasses()
                    .that(not(atTheDoor()))
                    .and()
                    .resideOutsideOfPackage(in("platform"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.ws.rs.."),
            "ladder.KnowsHttp"),

    EVERY_WRITE_IS_ONE_TRANSACTION(
            methods()
                    .that()
                    .areAnnotatedWith(POST.class)
                    .or()
                    .areAnnotatedWith(PUT.class)
                    .or()
                    .areAnnotatedWith(PATCH.class)
                    .or()
                    .areAnnotatedWith(DELETE.class)
                    .and()
                    .areDeclaredInClassesThat(
                            describe("are resources", one -> one.getName().endsWith("Resource")))
                    .should()
                    .beAnnotatedWith(OneTransaction.class),
            "ladder.CarelessResource"),

    ONE_TRANSACTION_IS_OPENED_AT_THE_DOOR(
            noMethods()
                    .that()
                    .areDeclaredInClassesThat(not(atTheDoor()))
                    .should()
                    .beAnnotatedWith(OneTransaction.class),
            "ladder.OpensTheDoor"),

    A_WHOLE_CLASS_IS_NEVER_TRANSACTIONAL(
            noClasses()
                    .that()
                    .areNotAnnotatedWith(Interceptor.class)
                    .should()
                    .beAnnotatedWith(Transactional.class)
                    .orShould()
                    .beAnnotatedWith(OneTransaction.class),
            "ladder.AlwaysTransactional"),

    TRANSACTIONS_BELONG_TO_USE_CASES_REPOSITORIES_AND_JOBS(
            methods()
                    .that()
                    .areAnnotatedWith(Transactional.class)
                    .should()
                    .beDeclaredInClassesThat(not(atTheDoor())
                            .and(describe(
                                    "are application scoped",
                                    owner -> owner.isAnnotatedWith(ApplicationScoped.class)))),
            "ladder.TransactionalResource",
            "ladder.TransactionalView"),

    TRANSACTIONS_ARE_MANAGED_BY_THE_PLATFORM(
            noClasses()
                    .that()
                    .resideOutsideOfPackage(in("platform"))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(QuarkusTransaction.class),
            "ladder.ManagesTransactions"),

    TIME_IS_READ_FROM_THE_CLOCK(
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(Rule.ROOT + ".platform.ClockSource")
                    .should()
                    .accessTargetWhere(readsTheMachinesTime()),
            "ladder.LooksAtTheWall",
            "ladder.LooksAtTheWall$Date",
            "ladder.LooksAtTheWall$Millis",
            "ladder.LooksAtTheWall$Zone",
            "ladder.LooksAtTheWall$OwnClock",
            "ladder.LooksAtTheWall$Reference"),

    NAMES_SAY_WHAT_A_CLASS_IS_FOR(
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|D(to|TO)|Service)"),
            "ladder.Names$FirmImpl",
            "ladder.Names$FirmManager",
            "ladder.Names$FirmHelper",
            "ladder.Names$FirmUtil",
            "ladder.Names$FirmUtils",
            "ladder.Names$FirmDto",
            "ladder.Names$FirmService"),

    EMBEDDED_PARTS_STAY_OUT_OF_THE_SERVICE(
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            in("launcher"),
                            "io.zonky..",
                            "kafka..",
                            "org.apache.kafka.server..",
                            "org.apache.kafka.metadata..",
                            "org.apache.kafka.controller..",
                            "org.apache.kafka.raft..",
                            "org.apache.kafka.storage.."),
            "event.StartsKafka",
            "event.StartsPostgres",
            "event.KnowsLauncher");

    static final String ROOT = "org.ladderregistry";

    private final ArchRule rule;
    private final List<String> offenders;

    Rule(ArchRule rule, String... offenders) {
        this.rule = rule;
        this.offenders = List.of(offenders);
    }

    ArchRule rule() {
        return rule;
    }

    /** The full names of the classes that break the rule on purpose. */
    List<String> offenders() {
        return offenders.stream().map(name -> Rule.ROOT + "." + name).toList();
    }

    private static String in(String room) {
        return Rule.ROOT + "." + room + "..";
    }

    private static ArchRule knowsOnly(String room, String... others) {
        var allowed = resideOutsideOfPackage(Rule.ROOT + "..").or(resideInAnyPackage(in(room)));
        for (var other : others) {
            allowed = allowed.or(resideInAnyPackage(in(other)));
        }
        return classes().that().resideInAPackage(in(room)).should().onlyDependOnClassesThat(allowed);
    }

    /** Where requests come in: gates, resources and pages, with all that is nested in them. */
    private static DescribedPredicate<JavaClass> atTheDoor() {
        return describe("are gates, resources or pages", one -> {
            var outermost = one.getName().replaceFirst("\\$.*", "");
            return outermost.endsWith("Gate") || outermost.endsWith("Resource") || outermost.endsWith("Pages");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesTime() {
        return describe("reads the machine's time", access -> {
            var target = access.getTarget();
            var owner = target.getOwner().getName();
            boolean now = target.getName().equals("now") && owner.startsWith("java.time.");
            boolean machine = Set.of("java.lang.System.currentTimeMillis", "java.util.Date.<init>")
                    .contains(owner + "." + target.getName());
            boolean ownClock =
                    owner.equals("java.time.Clock") && target.getName().startsWith("system");
            return now && !takesAClock(access) || machine || ownClock;
        });
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains(Clock.class.getName());
    }
}
